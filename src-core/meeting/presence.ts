import { instantOf, type Time } from '../model/field-types.ts';
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
