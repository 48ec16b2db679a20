import {
  type DecisionResult,
  followUpOf,
  type Results,
  resultOfDecision,
} from '../meeting/outcome.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { memoize } from './memoize.ts';

const remembered = memoize<Decision, DecisionResult>();

/**
 * A meeting is summarised at every change of it, and a long one has a hundred decisions: only those that
 * something has touched are worked out anew. That is, besides the decision itself: who there is, who was
 * here, and who has said yes at home. Of those that are over, nothing is remembered: they are many.
 */
export function knownResults(forum: Forum, meeting: Meeting): Results {
  const resultOf = (each: Decision) => resultOfDecision(forum, meeting, each);
  if (isOver(meeting)) return new Map(meeting.decisions.map((each) => [each.id, resultOf(each)]));
  const { attendance, roll, quorum, startsAt } = meeting;
  const { ratifications } = followUpOf(forum, meeting.id);
  const known = [forum.partners, forum.quorum, ratifications, attendance, roll, quorum, startsAt];
  const periods = new Map(meeting.items.map((item) => [item.id, item.periods]));
  return new Map(
    meeting.decisions.map((decision) => [
      decision.id,
      remembered(decision, [...known, periods.get(decision.item)], () => resultOf(decision)),
    ]),
  );
}

export function isOver(meeting: Meeting): boolean {
  return meeting.roll !== undefined;
}
