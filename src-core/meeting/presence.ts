import { type Id, instantOf, type Time } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Attendance, Item, Meeting, PresencePeriod } from '../model/meeting.ts';
import { isWritten } from './meeting-form.ts';
import { isPresent, presenceAt } from './membership.ts';

/** When somebody is at the meeting. Nothing else reads the times of an entry. */

/** In order. Somebody who is there for some items is there while they are on (D171). */
export function periodsOf(
  meeting: Pick<Meeting, 'items'>,
  { items, periods, from, to }: Attendance,
): readonly PresencePeriod[] {
  if (items) {
    return meeting.items
      .filter(({ id }) => items.includes(id))
      .flatMap((item) => item.periods)
      .toSorted((one, other) => instantOf(one.from) - instantOf(other.from));
  }
  return periods ?? [{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

/** Who is in the meeting at a time: they are not absent, have arrived, and have not left (D8). */
export function attendanceAt(meeting: Meeting, time: Time): readonly Attendance[] {
  const at = instantOf(time);
  return meeting.attendance.filter(
    (entry) =>
      entry.status !== 'absent' &&
      periodsOf(meeting, entry).some((each) => beganOf(each) <= at && at < endOf(each)),
  );
}

/** A time, and the item that is dealt with then: it tells whether somebody who is there for some items is there. */
export interface Moment {
  readonly at: Time;
  readonly item?: Id | undefined;
}

/** Whether a partner is in the meeting, also at the very time when it came or left. Nobody is once it has closed (D131). */
export function isInMeeting(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
  { at, item }: Moment,
): boolean {
  const { closed } = meeting.times;
  const time = instantOf(at);
  if (closed !== undefined && time > instantOf(closed)) return false;
  if (isWritten(meeting)) return isPresent(forum, meeting, partner);
  return presenceAt(forum, meeting).some((entry) => {
    if (entry.partner !== partner) return false;
    if (entry.items && item !== undefined) return entry.items.includes(item);
    return periodsOf(meeting, entry).some((each) => beganOf(each) <= time && time <= endOf(each));
  });
}

/**
 * Whether an answer at this time is given in the meeting, by a partner that is not in it (D131). Answers before it
 * opened, and written ones after it, are given elsewhere.
 */
export function isAwayAt(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
  moment: Moment,
): boolean {
  const { open } = meeting.times;
  const isDuring =
    meeting.phase === 'open' && open !== undefined && instantOf(open) <= instantOf(moment.at);
  return isDuring && !isInMeeting(forum, meeting, partner, moment);
}

/** Whether somebody was there for an item: at its end, or, while it is on, had not left before it began (D32). */
export function wasThereFor(
  meeting: Meeting,
  entry: Attendance,
  { id, period }: { readonly id?: Id | undefined; readonly period: Item['periods'][number] },
): boolean {
  if (entry.items && id !== undefined) return entry.items.includes(id);
  const began = instantOf(period.from);
  const ended = period.to === undefined ? undefined : instantOf(period.to);
  return periodsOf(meeting, entry).some((each) =>
    ended === undefined ? endOf(each) > began : beganOf(each) <= ended && endOf(each) >= ended,
  );
}

/** Whether somebody of the partner was there from the opening to the closing, one after the other if need be. */
export function wasThroughout(forum: ForumItself, meeting: Meeting, partner: Id): boolean {
  const here = presenceAt(forum, meeting).filter((entry) => entry.partner === partner);
  return isWholeMeeting(
    meeting,
    here.flatMap((entry) => periodsOf(meeting, entry)),
  );
}

/** Whether the periods fill the meeting. Nobody misses the time between two sittings (D175). */
export function isWholeMeeting(meeting: Meeting, periods: readonly PresencePeriod[]): boolean {
  const { times, startsAt, sittings } = meeting;
  const isMissed = (from: number, to: number) =>
    to > from &&
    (sittings === undefined ||
      sittings.some((each) => {
        const [began, ended] = [instantOf(each.startsAt), instantOf(each.endsAt)];
        return Math.min(ended, to) > Math.max(began, from);
      }));
  let until = instantOf(times.open ?? startsAt);
  for (const period of periods.toSorted((one, other) => (beganOf(one) < beganOf(other) ? -1 : 1))) {
    if (isMissed(until, beganOf(period))) return false;
    until = Math.max(until, endOf(period));
  }
  const end = times.closed === undefined ? Number.POSITIVE_INFINITY : instantOf(times.closed);
  return !isMissed(until, end);
}

export function beganOf({ from }: PresencePeriod): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from);
}

export function endOf({ to }: PresencePeriod): number {
  return to === undefined ? Number.POSITIVE_INFINITY : instantOf(to);
}
