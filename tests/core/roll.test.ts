import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { presenceWords } from '../../src-core/meeting/attendance-words.ts';
import { eligibleAt, quorumAt } from '../../src-core/meeting/eligibility.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import type { Attendance } from '../../src-core/model/meeting.ts';
import { openMeeting, type TestForum } from '../support/test-forum.ts';

/** One roll of everybody who is at a meeting, and who of them speaks for a partner. */

const day = (clock: string) => `2026-12-09T${clock}:00+01:00`;
const m = { meeting: 'm' } as const;
const decide = { do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'Vi gjør det.' };

function attend(table: TestForum, entry: object): string {
  return table.code({ do: 'setAttendance', ...m, status: 'present', ...entry });
}
function eligible(table: TestForum): readonly string[] {
  return eligibleAt(table.forum, table.meeting('m')).map(({ partner }) => partner);
}
function roll(table: TestForum): readonly Attendance[] {
  return table.meeting('m').attendance;
}

/** A forum of one partner with a mayor and a union representative. */
function withPeople(mayor: object = {}, union: object = {}): TestForum {
  const table = openMeeting(['decides', 'decides']);
  const add = { do: 'addRepresentative', partner: 'p0' };
  table.do({ ...add, id: 'mayor', name: 'Ordføreren', title: 'ordfører', ...mayor });
  table.do({ ...add, id: 'union', name: 'Tillitsvalgte', ...union });
  return table;
}

describe('who speaks for a partner', () => {
  // (D170)
  it('is everybody, unless somebody is named or left out', () => {
    const cases = [
      [{}, {}, true, true],
      [{ speaksFor: true }, {}, true, false],
      [{}, { speaksFor: false }, true, false],
      [{ speaksFor: true }, { speaksFor: true }, true, true],
      [{ speaksFor: false }, { speaksFor: true }, false, true],
    ] as const;
    for (const [mayor, union, mayorSpeaks, unionSpeaks] of cases) {
      const table = withPeople(mayor, union);
      attend(table, { partner: 'p0', representative: 'mayor' });
      expect(eligible(table)).toEqual(mayorSpeaks ? ['p0'] : []);
      table.do({ do: 'removeAttendance', ...m, partner: 'p0' });
      attend(table, { partner: 'p0', representative: 'union' });
      expect(eligible(table)).toEqual(unionSpeaks ? ['p0'] : []);
      // The deputy of somebody who speaks for the partner does so too.
      const deputy = { representative: 'mayor', status: 'deputy', name: 'Varaordføreren' };
      attend(table, { partner: 'p0', ...deputy });
      expect(eligible(table)).toEqual(mayorSpeaks || unionSpeaks ? ['p0'] : []);
    }
  });

  // (D170)
  it('decides whether the partner counts, answers and makes a quorum', () => {
    const table = withPeople({ speaksFor: true });
    attend(table, { partner: 'p0', representative: 'union' });
    attend(table, { partner: 'p1' });
    table.do(decide);
    const take = {
      do: 'takePosition',
      ...m,
      decision: 'd',
      position: 'consents',
      at: day('09:30'),
    };
    expect(table.code({ ...take, partner: 'p0' })).toBe('not-eligible');
    expect(quorumAt(table.forum, table.meeting('m')).present).toBe(1);
    // Somebody without an entry in the register, or the partner as a whole, speaks for it.
    expect(attend(table, { partner: 'p0', name: 'Kommunalsjefen' })).toBe('done');
    expect(table.code({ ...take, partner: 'p0' })).toBe('done');
  });

  // (D170, D5)
  it('stays as it was when the meeting has closed', () => {
    const table = withPeople({ speaksFor: true });
    attend(table, { partner: 'p0', representative: 'union' });
    attend(table, { partner: 'p1' });
    table.do({ do: 'closeMeeting', ...m, at: day('12:00') });
    table.do({ do: 'changeRepresentative', representative: 'union', speaksFor: true });
    expect(eligible(table)).toEqual(['p1']);
    // A correction of how the person attended does not change that either.
    attend(table, { partner: 'p0', representative: 'union', status: 'remote' });
    expect(eligible(table)).toEqual(['p1']);
    attend(table, { partner: 'p0', representative: 'mayor' });
    table.do({ do: 'changeRepresentative', representative: 'mayor', speaksFor: false });
    expect(eligible(table)).toEqual(['p0', 'p1']);
  });
});

