import { type Day, dayOf, type Id, instantOf } from '../model/field-types.ts';
import type { Authority, ForumItself, Partner } from '../model/forum.ts';
import type { Attendance, Decision, Item, Meeting } from '../model/meeting.ts';

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

/** Members who may take positions: present and not observers (D31). */
export function eligibleAt(forum: ForumItself, meeting: Meeting): readonly Member[] {
  const here = new Set(presenceAt(meeting).map((entry) => entry.partner));
  return membersAt(forum, meeting).filter(
    ({ partner, authority }) => authority !== 'observes' && here.has(partner),
  );
}

/** As `eligibleAt`, without those who had left, or had not come, and have not answered either (D32). */
export function eligibleFor(
  forum: ForumItself,
  meeting: Meeting,
  decision: Decision,
): readonly Member[] {
  const period = meeting.items.find((item) => item.id === decision.item)?.periods.at(-1);
  if (!period) return eligibleAt(forum, meeting);
  const there = presenceAt(meeting).filter((entry) => wasThere(entry, period));
  const counted = new Set([...there, ...decision.positions].map((each) => each.partner));
  return eligibleAt(forum, meeting).filter(({ partner }) => counted.has(partner));
}

export interface QuorumState {
  readonly present: number;
  readonly voting: number;
  readonly reached: boolean;
}

/** Whether enough of the voting partners are here for a majority decision (D37). */
export function quorumAt(
  forum: ForumItself,
  meeting: Meeting,
  present = eligibleAt(forum, meeting).length,
): QuorumState {
  const voting = membersAt(forum, meeting).filter((m) => m.authority !== 'observes').length;
  // A share such as 0.07 of 100 comes out a hair above 7.
  const needed = voting * (meeting.quorum ?? forum.quorum) - 1e-9;
  return { present, voting, reached: voting > 0 && present >= needed };
}

function presenceAt(meeting: Meeting): readonly Attendance[] {
  return meeting.attendance.filter((entry) => entry.status !== 'absent');
}

/** There when the item was over; while it is on, not gone before it began. */
function wasThere({ from, to }: Attendance, item: Item['periods'][number]): boolean {
  if (item.to === undefined) return to === undefined || instantOf(to) > instantOf(item.from);
  const ended = instantOf(item.to);
  return (
    (from === undefined || instantOf(from) <= ended) && (to === undefined || instantOf(to) >= ended)
  );
}
