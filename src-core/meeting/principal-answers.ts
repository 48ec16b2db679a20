import { getOwn, type Id } from '../model/field-types.ts';
import type {
  FollowUp,
  Forum,
  ForumItself,
  Ratification,
  RatificationOutcome,
} from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { leftBy } from './membership.ts';
import { standingCheck } from './signatures.ts';

/** What principals have answered since the meeting, and whether a decision's condition is met. */

export type RatificationAnswer = Ratification & { readonly outcome: RatificationOutcome };

/**
 * The latest answer of each partner's principal to a decision, or to the present terms of an agreement (D57). One that
 * is dated after the partner's exit says nothing (D135).
 */
export function answersOn(
  forum: Forum,
  meeting: Pick<Meeting, 'id' | 'agreements'>,
  of: 'decision' | 'agreement',
  id: Id,
): ReadonlyMap<Id, RatificationAnswer> {
  const followUp = followUpOf(forum, meeting.id);
  const agreement =
    of === 'agreement' ? meeting.agreements.find((each) => each.id === id) : undefined;
  const isStanding = agreement ? standingCheck(agreement, followUp) : () => true;
  const answers = new Map<Id, RatificationAnswer>();
  for (const each of followUp.ratifications) {
    if (each.of !== of || each.id !== id || !isStanding(each) || each.partner === undefined)
      continue;
    const { outcome } = each;
    if (outcome === 'open') answers.delete(each.partner);
    else if (leftBy(forum, each.partner, each.on) === undefined) {
      answers.set(each.partner, { ...each, outcome });
    }
  }
  return answers;
}

/** Whether the condition of a decision was met: the latest answer without a partner (D209). */
export function conditionAnswer(
  forum: Forum,
  meeting: Pick<Meeting, 'id'>,
  decision: Id,
): RatificationAnswer | undefined {
  const last = followUpOf(forum, meeting.id).ratifications.findLast(
    ({ of, id, partner }) => of === 'decision' && id === decision && partner === undefined,
  );
  return last === undefined || last.outcome === 'open'
    ? undefined
    : { ...last, outcome: last.outcome };
}

const NOTHING_YET: FollowUp = { ratifications: [], signatures: [], statuses: [] };

export function followUpOf(forum: Forum, meeting: Id): FollowUp {
  return getOwn(forum.followUp, meeting) ?? NOTHING_YET;
}

/** The forum as the results of one meeting need it: with the follow-up of that meeting only. */
export function forumSince(forum: ForumItself, meeting: Id, followUp: FollowUp): Forum {
  return { ...forum, followUp: { [meeting]: followUp } };
}
