import { type Id, instantOf } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Attendance, Decision, Interest, Item, Meeting } from '../model/meeting.ts';
import { isWritten } from './meeting-form.ts';
import { presenceAt } from './membership.ts';
import { beganOf, endOf, periodsOf, wasThereFor } from './presence.ts';

/** Who takes no part in an item, or in one of its decisions, because of a conflict of interest (D191). */

/** An item, or one of its decisions. */
export interface Matter {
  readonly item: Id;
  readonly decision?: Id | undefined;
}

export function matterOf({ item, id }: Pick<Decision, 'item' | 'id'>): Matter {
  return { item, decision: id };
}

export function interestsIn(meeting: Meeting, item: Id): readonly Interest[] {
  return (meeting.interests ?? []).filter((each) => each.item === item);
}

/** The rulings that keep somebody out of a matter. A ruling on one decision says nothing about the others. */
export function rulingsAgainst(meeting: Meeting, { item, decision }: Matter): readonly Interest[] {
  return interestsIn(meeting, item).filter(
    (each) => isAgainst(each) && (each.decision === undefined || each.decision === decision),
  );
}

export function isAgainst({ ruling }: Interest): boolean {
  return ruling === 'disqualified' || ruling === 'may-remain';
}

/** Whether nobody may take part for the partner: it is out itself, or everybody is who is there for it (D192). */
export function isDisqualified(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
  about: Matter,
): boolean {
  const rulings = rulingsAgainst(meeting, about).filter((each) => each.partner === partner);
  if (rulings.length === 0) return false;
  if (!isWritten(meeting)) return takingPartFor(forum, meeting, partner, about).length === 0;
  // Nobody is there in a written meeting, where any of its other representatives may answer.
  const others = forum.representatives.filter((each) => each.partner === partner);
  const isOut = (person: Id | undefined) => rulings.some((each) => each.representative === person);
  return isOut(undefined) || others.every(({ id }) => isOut(id));
}

/** The entries of those that are there for the partner in the item, and that no ruling keeps out. */
export function takingPartFor(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
  about: Matter,
): readonly Attendance[] {
  const rulings = rulingsAgainst(meeting, about).filter((each) => each.partner === partner);
  return thereFor(forum, meeting, partner, about.item).filter(
    (entry) =>
      !rulings.some(
        ({ representative: person }) => person === undefined || isPerson(entry, person),
      ),
  );
}

/** The deputy who came in for the person that a ruling keeps out; undefined if nobody did. */
export function deputyFor(
  forum: ForumItself,
  meeting: Meeting,
  interest: Interest,
): string | undefined {
  const { partner, item, representative } = interest;
  if (representative === undefined || !isAgainst(interest)) return undefined;
  return thereFor(forum, meeting, partner, item).find(
    ({ status, name, representative: replaced = representative }) =>
      status === 'deputy' && name && replaced === representative,
  )?.name;
}

/** Whether somebody declared an interest and left, without a ruling: those who were there before the item ended. */
export function hasLeftUnruled(forum: ForumItself, meeting: Meeting, interest: Interest): boolean {
  const { item, partner, representative, ruling } = interest;
  const period = meeting.items.find((each) => each.id === item)?.periods.at(-1);
  if (ruling !== undefined || !period) return false;
  const own = presenceAt(forum, meeting).filter(
    (entry) =>
      entry.partner === partner &&
      (representative === undefined || isPerson(entry, representative)),
  );
  const hadCome = (entry: Attendance) =>
    periodsOf(meeting, entry).some((each) => beganOf(each) <= instantOf(period.from));
  return (
    own.some(hadCome) && own.every((entry) => !wasThereFor(meeting, entry, { id: item, period }))
  );
}

/** The person with the partner, such as `Ordfører (Nord kommune)`; or the partner. */
export function whoIs(
  { forum, nameOf }: { readonly forum: ForumItself; readonly nameOf: (partner: Id) => string },
  { partner, representative }: Interest,
): string {
  const person = forum.representatives.find(({ id }) => id === representative)?.name;
  return person === undefined ? nameOf(partner) : `${person} (${nameOf(partner)})`;
}

/** The entries of those that were there for the partner at some time in the item. */
function thereFor(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
  item: Id,
): readonly Attendance[] {
  const periods = meeting.items.find((each) => each.id === item)?.periods ?? [];
  return presenceAt(forum, meeting).filter(
    (entry) =>
      entry.partner === partner &&
      (entry.items?.includes(item) ?? true) &&
      (entry.items !== undefined ||
        periods.length === 0 ||
        periods.some((period) => isThereIn(meeting, entry, period))),
  );
}

function isThereIn(
  meeting: Meeting,
  entry: Attendance,
  { from, to }: Item['periods'][number],
): boolean {
  const ended = to === undefined ? Number.POSITIVE_INFINITY : instantOf(to);
  return periodsOf(meeting, entry).some(
    (each) => beganOf(each) <= ended && endOf(each) > instantOf(from),
  );
}

/** A deputy is another person than the one replaced. Who an entry without a name stands for is not known. */
function isPerson({ representative, name, status }: Attendance, person: Id): boolean {
  if (representative === undefined) return !name;
  return representative === person && status !== 'deputy';
}
