import { describe, expect, it } from 'vitest';
import {
  agree,
  decide,
  linesOf,
  m,
  meetingOf,
  minutes,
  rowsIn,
  rowsOf,
  tablesNamed,
} from '../support/first-page.ts';

/** The matrix of the minutes: which partners are bound by which decisions and agreements. */

const BOUND = 'Hvem er bundet av hva';

// (D218)
describe('the matrix', () => {
  it.each([
    ['nb', BOUND, ['Til stede', 'Forfall'], ['Ja', 'Venter', 'Nei']],
    ['nn', 'Kven er bunden av kva', ['Til stades', 'Forfall'], ['Ja', 'Ventar', 'Nei']],
    ['en', 'Who is bound by what', ['Present', 'Apologies'], ['Yes', 'Not yet', 'No']],
  ] as const)('has a sign for each partner, and «–» for one that was absent: %s', (...expected) => {
    const [language, title, [here, away], [yes, waits, no]] = expected;
    const table = meetingOf(['decides', 'negotiates', 'decides', 'decides', 'observes'], 2);
    table.do({ do: 'setAttendance', ...m, partner: 'p3', status: 'absent' });
    const answers = { p0: 'consents', p1: 'consents', p2: 'stands-aside' };
    decide(table, 'd', answers);
    expect(rowsIn(minutes(table, language), title)).toEqual([
      ['Part 0', here, yes],
      ['Part 1', here, waits],
      ['Part 2\u00a0¹', here, no],
      ['Part 3', away, '–'],
    ]);
  });

  it('takes the place of who was there, and names those of no partner apart', () => {
    const table = meetingOf(['decides', 'decides'], 1);
    const guest = { name: 'Rektor', organisation: 'Skolen', role: 'guest', status: 'present' };
    table.do({ do: 'setAttendance', ...m, ...guest });
    expect(linesOf(minutes(table).blocks)).toContain('Til stede: Part 0');
    decide(table, 'd', { p0: 'consents' });
    const said = linesOf(minutes(table).blocks);
    expect(rowsIn(minutes(table), BOUND)).toContainEqual(['Part 1', 'Ikke til stede', '–']);
    expect(said.join('\n')).not.toContain('Til stede: ');
    expect(said).toContain('Andre: Rektor, Skolen (gjest)');
  });

  it('explains only the signs that stand in it', () => {
    const table = meetingOf(['decides', 'decides']);
    decide(table, 'd', { p0: 'consents', p1: 'consents' });
    expect(linesOf(minutes(table).blocks)).toContain('Ja: bundet.');
  });

  it('has agreements beside decisions, and says nothing of one that has not signed', () => {
    const table = meetingOf(['decides', 'decides', 'decides']);
    decide(table, 'd', { p0: 'consents', p1: 'consents', p2: 'consents' });
    agree(table, ['p0', 'p1'], ['p0']);
    expect(rowsIn(minutes(table), BOUND)).toEqual([
      ['Part 0', 'Til stede', 'Ja', 'Ja'],
      ['Part 1', 'Til stede', 'Ja', '–'],
      ['Part 2', 'Til stede', 'Ja', '–'],
    ]);
  });

  it.each([
    ['nb', '¹ Forbehold til 1/2026: «Fordi p0»', '² Styret sa nei til 1/2026 20. desember 2026.'],
    ['nn', '¹ Atterhald til 1/2026: «Fordi p0»', '² Styret sa nei til 1/2026 20. desember 2026.'],
    ['en', '¹ Reservation on 1/2026: “Fordi p0”', '² Styret declined 1/2026 on 20 December 2026.'],
  ] as const)('has reservations and answers as notes: %s', (language, ...notes) => {
    const table = meetingOf(['decides', 'negotiates', 'decides']);
    table.do({ do: 'changePartner', partner: 'p1', principal: 'styret' });
    decide(table, 'd', { p0: 'reserves', p1: 'consents', p2: 'consents' });
    const answer = { partner: 'p1', outcome: 'declined', on: '2026-12-20' };
    table.do({ do: 'ratify', ...m, decision: 'd', ...answer });
    const said = linesOf(minutes(table, language).blocks);
    for (const note of notes) expect(said).toContain(note);
    expect(said.filter((line) => /^[³⁴]/.test(line))).toEqual([]);
  });

  it('is a list where more than twenty partners would fill pages', () => {
    const partners = (count: number) => {
      const table = meetingOf(Array<string>(count).fill('decides'), 1);
      const present = Array.from({ length: count - 1 }, (_, at) => [`p${at}`, 'consents']);
      decide(table, 'd', Object.fromEntries(present));
      return minutes(table);
    };
    expect(rowsIn(partners(20), BOUND)).toHaveLength(20);
    const many = partners(21);
    expect(tablesNamed(many, BOUND)).toEqual([]);
    const line = linesOf(many.blocks).find((said) => said.startsWith('1/2026: ')) ?? '';
    expect(line).toMatch(/^1\/2026: Ja: Part 0, Part 1, .* og Part 19\.$/);
    // Who was there then stands in a paragraph.
    expect(linesOf(many.blocks).join('\n')).toContain('Ikke til stede: Part 20');
  });

  it('is split where the columns do not fit, with how each attended in the first', () => {
    const table = meetingOf(['decides', 'decides']);
    for (let at = 0; at < 8; at++) decide(table, `d${at}`, { p0: 'consents', p1: 'consents' });
    const tables = tablesNamed(minutes(table), BOUND);
    expect(tables.length).toBeGreaterThan(1);
    const titles = tables.map(({ columns }) => columns.map(({ title }) => title));
    expect(titles.map((each) => each.includes('Møtte'))).toEqual(tables.map((_, at) => at === 0));
    expect(titles.flat().filter((title) => title.includes('2026'))).toEqual(
      Array.from({ length: 8 }, (_, at) => `1/2026-${at + 1}`),
    );
    for (const each of tables) {
      expect(each.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100);
      expect(rowsOf(each).map(([who]) => who)).toEqual(['Part 0', 'Part 1']);
    }
  });

  // (D82)
  it('does not show the public whom an exempt decision binds', () => {
    const table = meetingOf(['decides', 'decides']);
    decide(table, 'd', { p0: 'consents', p1: 'consents' });
    table.do({ do: 'setExempt', ...m, decision: 'd', exempt: { basis: 'offl. § 14' } });
    expect(tablesNamed(minutes(table), BOUND)).toHaveLength(1);
    expect(linesOf(minutes(table, 'nb', 'public').blocks)).not.toContain(BOUND);
  });
});
