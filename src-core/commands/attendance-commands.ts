import { z } from 'zod';
import { isWritten } from '../meeting/meeting-form.ts';
import { isPresent } from '../meeting/membership.ts';
import { periodsOf } from '../meeting/presence.ts';
import { settledByAnswers } from '../meeting/settlement.ts';
import { daysOf } from '../meeting/sittings.ts';
import { isOfPartner, speaksFor, speaksNow } from '../meeting/speaks-for.ts';
import { dayOf, type Id, instantOf, GivenTime as Time } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { Attendance, type Meeting, type PresencePeriod } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import {
  answersInRoom,
  assertPresentIfAnswered,
  assertThereWhenAnswered,
} from './answers-in-room.ts';
import { commandFields } from './command-fields.ts';
import { meetingCommand, removeWhere, replaceWhere } from './command-types.ts';
import { assertTookNoPart } from './impartiality-commands.ts';
import { assertKnown, memberOf, representativeOf } from './lookups.ts';
import { ATTENDING, assertInOrder } from './phase-rules.ts';

/** Who is at the meeting, or is expected there. */

const EntryFields = Attendance.omit({ speaks: true, periods: true, items: true });
const PersonFields = Attendance.pick({
  partner: true,
  representative: true,
  name: true,
  organisation: true,
  role: true,
});
type Person = z.infer<typeof PersonFields>;

export const attendanceCommands = {
  setAttendance: meetingCommand('setAttendance', {
    when: ATTENDING,
    fields: {
      ...commandFields(EntryFields.shape),
      periods: z
        .array(z.strictObject({ from: Time.optional(), to: Time.optional() }))
        .min(1)
        .max(100)
        .optional(),
      items: z.array(EntryFields.shape.partner.unwrap()).min(1).max(500).optional(),
    },
    apply: (meeting, { do: _, meeting: __, ...given }, { forum, context }) => {
      if (isWritten(meeting)) refuse('wrong-phase', 'meeting', 'refusals.writtenAttendance');
      assertPerson(forum, meeting, given);
      assertDeputy(forum, given);
      assertTimes(meeting, given);
      assertDuring(meeting, given);
      const entry = keptSpeaker(forum, meeting, asKept(given));
      const { partner } = entry;
      if (partner !== undefined) keepSettledUnlessTimed(forum, meeting, entry, partner);
      const answered = partner === undefined ? [] : answersInRoom(forum, meeting, partner);
      replaceWhere(meeting.attendance, entry, (each) => isReplaced(each, entry));
      if (partner === undefined) return undefined;
      assertPresentIfAnswered(forum, meeting, partner);
      assertTookNoPart(forum, meeting, partner, 'status');
      assertThereWhenAnswered(forum, meeting, entry, answered, context.language);
      return undefined;
    },
  }),

  /** For an entry that was recorded by mistake (D172). */
  removeAttendance: meetingCommand('removeAttendance', {
    when: ATTENDING,
    fields: PersonFields.shape,
    apply: (meeting, { do: _, meeting: __, ...person }, { forum, context }) => {
      const isNamed = (each: Attendance) =>
        isEntryOf(each, person) && (person.name === undefined || each.name === person.name);
      if (!meeting.attendance.some(isNamed)) {
        refuse(
          'unknown-id',
          person.partner === undefined ? 'name' : 'partner',
          'refusals.notAttending',
        );
      }
      const { partner } = person;
      const answered = partner === undefined ? [] : answersInRoom(forum, meeting, partner);
      removeWhere(meeting.attendance, isNamed);
      if (partner === undefined) return undefined;
      assertPresentIfAnswered(forum, meeting, partner);
      assertTookNoPart(forum, meeting, partner, 'status');
      assertThereWhenAnswered(forum, meeting, person, answered, context.language);
      return undefined;
    },
  }),
};

/** Somebody of a partner, or somebody of none, who has a name and a role (D172). */
function assertPerson(forum: Forum, meeting: Meeting, entry: Person): void {
  const { partner, representative, name, role } = entry;
  if (partner !== undefined) {
    memberOf(forum, meeting, partner);
    representativeOf(forum, representative, partner);
    return;
  }
  if (role === undefined) refuse('invalid', 'partner', 'refusals.attendeeNeedsRole');
  if (!name) refuse('invalid', 'name', 'refusals.attendeeNeedsName');
  if (representative !== undefined) refuse('invalid', 'representative', 'refusals.otherPartner');
}

/** Nobody is a deputy of their own (D173). */
function assertDeputy(forum: Forum, { status, representative, name }: Attendance): void {
  const replaced = forum.representatives.find(({ id }) => id === representative);
  const isOwn = status === 'deputy' && replaced !== undefined && isSameName(replaced.name, name);
  if (isOwn) refuse('invalid', 'name', 'refusals.ownDeputy', { name: replaced.name });
}

function isSameName(one: string, other: string | undefined): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase();
}

