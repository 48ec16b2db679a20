import type { Id } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Attendance, Meeting } from '../model/meeting.ts';

/** Who speaks for a partner. A partner is present only through somebody who does (D170). */

export interface OfPartner extends Attendance {
  readonly partner: Id;
}

/** Closing the meeting keeps who spoke, so a later change of the forum does not reach back (D5). */
export function speaksFor(
  forum: Pick<ForumItself, 'representatives'>,
  meeting: Pick<Meeting, 'roll'>,
  entry: Attendance,
): boolean {
  if (!isOfPartner(entry) || entry.role !== undefined) return false;
  return meeting.roll ? entry.speaks !== false : speaksNow(forum, entry);
}

/** Whether the person, or the one that the deputy replaces, speaks for the partner by the forum as it is now. */
export function speaksNow(
  { representatives }: Pick<ForumItself, 'representatives'>,
  { representative }: Pick<Attendance, 'representative'>,
): boolean {
  const person = representatives.find(({ id }) => id === representative);
  if (!person) return true;
  return (
    person.speaksFor ??
    !representatives.some((each) => each.partner === person.partner && each.speaksFor === true)
  );
}

export function isOfPartner(entry: Attendance): entry is OfPartner {
  return entry.partner !== undefined;
}
