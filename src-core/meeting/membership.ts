import { type Day, dayOf, type Id, instantOf } from '../model/field-types.ts';
import type { Authority, ForumItself, Partner } from '../model/forum.ts';
import type { Attendance, Item, Meeting } from '../model/meeting.ts';

/** Who sits at a meeting, and with what authority. */

export interface Member {
  readonly partner: Id;
  readonly authority: Authority;
}

/** A member from the day of joining, until the day of exit (D1). */
export function isMember(partner: Partner, day: Day): boolean {
  return partner.joined <= day && (partner.exit === undefined || day < partner.exit.on);
}

/** Members on the meeting's day. Once it is closed, the roll that was taken then (D5). */
export function membersAt(forum: ForumItself, meeting: Meeting): readonly Member[] {
  if (meeting.roll) return meeting.roll;
  return forum.partners
    .filter((partner) => isMember(partner, dayOf(meeting.startsAt)))
    .map((partner) => ({ partner: partner.id, authority: partner.authority }));
}

/** In the room, remote, or by a deputy (D6). */
export function isPresent(meeting: Meeting, partner: Id): boolean {
  return presenceAt(meeting).some((entry) => entry.partner === partner);
}

/** The entries of everyone who is not absent. */
export function presenceAt(meeting: Meeting): readonly Attendance[] {
  return meeting.attendance.filter((entry) => entry.status !== 'absent');
}

/** There when the item was over; while it is on, not gone before it began. */
export function wasThere({ from, to }: Attendance, item: Item['periods'][number]): boolean {
  if (item.to === undefined) return to === undefined || instantOf(to) > instantOf(item.from);
  const ended = instantOf(item.to);
  return (
    (from === undefined || instantOf(from) <= ended) && (to === undefined || instantOf(to) >= ended)
  );
}
