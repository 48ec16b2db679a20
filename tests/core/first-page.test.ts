import { describe, expect, it } from 'vitest';
import { agree, decide, linesOf, m, meetingOf, minutes, rowsIn } from '../support/first-page.ts';
import { AT, type TestForum } from '../support/test-forum.ts';

/** The first page of the minutes: what was decided, who must answer, and what is to be done. */

// (D216)
describe('what was decided', () => {
  it.each([
    [
      'nb',
      'Vedtatt',
      'Part 0 fra 9. desember 2026. Part 1 etter godkjenning hjemmefra. Ikke Part 2 (gikk imot).',
    ],
    [
      'nn',
      'Vedteke',
      'Part 0 frå 9. desember 2026. Part 1 etter godkjenning heimanfrå. Ikkje Part 2 (gjekk imot).',
    ],
    [
      'en',
      'Adopted',
      'Part 0 from 9 December 2026. Part 1 once approved at home. Not Part 2 (objected).',
    ],
  ] as const)('has a row with number, sentence and whom it binds: %s', (language, title, whom) => {
    const table = meetingOf(['decides', 'negotiates', 'decides'], 1);
    decide(table, 'd', { p0: 'consents', p1: 'consents' });
    const later = { from: '2026-12-09T10:00:00+01:00', status: 'present' };
    table.do({ do: 'setAttendance', ...m, partner: 'p2', ...later });
    const objects = { partner: 'p2', position: 'objects', at: '2026-12-09T10:05:00+01:00' };
    table.do({ do: 'takePosition', ...m, decision: 'd', ...objects });
    expect(rowsIn(minutes(table, language), title)).toEqual([['1/2026', 'Vi gjør d.', whom]]);
  });

  it('says how it was adopted where it binds nobody', () => {
    const table = meetingOf(['decides', 'decides']);
    decide(table, 'd', { p0: 'consents', p1: 'consents' }, { effect: 'own-order' });
    const [decided] = minutes(table).blocks.filter((block) => block.type === 'table');
    expect(decided?.columns.at(-1)?.title).toBe('Utfall');
    expect(rowsIn(minutes(table), 'Vedtatt')[0]?.at(-1)).toBe('Enstemmig vedtatt.');
  });

  it('says so itself where the meeting had no quorum', () => {
    const table = meetingOf(['decides', 'decides', 'decides'], 2);
    decide(table, 'd', { p0: 'consents' });
    table.do({ do: 'closeMeeting', ...m, at: '2026-12-09T12:00:00+01:00' });
    expect(rowsIn(minutes(table), 'Vedtatt')[0]?.at(-1)).toBe(
      'Ikke vedtatt. Forumet var ikke vedtaksført i denne saken (1 av 3). Part 0 sluttet seg til for egen del. Part 0 fra 9. desember 2026.',
    );
  });

  it('leaves out what fell, and an agreement that nobody has signed', () => {
    const table = meetingOf(['decides', 'decides']);
    decide(table, 'd', { p0: 'consents', p1: 'objects' });
    agree(table, ['p0', 'p1'], []);
    expect(linesOf(minutes(table).blocks)).not.toContain('Vedtatt');
    table.do({ do: 'signAgreement', ...m, agreement: 'a', partner: 'p0', at: AT });
    expect(rowsIn(minutes(table), 'Vedtatt')).toEqual([
      ['A 1/2026', 'Avtalen', 'Part 0 fra 9. desember 2026. Ikke Part 1 (har ikke signert).'],
    ]);
  });

  it.each([
    ['nb', 'Godkjent: sakliste (1/2026) og referat (2/2026).'],
    ['nn', 'Godkjent: sakliste (1/2026) og referat (2/2026).'],
    ['en', 'Approved: sakliste (1/2026) and referat (2/2026).'],
  ] as const)('has formal approvals together in one line: %s', (language, said) => {
    const table = meetingOf(['decides']);
    table.do({ do: 'changeItem', ...m, item: 'i', title: 'Godkjenning av sakliste' });
    const other = { id: 'j', title: 'Godkjenning av referat', kind: 'decision', section: 'status' };
    table.do({ do: 'addItem', ...m, ...other });
    decide(table, 'd', { p0: 'consents' }, { effect: 'own-order' });
    decide(table, 'e', { p0: 'consents' }, { effect: 'own-order', item: 'j' });
    const tree = minutes(table, language);
    expect(linesOf(tree.blocks)).toContain(said);
    expect(tree.blocks.filter(({ type }) => type === 'table')).toEqual([]);
  });

  // (D82)
  it('tells the public nothing of what is exempt, not even whether it was adopted or signed', () => {
    const pages = [false, true].map((isDone) => {
      const table = meetingOf(['decides', 'decides']);
      decide(table, 'd', isDone ? { p0: 'consents', p1: 'consents' } : {});
      agree(table, ['p0', 'p1'], isDone ? ['p0', 'p1'] : []);
      for (const what of [{ decision: 'd' }, { agreement: 'a' }]) {
        table.do({ do: 'setExempt', ...m, ...what, exempt: { basis: 'offl. § 14' } });
      }
      const full = rowsIn(minutes(table), 'Vedtatt').map(([number, what]) => [number, what]);
      expect(full).toEqual(
        isDone
          ? [
              ['1/2026', 'Vi gjør d.\nUnntatt offentlighet, jf. offl. § 14'],
              ['A 1/2026', 'Avtalen\nUnntatt offentlighet, jf. offl. § 14'],
            ]
          : [],
      );
      return minutes(table, 'nb', 'public');
    });
    expect(pages[0]).toEqual(pages[1]);
  });
});

