import { type Id, instantOf, type Time } from '../model/field-types.ts';
import type { Attendance, Meeting } from '../model/meeting.ts';

/** Who is in the meeting at a time: they are not absent, have arrived, and have not left (D8). */
export function attendanceAt(meeting: Meeting, time: Time): readonly Attendance[] {
  return meeting.attendance.filter(
    ({ status, from, to }) =>
      status !== 'absent' &&
      (from === undefined || instantOf(from) <= instantOf(time)) &&
      (to === undefined || instantOf(to) > instantOf(time)),
  );
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