describe('the attendance in the minutes', () => {
  // (D170, D173)
  it('lists who speaks with the partner, and the others apart', () => {
    const table = withPeople({ speaksFor: true });
    const lines = () =>
      minutesOf({
        forum: table.forum,
        meeting: table.meeting('m'),
        carried: { obligations: [], postponed: [] },
        meetings: table.summaries(),
        language: 'nb',
        edition: 'full',
      }).blocks.flatMap((block) =>
        block.type === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : [],
      );
    attend(table, { partner: 'p0', representative: 'union' });
    attend(table, { partner: 'p1', status: 'absent', name: 'Rådmannen' });
    expect(lines()).toContain('Andre: Tillitsvalgte, Part 0');
    expect(lines()).toContain('Ikke til stede: Part 0');
    expect(lines()).toContain('Forfall: Part 1: Rådmannen');
    expect(lines()[0]).toMatch(/ · 0 av 2 parter var til stede\. Møtet var ikke vedtaksført\.$/);
    attend(table, { partner: 'p0', representative: 'mayor' });
    attend(table, {
      partner: 'p0',
      representative: 'mayor',
      status: 'deputy',
      name: 'Varaordføreren',
      items: ['i'],
    });
    attend(table, { partner: 'p0', name: 'Arkitekten', role: 'presenter' });
    expect(lines()).toContain(
      'Til stede: Part 0: Tillitsvalgte, Ordføreren (ordfører), Varaordføreren (vara for Ordføreren)',
    );
    expect(lines()).toContain('Andre: Arkitekten, Part 0 (innleder)');
  });
});

describe('somebody who speaks for no partner', () => {
  // (D172)
  it('has a name and a role, never counts, and can be removed', () => {
    const table = openMeeting(['decides']);
    const guest = { name: 'Rektor', organisation: 'Skolen', role: 'guest' };
    expect(attend(table, { name: 'Rektor' })).toBe('invalid');
    expect(attend(table, { role: 'guest' })).toBe('invalid');
    for (const role of ['guest', 'secretariat', 'observer', 'presenter']) {
      expect(attend(table, { ...guest, role })).toBe('done');
    }
    attend(table, { partner: 'p0', name: 'Rådgiveren', role: 'presenter' });
    expect(roll(table).length).toBe(5);
    expect(eligible(table)).toEqual([]);
    expect(quorumAt(table.forum, table.meeting('m')).present).toBe(0);
    // The same person again replaces the entry; another organisation is another person.
    attend(table, { ...guest, status: 'remote' });
    attend(table, { ...guest, organisation: 'Høgskolen' });
    expect(roll(table).length).toBe(6);
    expect(table.code({ do: 'removeAttendance', ...m, ...guest })).toBe('done');
    expect(table.code({ do: 'removeAttendance', ...m, ...guest })).toBe('unknown-id');
    expect(roll(table).length).toBe(5);
  });
});

describe('the persons of one partner', () => {
  // (D7)
  it('all stand, and an entry for the whole partner replaces them', () => {
    const table = withPeople();
    for (const representative of ['mayor', 'union'])
      attend(table, { partner: 'p0', representative });
    for (const name of ['A', 'B', 'C', 'D']) attend(table, { partner: 'p0', name });
    expect(roll(table).length).toBe(6);
    attend(table, { partner: 'p0', name: 'A', status: 'remote' });
    expect(roll(table).length).toBe(6);
    table.do({ do: 'removeAttendance', ...m, partner: 'p0', name: 'B' });
    expect(roll(table).length).toBe(5);
    attend(table, { partner: 'p0' });
    expect(roll(table).length).toBe(1);
  });

  // (D173)
  it('have a deputy for a part of the meeting beside the one who is replaced', () => {
    const table = withPeople();
    const person = { partner: 'p0', representative: 'mayor' };
    attend(table, person);
    const deputy = { ...person, status: 'deputy', name: 'Varaordføreren' };
    attend(table, { ...deputy, items: ['i'] });
    attend(table, { ...person, status: 'remote' });
    expect(roll(table).map(({ status }) => status)).toEqual(['deputy', 'remote']);
    // For the whole meeting, one replaces the other.
    table.do({ do: 'removeAttendance', ...m, ...person, name: 'Varaordføreren' });
    attend(table, deputy);
    expect(roll(table).map(({ status }) => status)).toEqual(['deputy']);
  });

  // (D131)
  it('are not removed when the partner has answered through them', () => {
    const table = withPeople();
    attend(table, { partner: 'p0', representative: 'mayor' });
    table.do(decide);
    const at = day('09:30');
    table.do({ do: 'takePosition', ...m, decision: 'd', partner: 'p0', position: 'objects', at });
    const remove = { do: 'removeAttendance', ...m, partner: 'p0', representative: 'mayor' };
    expect(table.code(remove)).toBe('has-dependents');
    attend(table, { partner: 'p0', name: 'Kommunalsjefen' });
    expect(table.code(remove)).toBe('done');
  });
});

describe('before the meeting opens', () => {
  // (D24)
  it('apologies and deputies are recorded, and stand when it opens', () => {
    const table = withPeople();
    table.do({ do: 'createMeeting', id: 'next', title: 'N', startsAt: day('09:00') });
    const entry = { do: 'setAttendance', meeting: 'next', partner: 'p1', status: 'absent' };
    expect(table.code(entry)).toBe('done');
    table.do({ do: 'conveneMeeting', meeting: 'next', at: day('08:00') });
    expect(table.code({ ...entry, partner: 'p0', status: 'deputy' })).toBe('done');
    table.do({ do: 'openMeeting', meeting: 'next', at: day('09:00') });
    expect(eligibleAt(table.forum, table.meeting('next')).map((each) => each.partner)).toEqual([
      'p0',
    ]);
  });
});

