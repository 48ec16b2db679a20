import { describe, expect, it } from 'vitest';
import { calendarEventOf } from '../../src-core/documents/calendar-event.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { presenceWords } from '../../src-core/meeting/attendance-words.ts';
import { eligibleAt } from '../../src-core/meeting/eligibility.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { plannedStarts, timeBudget } from '../../src-core/meeting/timing.ts';
import { TestForum } from '../support/test-forum.ts';

/** Meetings over several days, and in other forms than in a room. */

const at = (day: number, clock: string) =>
  `2026-12-${String(day).padStart(2, '0')}T${clock}:00+01:00`;
const FIRST = { startsAt: at(9, '12:00'), endsAt: at(9, '14:00'), place: 'Steinkjer' };
const SECOND = { startsAt: at(10, '09:00'), endsAt: at(10, '11:00') };
const m = { meeting: 'm' } as const;

function meetingWith(fields: object): TestForum {
  const table = new TestForum();
  const partner = { do: 'addPartner', role: 'r', joined: '2020-01-01' };
  table.do({ ...partner, id: 'p0', name: 'Part 0', authority: 'decides' });
  table.do({ ...partner, id: 'p1', name: 'Part 1', authority: 'negotiates' });
  table.do({ ...partner, id: 'p2', name: 'Part 2', authority: 'observes' });
  table.do({ do: 'createMeeting', id: 'm', title: 'Møte', template: 'blank', ...fields });
  return table;
}
function addItems(table: TestForum, ...minutes: readonly number[]): void {
  minutes.forEach((length, index) => {
    const item = { section: 'status', title: `Sak ${index}`, kind: 'decision', minutes: length };
    table.do({ do: 'addItem', ...m, id: `i${index}`, ...item });
  });
}
function inputOf(table: TestForum) {
  return {
    forum: table.forum,
    meeting: table.meeting('m'),
    carried: { obligations: [], postponed: [] },
    meetings: table.summaries(),
    language: 'nb' as const,
    edition: 'full' as const,
  };
}
const open = (table: TestForum, time: string) => {
  table.do({ do: 'conveneMeeting', ...m, at: time });
  table.do({ do: 'openMeeting', ...m, at: time });
};

