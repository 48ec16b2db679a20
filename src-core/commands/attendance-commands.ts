import { clockTime } from '../i18n/format.ts';
import { isPresent } from '../meeting/membership.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { lastPositionOf } from '../meeting/outcome.ts';
import { isInMeeting } from '../meeting/presence.ts';
import { settledByAnswers } from '../meeting/settlement.ts';
import { type Id, instantOf, type Time } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import { Attendance, type Decision, type Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { commandFields } from './command-fields.ts';
import { meetingCommand, replaceWhere } from './command-types.ts';
import { assertTookNoPart } from './impartiality-commands.ts';
import { memberOf, partnerOf, representativeOf } from './lookups.ts';
import { assertInOrder, RECORDING } from './phase-rules.ts';

/** Who is at the meeting. */

export const attendanceCommands = {
  setAttendance: meetingCommand('setAttendance', {
    when: RECORDING,
    fields: {
      ...commandFields(Attendance.shape),
    },
    apply: (meeting, { do: _, meeting: __, ...entry }, { forum, context }) => {
      const { authority } = memberOf(forum, meeting, entry.partner);
      representativeOf(forum, entry.representative, entry.partner);
      assertInOrder(entry.from, entry.to, 'to');
      if (authority !== 'observes' && isUntimedArrival(meeting, entry)) {
        keepSettled(forum, meeting, entry.partner);
      }
      const answered = answersInRoom(meeting, entry.partner);
      replaceWhere(meeting.attendance, entry, (each) => isReplaced(each, entry));
      assertPresentIfAnswered(forum, meeting, entry);
      assertTookNoPart(forum, meeting, entry.partner, 'status');
      const away = answered.find(({ at }) => !isInMeeting(meeting, entry.partner, at));
      if (away) refuseAway(forum, entry, away, context.language);
      return undefined;
    },
  }),
};

function isUntimedArrival(meeting: Meeting, { partner, status, from }: Attendance): boolean {
  return from === undefined && status !== 'absent' && !isPresent(meeting, partner);
}

/** A partner that comes does not open what is settled, also when nobody says at what time it came (D132). */
function keepSettled(forum: Forum, meeting: Meeting, partner: Id): void {
  for (const decision of meeting.decisions) {
    const settled = settledByAnswers(forum, meeting, decision);
    if (!settled) continue;
    decision.late ??= [];
    replaceWhere(decision.late, { partner, after: settled.at }, (each) => each.partner === partner);
  }
}

/** Who has taken a position was there (D131). */
function assertPresentIfAnswered(forum: Forum, meeting: Meeting, { partner }: Attendance): void {
  if (isPresent(meeting, partner)) return;
  const answered = meeting.decisions.find(
    (each) =>
      !each.withdrawn &&
      // Who is not there answers in writing (D204).
      each.deadline === undefined &&
      lastPositionOf(each, partner) !== undefined,
  );
  if (!answered) return;
  const { name } = partnerOf(forum, partner);
  const number = decisionNumber(answered);
  refuse('has-dependents', 'status', 'refusals.hasPosition', { partner: name, number });
}

interface Answer {
  readonly decision: Decision;
  readonly at: Time;
}

/** When a partner answered while it was there. Written answers after the meeting are none of these. */
export function answersInRoom(meeting: Meeting, partner: Id): readonly Answer[] {
  return meeting.decisions
    .filter((each) => !each.withdrawn)
    .flatMap((decision) => {
      const position = lastPositionOf(decision, partner);
      const times = position ? [position.since ?? position.at, position.at] : [];
      return times.map((at) => ({ decision, at }));
    })
    .filter(({ at }) => isInMeeting(meeting, partner, at));
}

/** The entry would put the partner outside the room when it answered (D131). */
function refuseAway(
  forum: Forum,
  { partner, from }: Attendance,
  { decision, at }: Answer,
  language: Language,
): never {
  refuse(
    'has-dependents',
    from !== undefined && instantOf(from) > instantOf(at) ? 'from' : 'to',
    'refusals.answeredThen',
    {
      partner: partnerOf(forum, partner).name,
      number: decisionNumber(decision),
      clock: clockTime(at, language),
    },
  );
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