// (D217)
describe('who must answer', () => {
  it.each([
    ['nb', 'Vedtak i sak 1/2026: Styret (Part 1) og oppdragsgiveren til Part 2.'],
    ['nn', 'Vedtak i sak 1/2026: Styret (Part 1) og oppdragsgjevaren til Part 2.'],
    ['en', 'Decision on item 1/2026: Styret (Part 1) and the governing body of Part 2.'],
  ] as const)('has the principals that are asked the same in one line: %s', (language, said) => {
    const table = meetingOf(['decides', 'negotiates', 'negotiates']);
    table.do({ do: 'changePartner', partner: 'p1', principal: 'Styret' });
    decide(table, 'd', { p0: 'consents', p1: 'consents', p2: 'consents' });
    expect(linesOf(minutes(table, language).blocks)).toContain(said);
  });

  it('names the day, and is not there when nobody is asked', () => {
    const table = meetingOf(['decides', 'negotiates']);
    decide(table, 'd', { p0: 'consents', p1: 'consents' }, { answerBy: '2027-01-15' });
    expect(linesOf(minutes(table).blocks)).toContain(
      'Vedtak i sak 1/2026: oppdragsgiveren til Part 1. Svarfrist 15. januar 2027.',
    );
    const answer = { partner: 'p1', outcome: 'ratified', on: '2026-12-09' };
    table.do({ do: 'ratify', ...m, decision: 'd', ...answer });
    expect(linesOf(minutes(table).blocks)).not.toContain('Disse må svare');
  });
});

// (D217)
describe('what is to be done', () => {
  const point = (table: TestForum, what: string, due: object) =>
    table.do({ do: 'addActionPoint', ...m, item: 'i', what, owner: 'p0', ...due });

  it('has action points and commitments by day, and last what has no day', () => {
    const table = meetingOf(['decides', 'decides']);
    point(table, 'når som helst', {});
    point(table, 'sist', { due: '2027-03-01' });
    point(table, 'først', { due: '2027-01-10' });
    agree(table, ['p0', 'p1'], ['p0', 'p1']);
    expect(rowsIn(minutes(table), 'Dette skal gjøres')).toEqual([
      ['Part 0', 'først', '10.01.2027', '1/2026'],
      ['Part 0', 'Bidrag p0', '01.02.2027', 'A 1/2026'],
      ['Part 1', 'Bidrag p1', '01.02.2027', 'A 1/2026'],
      ['Part 0', 'sist', '01.03.2027', '1/2026'],
      ['Part 0', 'når som helst', '', '1/2026'],
    ]);
  });

  it.each([
    ['nb', 'Dette skal gjøres', 'Bidrag p1 (når avtalen er godkjent hjemme)'],
    ['nn', 'Dette skal gjerast', 'Bidrag p1 (når avtalen er godkjend heime)'],
    ['en', 'To be done', 'Bidrag p1 (once the agreement is approved at home)'],
  ] as const)(
    'leaves out who has not signed, and says who still asks: %s',
    (language, title, what) => {
      const table = meetingOf(['decides', 'negotiates', 'decides']);
      agree(table, ['p0', 'p1', 'p2'], ['p0', 'p1']);
      const rows = rowsIn(minutes(table, language), title);
      expect(rows.map(([who, does]) => [who, does])).toEqual([
        ['Part 0', 'Bidrag p0'],
        ['Part 1', what],
      ]);
    },
  );

  it('is not there when nothing is to be done', () => {
    expect(linesOf(minutes(meetingOf(['decides'])).blocks)).not.toContain('Dette skal gjøres');
  });
});
