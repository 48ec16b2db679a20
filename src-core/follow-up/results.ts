import type { Forum } from '../forum/schema.ts';
import { type DecisionResult, followUpOf, resultOfDecision } from '../meeting/outcome.ts';
import type { Decision, Meeting } from '../meeting/schema.ts';
import { remembering } from './remember.ts';

const remembered = remembering<Decision, DecisionResult>();

/**
 * A meeting is summarised at every change of it, and a long one has a hundred decisions: only those that
 * something has touched are worked out anew. That is, besides the decision itself: who there is, who was
 * here, and who has said yes at home.
 */
export function knownResult(forum: Forum, meeting: Meeting, decision: Decision): DecisionResult {
  const { attendance, roll, quorum, startsAt } = meeting;
  const { ratifications } = followUpOf(forum, meeting.id);
  const periods = meeting.items.find((item) => item.id === decision.item)?.periods;
  return remembered(
    decision,
    [forum.partners, forum.quorum, ratifications, attendance, roll, quorum, startsAt, periods],
    () => resultOfDecision(forum, meeting, decision),
  );
}
