import { type Id, instantOf, type Time } from '../model/field-types.ts';
import type { Attendance, Meeting } from '../model/meeting.ts';
import { presenceAt } from './membership.ts';

/** Who is in the meeting at a time: they are not absent, have arrived, and have not left (D8). */
export function attendanceAt(meeting: Meeting, time: Time): readonly Attendance[] {
  return meeting.attendance.filter(
    ({ status, from, to }) =>
      status !== 'absent' &&
      (from === undefined || instantOf(from) <= instantOf(time)) &&
      (to === undefined || instantOf(to) > instantOf(time)),
  );
}

/** Whether a partner is in the meeting, also at the very time when it came or left. Nobody is once it has closed (D131). */
export function isInMeeting(meeting: Meeting, partner: Id, at: Time): boolean {
  const { closed } = meeting.times;
  const time = instantOf(at);
  return (
    (closed === undefined || time <= instantOf(closed)) &&
    presenceAt(meeting).some(
      ({ partner: who, from, to }) =>
        who === partner &&
        (from === undefined || instantOf(from) <= time) &&
        (to === undefined || time <= instantOf(to)),
    )
  );
}

/**
 * Whether an answer at this time is given in the meeting, by a partner that is not in it (D131). Answers before it
 * opened, and written ones after it, are given elsewhere.
 */
export function isAwayAt(meeting: Meeting, partner: Id, at: Time): boolean {
  const { open } = meeting.times;
  const isDuring =
    meeting.phase === 'open' && open !== undefined && instantOf(open) <= instantOf(at);
  return isDuring && !isInMeeting(meeting, partner, at);
}

/** Whether somebody of the partner was there from the opening to the closing, one after the other if need be. */
export function wasThroughout({ attendance, times, startsAt }: Meeting, partner: Id): boolean {
  const end = times.closed === undefined ? Number.POSITIVE_INFINITY : instantOf(times.closed);
  const arrived = ({ from }: Attendance) => (from === undefined ? 0 : instantOf(from));
  const here = attendance
    .filter((entry) => entry.partner === partner && entry.status !== 'absent')
    .sort((one, other) => arrived(one) - arrived(other));
  let until = instantOf(times.open ?? startsAt);
  for (const entry of here) {
    if (arrived(entry) > until) return false;
    until = Math.max(
      until,
      entry.to === undefined ? Number.POSITIVE_INFINITY : instantOf(entry.to),
    );
  }
  return until >= end;
}
