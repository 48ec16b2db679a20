import { isPresent } from '../meeting/membership.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { lastPositionOf } from '../meeting/outcome.ts';
import type { Forum } from '../model/forum.ts';
import { Attendance, type Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { commandFields } from './command-fields.ts';
import { meetingCommand, replaceWhere } from './command-types.ts';
import { memberOf, partnerOf, representativeOf } from './lookups.ts';
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
      assertPresentIfAnswered(forum, meeting, entry);
      return undefined;
    },
  }),
};

/** Who has taken a position was there (D131). */
function assertPresentIfAnswered(forum: Forum, meeting: Meeting, { partner }: Attendance): void {
  if (isPresent(meeting, partner)) return;
  const answered = meeting.decisions.find(
    (each) => !each.withdrawn && lastPositionOf(each, partner) !== undefined,
  );
  if (!answered) return;
  const { name } = partnerOf(forum, partner);
  const number = decisionNumber(answered);
  refuse('has-dependents', 'status', 'refusals.hasPosition', { partner: name, number });
}

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