describe('a meeting over several days', () => {
  // (D175)
  it('begins with its first sitting and ends with its last, whichever of them is given', () => {
    const table = meetingWith({ sittings: [FIRST, SECOND] });
    const times = () => {
      const { startsAt, endsAt, sittings } = table.meeting('m');
      return { startsAt, endsAt, sittings };
    };
    const sittings = [FIRST, SECOND];
    expect(times()).toEqual({ startsAt: FIRST.startsAt, endsAt: SECOND.endsAt, sittings });
    const change = { do: 'changeMeeting', ...m };
    table.do({ ...change, endsAt: at(10, '12:00'), startsAt: at(9, '11:00') });
    expect(times().sittings?.[0]?.startsAt).toBe(at(9, '11:00'));
    expect(times().sittings?.[1]?.endsAt).toBe(at(10, '12:00'));
    expect(table.code({ ...change, startsAt: at(9, '15:00') })).toBe('invalid');
    expect(table.code({ ...change, sittings: [SECOND, FIRST] })).toBe('invalid');
    expect(table.code({ ...change, sittings: [FIRST, FIRST] })).toBe('invalid');
    // A single sitting is the meeting itself.
    table.do({ ...change, sittings: [SECOND] });
    expect(times()).toEqual({ ...SECOND, sittings: undefined });
    table.do({ ...change, sittings: [FIRST, SECOND] });
    table.do({ ...change, sittings: null });
    const { startsAt, endsAt } = FIRST;
    expect(times()).toEqual({ startsAt, endsAt, sittings: undefined });
    const bare = { do: 'createMeeting', title: 'Uten tid' };
    expect(table.try(bare)).toMatchObject({ code: 'invalid', path: 'startsAt' });
  });

  // (D175)
  it('has planned times only if the items fill each day', () => {
    const full = meetingWith({ sittings: [FIRST, SECOND] });
    addItems(full, 60, 60, 30);
    expect(plannedStarts(full.meeting('m'))).toEqual({
      i0: at(9, '12:00'),
      i1: at(9, '13:00'),
      i2: at(10, '09:00'),
    });
    expect(timeBudget(full.meeting('m')).available).toBe(240);
    const short = meetingWith({ sittings: [FIRST, SECOND] });
    addItems(short, 60, 90, 30);
    expect(plannedStarts(short.meeting('m'))).toEqual({});
    expect(JSON.stringify(agendaOf(inputOf(short)))).not.toContain('Kl.');
  });

  // (D175)
  it('tells each time with its day, in the notice, the minutes and the calendar', () => {
    const table = meetingWith({ sittings: [FIRST, SECOND], place: 'Verdal' });
    addItems(table, 120, 120);
    open(table, at(9, '12:00'));
    const attend = { do: 'setAttendance', ...m, status: 'present' };
    table.do({ ...attend, partner: 'p0', to: at(9, '14:00') });
    table.do({ ...attend, partner: 'p1', from: at(10, '09:20') });
    const run = (item: string, from: string, to: string) => {
      table.do({ do: 'startItem', ...m, item, at: from });
      table.do({ do: 'finishItem', ...m, item, at: to });
    };
    const notice = JSON.stringify(agendaOf(inputOf(table)));
    for (const words of [
      'Dag 1',
      'kl. 12.00–14.00',
      'Steinkjer',
      'Dag 2',
      'Verdal',
      'dag 2 kl. 09.00',
    ]) {
      expect(notice).toContain(words);
    }
    // Without items that tell it, the planned hours of the days do.
    const words = (partner: string) => {
      const entry = table.meeting('m').attendance.find((each) => each.partner === partner);
      if (!entry) throw new Error('no entry');
      return presenceWords(table.meeting('m'), entry, { t: translator('nb'), language: 'nb' });
    };
    expect(words('p0')).toBe('dag 1');
    expect(words('p1')).toBe('fra dag 2 kl. 09.20');
    const apart = [{ to: at(9, '12:30') }, { from: at(10, '09:00') }];
    table.do({ ...attend, partner: 'p1', periods: apart });
    expect(words('p1')).toBe('til dag 1 kl. 12.30 og fra dag 2 kl. 09.00');
    table.do({ ...attend, partner: 'p1', from: at(10, '09:20') });
    run('i0', at(9, '12:00'), at(9, '14:00'));
    run('i1', at(10, '09:00'), at(10, '11:00'));
    table.do({ do: 'closeMeeting', ...m, at: at(10, '11:10') });
    const minutes = JSON.stringify(minutesOf(inputOf(table)));
    expect(minutes).toContain('Part 0 (dag 1); Part 1 (dag 2)');
    // Who was there for a while on another day was not there on that day alone.
    table.do({ ...attend, partner: 'p1', periods: apart });
    expect(words('p1')).toBe('til dag 1 kl. 12.30 og fra dag 2 kl. 09.00');
    const said = minutes.replaceAll('"},{"text":"', '');
    expect(said).toContain('Dag 1: onsdag 9. desember 2026 kl. 12.00–14.00, Steinkjer · ');
    expect(said).toContain('Dag 2: torsdag 10. desember 2026 kl. 09.00–11.00, Verdal · ');
    const now = { revision: 1, now: at(10, '12:00'), isCancelled: false };
    const event = calendarEventOf({ ...inputOf(table), ...now });
    expect(event).toMatchObject({ endsAt: FIRST.endsAt, place: 'Steinkjer' });
    expect(event.more).toMatchObject([{ ...SECOND, place: 'Verdal', isCancelled: false }]);
  });

  // (D95, D175)
  it('takes a day that is dropped out of the calendars', () => {
    const table = meetingWith({ sittings: [FIRST, SECOND] });
    table.do({ do: 'conveneMeeting', ...m, at: at(1, '12:00') });
    table.do({ do: 'changeMeeting', ...m, sittings: [FIRST] });
    table.do({ do: 'conveneMeeting', ...m, at: at(2, '12:00') });
    const now = { revision: 2, now: at(2, '12:00'), isCancelled: false };
    expect(calendarEventOf({ ...inputOf(table), ...now }).more).toMatchObject([
      { isCancelled: true },
    ]);
    expect(JSON.stringify(agendaOf(inputOf(table)))).toContain('10. desember 2026');
  });
});

