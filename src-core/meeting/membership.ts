import type { Authority, Forum, Partner } from '../forum/schema.ts';
import { type Day, dayOf, type Id } from '../primitives.ts';
import type { Meeting } from './schema.ts';

/** Who sits at a meeting, and with what authority. */

export interface Member {
  readonly partner: Id;
  readonly authority: Authority;
}

/** A member from the day of joining, until the day of exit. */
export function isMember(partner: Partner, day: Day): boolean {
  return partner.joined <= day && (partner.exit === undefined || day < partner.exit.on);
}

/** Members on the meeting's day. Once it is closed, the roll that was taken then. */
export function membersAt(forum: Forum, meeting: Meeting): readonly Member[] {
  if (meeting.roll) return meeting.roll;
  return forum.partners
    .filter((partner) => isMember(partner, dayOf(meeting.startsAt)))
    .map((partner) => ({ partner: partner.id, authority: partner.authority }));
}

/** In the room, remote, or by a deputy. */
export function isPresent(meeting: Meeting, partner: Id): boolean {
  return meeting.attendance.some((entry) => entry.partner === partner && entry.status !== 'absent');
}

/** Members who may take positions: present and not observers (domain.md 3.1). */
export function eligibleAt(forum: Forum, meeting: Meeting): readonly Member[] {
  return membersAt(forum, meeting).filter(
    (member) => member.authority !== 'observes' && isPresent(meeting, member.partner),
  );
}

export interface Quorum {
  readonly present: number;
  readonly voting: number;
  readonly reached: boolean;
}

/** Whether enough of the voting partners are here for a majority decision (domain.md 3.2). */
export function quorumAt(forum: Forum, meeting: Meeting): Quorum {
  const voting = membersAt(forum, meeting).filter((m) => m.authority !== 'observes').length;
  const present = eligibleAt(forum, meeting).length;
  return { present, voting, reached: voting > 0 && present >= voting * forum.quorum };
}