/** The periods follow each other (D8), and there are items or times, not both (D171). */
function assertTimes(meeting: Meeting, { status, from, to, periods, items }: Attendance): void {
  assertInOrder(from, to, 'to');
  const ways = [from !== undefined || to !== undefined, periods !== undefined, items !== undefined];
  if (ways.filter(Boolean).length > 1) {
    refuse('invalid', items ? 'items' : 'periods', 'refusals.attendsInOneWay');
  }
  // Times of somebody absent are ignored, as scripts of 0.1.0 may give them.
  const part = periods ? 'periods' : items ? 'items' : undefined;
  if (status === 'absent' && part) refuse('invalid', part, 'refusals.absentForPart');
  assertKnown(meeting.items, items, 'items');
  periods?.forEach((period, index) => {
    assertInOrder(period.from, period.to, `periods.${index}.to`);
    const before = periods[index - 1];
    if (!before) return;
    const isAfter =
      before.to !== undefined &&
      period.from !== undefined &&
      instantOf(before.to) <= instantOf(period.from);
    if (!isAfter) refuse('invalid', `periods.${index}.from`, 'refusals.periodsOverlap');
  });
}

/** Nobody is there only before the meeting, after it, or on a day when it does not sit (D8). */
function assertDuring(meeting: Meeting, { status, from, to, periods }: Attendance): void {
  if (status === 'absent') return;
  const { startsAt, endsAt, sittings, times } = meeting;
  const began = Math.min(instantOf(startsAt), instantOf(times.open ?? startsAt));
  // An open meeting may last longer than planned.
  const last = times.closed ?? (times.open === undefined ? endsAt : undefined);
  const days = sittings && daysOf(meeting);
  (periods ?? [{ from, to }]).forEach((period, index) => {
    const path = periods ? `periods.${index}.` : '';
    if (period.to !== undefined && instantOf(period.to) < began) {
      refuse('invalid', `${path}to`, 'refusals.outsideMeeting');
    }
    if (period.from === undefined) return;
    const isAfter = last !== undefined && instantOf(period.from) > instantOf(last);
    const day = dayOf(period.from);
    const isBetween =
      days !== undefined &&
      period.to !== undefined &&
      dayOf(period.to) === day &&
      !days.includes(day) &&
      day < (days.at(-1) ?? '');
    if (isAfter || isBetween) refuse('invalid', `${path}from`, 'refusals.outsideMeeting');
  });
}

/** One period is kept as it always was: `from` and `to`. */
function asKept({ periods, items, ...entry }: Attendance): Attendance {
  const single: PresencePeriod = periods?.length === 1 ? (periods[0] ?? {}) : {};
  return {
    ...entry,
    ...(single.from !== undefined && { from: single.from }),
    ...(single.to !== undefined && { to: single.to }),
    ...(periods && periods.length > 1 && { periods }),
    ...(items && { items: [...new Set(items)] }),
  };
}

/** Once the meeting has closed, who spoke then still did, whatever else is corrected (D170). */
function keptSpeaker(forum: Forum, meeting: Meeting, entry: Attendance): Attendance {
  if (!meeting.roll || !isOfPartner(entry)) return entry;
  const before = meeting.attendance.find((each) => isEntryOf(each, entry));
  const speaks = before ? before.speaks !== false : speaksNow(forum, entry);
  return speaks ? entry : { ...entry, speaks };
}

/** A partner that comes does not open what is settled, also when nobody says at what time it came (D132). */
function keepSettledUnlessTimed(
  forum: Forum,
  meeting: Meeting,
  entry: Attendance,
  partner: Id,
): void {
  const { authority } = memberOf(forum, meeting, partner);
  const hasCame = !entry.items && periodsOf(meeting, entry)[0]?.from !== undefined;
  if (authority === 'observes' || hasCame || entry.status === 'absent') return;
  if (!speaksFor(forum, meeting, entry) || isPresent(forum, meeting, partner)) return;
  for (const decision of meeting.decisions) {
    const settled = settledByAnswers(forum, meeting, decision);
    if (!settled) continue;
    decision.late ??= [];
    replaceWhere(decision.late, { partner, after: settled.at }, (each) => each.partner === partner);
  }
}

/**
 * An entry without a person is about the whole partner, and replaces all its entries. One that says that a person is
 * absent, or is there as a presenter, says nothing about the others (D7).
 */
function isReplaced(old: Attendance, entry: Attendance): boolean {
  if (isEntryOf(old, entry)) return entry.representative === undefined || isSameSeat(old, entry);
  if (entry.partner === undefined || old.partner !== entry.partner || isPersons(old)) return false;
  return entry.role === undefined && !(entry.status === 'absent' && old.status !== 'absent');
}

/** A deputy for a part of the meeting stands beside the one that the deputy replaces (D173). */
function isSameSeat(old: Attendance, entry: Attendance): boolean {
  const sitting = ({ status, name }: Attendance) =>
    status === 'deputy' ? (name ?? '') : undefined;
  return sitting(old) === sitting(entry) || (isWhole(old) && isWhole(entry));
}

function isWhole({ from, to, periods, items }: Attendance): boolean {
  return from === undefined && to === undefined && !periods && !items;
}

/** Whether an entry is that of this person; for a partner without a person, any of its entries. */
function isEntryOf(old: Attendance, person: Person): boolean {
  const { partner, representative, name } = person;
  if (old.partner !== partner) return false;
  if (partner === undefined) {
    return (['name', 'organisation', 'role'] as const).every(
      (each) => (old[each] ?? '') === (person[each] ?? ''),
    );
  }
  if (!isPersons(person)) return true;
  if (representative !== undefined) return old.representative === representative;
  return old.representative === undefined && old.name === name;
}

function isPersons({ representative, name }: Person): boolean {
  return representative !== undefined || Boolean(name);
}
