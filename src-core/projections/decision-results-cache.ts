import { type DecisionResult, type Results, resultOfDecision } from '../meeting/outcome.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { rivalsOf } from '../meeting/rivals.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { memoize } from './memoize.ts';

const remembered = memoize<Decision, DecisionResult>();

/**
 * The results of a meeting's decisions. The summary of a meeting needs them at every change, and a long meeting
 * has a hundred decisions. So Forum recalculates a result only if the decision, its alternatives, the partners, the
 * attendance, the meeting's days or the principals' answers changed. Results of closed meetings are not cached: they are many.
 */
export function knownResults(forum: Forum, meeting: Meeting): Results {
  const resultOf = (each: Decision) => resultOfDecision(forum, meeting, each);
  if (isOver(meeting)) return new Map(meeting.decisions.map((each) => [each.id, resultOf(each)]));
  const { attendance, interests, roll, quorum, startsAt, endsAt, sittings } = meeting;
  const { ratifications } = followUpOf(forum, meeting.id);
  const known = [
    ...[forum.partners, forum.representatives, forum.quorum, forum.castingVote, ratifications],
    ...[attendance, interests, roll, quorum, startsAt, endsAt, sittings],
  ];
  const periods = new Map(meeting.items.map((item) => [item.id, item.periods]));
  return new Map(
    meeting.decisions.map((decision) => [
      decision.id,
      remembered(
        decision,
        [...known, periods.get(decision.item), ...rivalsOf(meeting, decision)],
        () => resultOf(decision),
      ),
    ]),
  );
}

export function isOver(meeting: Meeting): boolean {
  return meeting.roll !== undefined;
}
