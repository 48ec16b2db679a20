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
  return representative === undefined || !silentAmong(representatives).has(representative);
}

type People = ForumItself['representatives'];
/** Thirty partners are asked for at every decision, so a list of people is read once. */
const silent = new WeakMap<People, ReadonlySet<Id>>();

/** Those that do not speak for their partner: the forum says so, or somebody else of the partner is to speak. */
function silentAmong(people: People): ReadonlySet<Id> {
  const known = silent.get(people);
  if (known) return known;
  const spokenFor = new Set(people.flatMap((each) => (each.speaksFor ? each.partner : [])));
  const found = new Set(
    people
      .filter(({ partner, speaksFor: says }) => !(says ?? !spokenFor.has(partner)))
      .map(({ id }) => id),
  );
  silent.set(people, found);
  return found;
}

export function isOfPartner(entry: Attendance): entry is OfPartner {
  return entry.partner !== undefined;
}