describe('the form of a meeting', () => {
  // (D174)
  it('in writing, lets every member answer until the deadline and has no attendance', () => {
    const deadline = { startsAt: at(1, '09:00'), endsAt: at(9, '16:00') };
    const table = meetingWith({ form: 'written', ...deadline });
    addItems(table, 10);
    open(table, at(1, '09:00'));
    expect(eligibleAt(table.forum, table.meeting('m')).map((each) => each.partner)).toEqual([
      'p0',
      'p1',
    ]);
    const attend = { do: 'setAttendance', ...m, partner: 'p0', status: 'present' };
    expect(table.code(attend)).toBe('wrong-phase');
    table.do({ do: 'startItem', ...m, item: 'i0', at: at(1, '09:00') });
    table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i0', wording: 'Vi gjør det.' });
    table.do({ do: 'finishItem', ...m, item: 'i0', at: at(1, '09:10') });
    const take = { do: 'takePosition', ...m, decision: 'd', position: 'consents' };
    expect(table.code({ ...take, partner: 'p0', at: at(3, '10:00') })).toBe('done');
    expect(table.code({ ...take, partner: 'p2', at: at(3, '10:00') })).toBe('not-eligible');
    const outcome = () => {
      const meeting = table.meeting('m');
      const [decision] = meeting.decisions;
      if (!decision) throw new Error('no decision');
      const { missing } = resultOfDecision(table.forum, meeting, decision);
      return missing;
    };
    // The clock of the item settles nothing.
    expect(outcome()).toEqual(['p1']);
    expect(table.code({ ...take, partner: 'p1', at: at(10, '10:00') })).toBe('wrong-phase');
    expect(table.code({ ...take, partner: 'p1', at: at(9, '10:00') })).toBe('done');
    expect(outcome()).toEqual([]);
    table.do({ do: 'closeMeeting', ...m, at: at(9, '16:00') });
    const minutes = JSON.stringify(minutesOf(inputOf(table)));
    expect(minutes).toContain('Skriftlig behandling');
    expect(minutes).toContain('Svarfrist');
    expect(JSON.stringify(agendaOf(inputOf(table)))).not.toContain('Meld fra');
    expect(minutes).not.toContain('Deltakere');
    expect(minutes).not.toContain('til stede');
  });

  // (D174)
  it('does not become written once something was recorded that is not true of it', () => {
    const table = meetingWith({ startsAt: at(9, '09:00') });
    const form = (to: string | null) => table.code({ do: 'changeMeeting', ...m, form: to });
    const apology = { do: 'setAttendance', ...m, partner: 'p0', status: 'absent' };
    table.do(apology);
    expect(form('written')).toBe('has-dependents');
    table.do({ do: 'removeAttendance', ...m, partner: 'p0' });
    expect(form('written')).toBe('done');
    open(table, at(9, '09:00'));
    expect(form(null)).toBe('wrong-phase');
    expect(form('written')).toBe('done');
  });

  it('stands in the documents with the reference and the copies', () => {
    const facts = { form: 'remote', reference: '26/1042', copies: 'Fylkesarkivet' };
    const table = meetingWith({ startsAt: at(9, '09:00'), ...facts });
    open(table, at(9, '09:00'));
    table.do({ do: 'setAttendance', ...m, partner: 'p0', name: 'Lederen', status: 'remote' });
    const guest = { name: 'Rektor', organisation: 'Skolen', role: 'guest', status: 'present' };
    table.do({ do: 'setAttendance', ...m, ...guest });
    table.do({ do: 'setAttendance', ...m, partner: 'p1', name: 'Nestlederen', status: 'absent' });
    table.do({ do: 'setAttendance', ...m, partner: 'p2', status: 'present' });
    const tree = minutesOf(inputOf(table));
    const rows = tree.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : [],
    );
    expect(rows[0]).toMatch(/^Digitalt møte · Onsdag 9\. desember 2026 kl\. 09\.00/);
    for (const row of [
      'Vår ref. 26/1042 · Kopi til: Fylkesarkivet',
      // In an online meeting, it goes without saying how somebody attends.
      'Til stede: Part 0: Lederen',
      'Forfall: Part 1: Nestlederen',
      'Andre: Part 2 (observatør); Rektor, Skolen (gjest)',
    ]) {
      expect(rows).toContain(row);
    }
    expect(JSON.stringify(agendaOf(inputOf(table)))).toContain('26/1042');
  });
});