/** Five items that take half an hour each from nine o'clock, numbered 1/2026 to 5/2026. */
function taken(count = 5): TestForum {
  const table = openMeeting(['decides', 'decides']);
  for (let index = 2; index <= count; index += 1) {
    const item = { section: 'status', title: `Sak ${index}`, kind: 'decision' };
    table.do({ do: 'addItem', ...m, id: `i${index}`, ...item });
  }
  return table;
}
function runAll(table: TestForum): void {
  const ids = table.meeting('m').items.map(({ id }) => id);
  ids.forEach((item, index) => {
    const clock = (half: number) =>
      day(`${String(9 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
    table.do({ do: 'startItem', ...m, item, at: clock(index) });
    table.do({ do: 'finishItem', ...m, item, at: clock(index + 1) });
  });
}
function wordsFor(table: TestForum, entry: object): string {
  table.do({ do: 'setAttendance', ...m, partner: 'p0', status: 'present', ...entry });
  const found = roll(table).findLast(({ partner }) => partner === 'p0');
  if (!found) throw new Error('no entry');
  return presenceWords(table.meeting('m'), found, { t: translator('nb'), language: 'nb' });
}

describe('the part of the meeting that somebody was there for', () => {
  // (D171)
  it('is told by items, and by the clock only where no item tells it', () => {
    const table = taken();
    runAll(table);
    const cases = [
      [{}, ''],
      [{ from: day('09:00') }, ''],
      [{ from: day('10:00') }, 'fra sak 3/2026'],
      [{ from: day('10:10') }, 'fra sak 3/2026'],
      [{ to: day('10:10') }, 'til sak 3/2026'],
      [{ to: day('10:00') }, 'til og med sak 2/2026'],
      [{ from: day('09:30'), to: day('10:30') }, 'på sak 2/2026–3/2026'],
      [{ from: day('09:30'), to: day('10:00') }, 'på sak 2/2026'],
      [{ from: day('09:10') }, 'fra kl. 09.10'],
      [{ from: day('09:40'), to: day('09:50') }, 'kl. 09.40–09.50'],
      [{ periods: [{ to: day('09:30') }, { from: day('10:00') }] }, 'ikke sak 2/2026'],
      // Who was there at the opening did not come with a later item, and who was there at the end did not leave before it.
      [
        { periods: [{ to: day('09:10') }, { from: day('09:30') }] },
        'til kl. 09.10 og fra kl. 09.30',
      ],
      [
        { periods: [{ from: day('09:00'), to: day('09:10') }, { from: day('09:40') }] },
        'kl. 09.00–09.10 og fra kl. 09.40',
      ],
      [
        { periods: [{ to: day('11:10') }, { from: day('11:30') }] },
        'til kl. 11.10 og fra kl. 11.30',
      ],
      [{ items: ['i2'] }, 'på sak 2/2026'],
      [{ items: ['i', 'i2', 'i4'] }, 'på sak 1/2026–2/2026 og 4/2026'],
      [{ items: ['i', 'i2', 'i4', 'i5'] }, 'ikke sak 3/2026'],
    ] as const;
    for (const [entry, words] of cases) expect(wordsFor(table, entry)).toBe(words);
  });

  // (D171)
  it('settles what the partner is asked', () => {
    const table = taken(2);
    attend(table, { partner: 'p0', items: ['i2'] });
    attend(table, { partner: 'p1' });
    for (const [id, item] of [
      ['d', 'i'],
      ['e', 'i2'],
    ])
      table.do({ ...decide, id, item });
    runAll(table);
    const result = (id: string) => {
      const meeting = table.meeting('m');
      const decision = meeting.decisions.find((each) => each.id === id);
      if (!decision) throw new Error('no decision');
      return resultOfDecision(table.forum, meeting, decision).missing;
    };
    expect(result('d')).toEqual(['p1']);
    expect(result('e')).toEqual(['p0', 'p1']);
    expect(table.code({ do: 'removeItem', ...m, item: 'i2' })).toBe('has-dependents');
  });

  // (D8, D171)
  it('is given in one way, in order', () => {
    const table = taken(2);
    const [from, to] = [day('10:00'), day('09:30')];
    const at = (entry: object) => attend(table, { partner: 'p0', ...entry });
    expect(at({ from, to })).toBe('invalid');
    expect(at({ from, items: ['i'] })).toBe('invalid');
    expect(at({ items: ['gone'] })).toBe('unknown-id');
    expect(at({ periods: [{ from }, { from: day('11:00') }] })).toBe('invalid');
    expect(at({ periods: [{ to: from }, { from: to }] })).toBe('invalid');
    expect(at({ periods: [{ from }] })).toBe('done');
    expect(roll(table)[0]).toEqual({ partner: 'p0', status: 'present', from });
  });
});
