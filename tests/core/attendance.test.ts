import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attendanceAt } from '../../src-core/meeting/presence.ts';
import { addMinutes } from '../../src-core/model/field-types.ts';
import { AttendanceStatus } from '../../src-core/model/meeting.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

const Minute = fc.option(fc.nat(100), { nil: undefined });

// (D8)
it('counts a person as present from arrival to departure, and never when absent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...AttendanceStatus.options),
      Minute,
      Minute,
      fc.nat(100),
      (status, from, to, now) => {
        const table = openMeeting(['decides']);
        const time = (minutes?: number) =>
          minutes === undefined ? undefined : addMinutes(AT, minutes);
        const entry = { partner: 'p0', status, from: time(from), to: time(to) };
        fc.pre(table.try({ do: 'setAttendance', meeting: 'm', ...entry }).ok);
        const isThere = status !== 'absent' && (from ?? 0) <= now && now < (to ?? 101);
        expect(attendanceAt(table.meeting('m'), addMinutes(AT, now)).length).toBe(isThere ? 1 : 0);
      },
    ),
  );
});
