import { Attendance } from '../model/meeting.ts';
import { commandFields } from './command-fields.ts';
import { meetingCommand, replaceWhere } from './command-types.ts';
import { memberOf, representativeOf } from './lookups.ts';
import { assertInOrder, RECORDING } from './phase-rules.ts';

/** Who is at the meeting. */

export const attendanceCommands = {
  setAttendance: meetingCommand('setAttendance', {
    when: RECORDING,
    fields: {
      ...commandFields(Attendance.shape),
    },
    apply: (meeting, { do: _, meeting: __, ...entry }, { forum }) => {
      memberOf(forum, meeting, entry.partner);
      representativeOf(forum, entry.representative, entry.partner);
      assertInOrder(entry.from, entry.to, 'to');
      replaceWhere(meeting.attendance, entry, (each) => isReplaced(each, entry));
      return undefined;
    },
  }),
};

/**
 * An entry without a representative speaks for the whole partner, and replaces all its entries. An entry that
 * says one representative is absent says nothing about the others (D7).
 */
function isReplaced(old: Attendance, entry: Attendance): boolean {
  if (old.partner !== entry.partner) return false;
  if (entry.representative === undefined || old.representative === entry.representative)
    return true;
  return (
    old.representative === undefined && !(entry.status === 'absent' && old.status !== 'absent')
  );
}
