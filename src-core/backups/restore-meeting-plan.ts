import { applyPatches, produce } from 'immer';
import { assertKeepsGrounds } from '../commands/approval-grounds.ts';
import { type Reference, referencesOfForum } from '../integrity/references.ts';
import { repairMeeting } from '../integrity/repair.ts';
import { replaceTakenNumbers } from '../meeting/give-numbers.ts';
import { reservationFor } from '../meeting/reserve-numbers.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { lostReferences, targetExists, targetName } from './lost-references.ts';
import { followUpAfter, keepExemptions } from './restore-exemptions.ts';
import { isSameState, type RestorePlan, type RestoreState, thingsIn } from './restore-plan.ts';

/** The forum that results when one meeting of an earlier state is restored. Everything else stays as it is. */

export interface MeetingPlan extends RestorePlan {
  /**
   * References of the meeting to what no longer exists. The plan leaves them out, unless the meeting is
   * approved.
   */
  readonly left: readonly Reference[];
}

/**
 * `others` are the other meetings that exist now. Both states, and the plan, need only contain this meeting.
 * `changed`: meetings whose files changed after approval; `then` has them as approved.
 */
export function planOfMeeting(
  now: RestoreState,
  then: RestoreState,
  id: Id,
  others: readonly MeetingSummary[],
  changed: ReadonlySet<Id> = new Set(),
): MeetingPlan {
  const [is, was] = [now.meetings.get(id), then.meetings.get(id)];
  const isLocked = is?.phase === 'approved' && !changed.has(id) && !isSameState(is, was);
  if (is && (isLocked || then.unreadable?.has(id))) {
    return { forum: now.forum, meetings: new Map([[id, is]]), kept: new Set([id]), left: [] };
  }
  if (!was) refuse('unknown-id', 'meeting', 'backups.noSuchMeeting', { id });
  const forum = forumWith(now.forum, then.forum, was, others);
  const left = lostReferences(was, forum, others);
  const needed = left.find((each) => !each.isOptional);
  if (needed) {
    refuse('unknown-id', '', 'backups.namesGone', { what: targetName(needed, then.forum) });
  }
  const isFinal = was.phase === 'approved';
  const whole =
    isFinal || left.length === 0 ? was : (applyPatches(was, repairMeeting(was, left)) as Meeting);
  const meeting = isFinal
    ? whole
    : produce(keepExemptions(is, whole), (draft: Meeting) =>
        replaceTakenNumbers(draft, { forum, everGiven: others }),
      );
  assertKeepsGrounds({ forum: now.forum, meeting: is }, { forum, meeting }, others);
  const remembering = reservationFor(forum, others, meeting)?.next ?? forum;
  return { forum: remembering, meetings: new Map([[id, meeting]]), kept: new Set(), left };
}

/** Restores the follow-up of the meeting, and what the meeting names if it no longer exists. */
function forumWith(
  now: Forum,
  then: Forum,
  was: Meeting,
  others: readonly MeetingSummary[],
): Forum {
  const since = followUpAfter(now, then, was);
  const { [was.id]: _, ...rest } = now.followUp;
  const followUp = since ? { ...rest, [was.id]: since } : rest;
  const following = referencesOfForum({
    ...then,
    ...NOTHING,
    followUp: since ? { [was.id]: since } : {},
  });
  let forum: Forum = isSameState(getOwn(now.followUp, was.id), since) ? now : { ...now, followUp };
  for (;;) {
    const gone = [
      ...lostReferences(was, forum, others),
      ...following.filter((each) => !targetExists(each, was, forum, others)),
    ];
    const next = gone.reduce((each, reference) => bringAlong(each, then, reference), forum);
    if (next === forum) return forum;
    forum = next;
  }
}
const NOTHING = { representatives: [], challenges: [], measures: [] };

/**
 * Restores a thing together with everything it names. The mandate stays as it is: a decision may have adopted
 * it.
 */
function bringAlong(forum: Forum, then: Forum, { kind, id }: Reference): Forum {
  const is = (each: { readonly id: Id }) => each.id === id;
  if (thingsIn(forum)[kind]?.some(is)) return forum;
  const partner = (of: Id, into: Forum) =>
    bringAlong(into, then, { kind: 'partner', id: of, path: [], isOptional: false });
  if (kind === 'partner') {
    const found = then.partners.find(is);
    return found ? { ...forum, partners: [...forum.partners, found] } : forum;
  }
  if (kind === 'representative') {
    const found = then.representatives.find(is);
    if (!found) return forum;
    const next = partner(found.partner, forum);
    return { ...next, representatives: [...next.representatives, found] };
  }
  if (kind === 'measure') {
    const found = then.measures.find(is);
    if (!found) return forum;
    const next = partner(found.owner, forum);
    const known =
      (list: readonly { readonly id: Id }[] = []) =>
      (each: Id) =>
        list.some((other) => other.id === each);
    const objectives = found.objectives.filter(known(forum.mandate?.objectives));
    const challenges = found.challenges.filter(known(forum.challenges));
    return { ...next, measures: [...next.measures, { ...found, objectives, challenges }] };
  }
  return forum;
}
