import { type Day, dayOf, type Id, instantOf } from '../model/field-types.ts';
import type { Authority, ForumItself, Partner } from '../model/forum.ts';
import type { Attendance, Item, Meeting } from '../model/meeting.ts';

/** Who takes part in a meeting, and with what authority. */

export interface Member {
  readonly partner: Id;
  readonly authority: Authority;
  /** In the quorum; without it, one. */
  readonly seats?: number | undefined;
}

/** A partner is a member from the day it joins until the day it leaves (D1). */
export function isMember(partner: Partner, day: Day): boolean {
  return partner.joined <= day && (partner.exit === undefined || day < partner.exit.on);
}

/** The day when a partner left, if it has left by `day`: from then on it is asked for nothing (D69, D135). */
export function leftBy(
  { partners }: Pick<ForumItself, 'partners'>,
  partner: Id,
  day: Day,
): Day | undefined {
  const on = partners.find(({ id }) => id === partner)?.exit?.on;
  return on !== undefined && on <= day ? on : undefined;
}

export function stillPartners(
  forum: Pick<ForumItself, 'partners'>,
  ids: readonly Id[],
  day: Day,
): readonly Id[] {
  return ids.filter((id) => leftBy(forum, id, day) === undefined);
}

/** The members on the meeting's day. After the meeting has closed: the roll at that time (D5). */
export function membersAt(forum: ForumItself, meeting: Meeting): readonly Member[] {
  if (meeting.roll) return meeting.roll;
  return forum.partners
    .filter((partner) => isMember(partner, dayOf(meeting.startsAt)))
    .map(({ id, authority, seats }) => ({
      ...{ partner: id, authority },
      ...(seats === undefined ? {} : { seats }),
    }));
}

/** Present in the room, remotely, or through a deputy (D6). */
export function isPresent(meeting: Meeting, partner: Id): boolean {
  return presenceAt(meeting).some((entry) => entry.partner === partner);
}

/** The entries of everyone who is not absent. */
export function presenceAt(meeting: Meeting): readonly Attendance[] {
  return meeting.attendance.filter((entry) => entry.status !== 'absent');
}

/** Whether someone was present at the end of the item. For a current item: had not left before it began. */
export function wasPresent({ from, to }: Attendance, item: Item['periods'][number]): boolean {
  if (item.to === undefined) return to === undefined || instantOf(to) > instantOf(item.from);
  const ended = instantOf(item.to);
  return (
    (from === undefined || instantOf(from) <= ended) && (to === undefined || instantOf(to) >= ended)
  );
}
