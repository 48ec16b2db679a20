import { idsOfMeeting, type Reference, referencesOfMeeting } from '../integrity/references.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { thingsIn } from './restore-plan.ts';

/** References from a meeting in a backup to things that no longer exist. */

/** `others` are the other meetings that exist now. */
export function lostReferences(
  meeting: Meeting,
  forum: Forum,
  others: readonly MeetingSummary[],
): readonly Reference[] {
  return referencesOfMeeting(meeting).filter(
    (reference) => !targetExists(reference, meeting, forum, others),
  );
}

/** `meeting` is the one that names the thing, or whose follow-up names it. */
export function targetExists(
  { kind, id, meeting: within }: Reference,
  meeting: Meeting,
  forum: Forum,
  others: readonly MeetingSummary[],
): boolean {
  if (kind === 'meeting') return id === meeting.id || others.some((each) => each.id === id);
  const own = idsOfMeeting(meeting)[kind]?.includes(id) === true;
  if (own || within !== undefined || kind === 'item') return own;
  if (kind === 'decision') {
    return others.some(({ decisions }) => decisions.some((each) => each.id === id));
  }
  if (thingsIn(forum)[kind]?.some((each) => each.id === id)) return true;
  if (kind !== 'objective') return false;
  const adopted = [
    ...meeting.decisions.map(({ adopts }) => adopts),
    ...others.flatMap((each) => each.adopted),
  ];
  return adopted.some((each) => each?.objectives?.some((objective) => objective.id === id));
}

/** The name of the thing in the backup, or its id if the backup has no name for it. */
export function targetName({ kind, id }: Reference, then: Forum): string {
  const is = (each: { readonly id: string }) => each.id === id;
  switch (kind) {
    case 'partner':
      return then.partners.find(is)?.name ?? id;
    case 'representative':
      return then.representatives.find(is)?.name ?? id;
    case 'challenge':
      return then.challenges.find(is)?.title ?? id;
    case 'measure':
      return then.measures.find(is)?.title ?? id;
    case 'objective':
      return then.mandate?.objectives.find(is)?.text ?? id;
    default:
      return id;
  }
}
