import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, DocumentTree, Panel, Table as Rows } from '../../src-core/documents/blocks.ts';
import { agendaOf as noticeOf } from '../../src-core/documents/minutes.ts';
import { mayBind } from '../../src-core/meeting/effects.ts';
import { membersAt } from '../../src-core/meeting/membership.ts';
import { decisionInColumn } from '../../src-core/meeting/number-labels.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { anyPlan, documentsOf, forumOf, inputOf } from '../support/random-forum.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Decisions, agreements and attendance in the minutes. */

function minutesOf(table: TestForum): DocumentTree {
  table.try({ do: 'createMeeting', id: 'next', title: 'N', startsAt: '2027-02-01T09:00:00+01:00' });
  const [minutes] = documentsOf(table, 'full');
  if (!minutes) throw new Error('no minutes');
  return minutes;
}

function panels(tree: DocumentTree, kind: Panel['kind']): Panel[] {
  return tree.blocks.filter((block) => block.type === 'panel').filter((each) => each.kind === kind);
}

function tableNamed(tree: DocumentTree, title: RegExp): Rows | undefined {
  return tree.blocks.find((block) => block.type === 'table' && title.test(block.title)) as Rows;
}

function cells(table: Rows | undefined): string[][] {
  return (table?.rows ?? []).flatMap((row) =>
    'group' in row ? [] : [row.map((line) => line.map(({ text }) => text).join(''))],
  );
}

function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : [],
  );
}

function deciding(authorities: readonly string[], positions: readonly object[]): TestForum {
  const table = openMeeting(authorities);
  authorities.forEach((_, index) => {
    const status = index < positions.length ? 'present' : 'absent';
    table.do({ do: 'setAttendance', meeting: 'm', partner: `p${index}`, status });
  });
  table.do({ do: 'proposeDecision', meeting: 'm', id: 'd', item: 'i', wording: 'Vi gjør det.' });
  positions.forEach((given, index) => {
    if (authorities[index] === 'observes') return;
    const taken = { do: 'takePosition', meeting: 'm', decision: 'd', partner: `p${index}`, at: AT };
    table.do({ ...taken, ...given });
  });
  return table;
}

const YES = { position: 'consents' };

describe('a decision', () => {
  // (D216, D218)
  it('groups those that it binds alike, and gives the reservation with its partner', () => {
    const reserved = { position: 'reserves', note: 'Uten\n\n- økt kontingent' };
    const table = deciding(
      ['decides', 'decides', 'negotiates', 'decides', 'observes', 'decides'],
      [YES, YES, YES, reserved, {}],
    );
    const tree = minutesOf(table);
    expect(cells(tableNamed(tree, DECIDED))).toEqual([
      [
        '1/2026',
        'Vi gjør det.',
        'Part 0 og Part 1 fra 9. desember 2026. Part 3 fra 9. desember 2026, med forbehold. ' +
          'Part 2 etter godkjenning hjemmefra.',
      ],
    ]);
    // An observer is bound by nothing, so it has no row.
    expect(cells(tableNamed(tree, BOUND))).toEqual([
      ['Part 0', 'Til stede', 'Ja'],
      ['Part 1', 'Til stede', 'Ja'],
      ['Part 2', 'Til stede', 'Venter'],
      ['Part 3\u00a0¹', 'Til stede', 'Ja'],
      ['Part 5', 'Forfall', '–'],
    ]);
    expect(words(tree.blocks)).toContain('¹ Forbehold til 1/2026: «Uten - økt kontingent»');
    expect(words(tree.blocks)).toContain('Forbehold fra Part 3: «Uten\n- økt kontingent»');
  });

  it('names up to three partners that await their principal, and counts more', () => {
    const bound = (partners: number) => {
      const table = deciding(
        ['decides', ...Array<string>(partners).fill('negotiates')],
        Array<object>(partners + 1).fill(YES),
      );
      return cells(tableNamed(minutesOf(table), DECIDED))[0]?.[2];
    };
    expect(bound(1)).toMatch(/ Part 1 etter godkjenning hjemmefra\.$/);
    expect(bound(3)).toMatch(/ Part 1, Part 2 og Part 3 etter godkjenning hjemmefra\.$/);
    expect(bound(4)).toMatch(/ 4 parter etter godkjenning hjemmefra\.$/);
  });

  it('says when the principal answered, and in which document', () => {
    const table = deciding(['negotiates', 'negotiates', 'decides'], [YES, YES, YES]);
    const ratify = { do: 'ratify', meeting: 'm', decision: 'd', on: '2026-12-20' };
    table.do({ ...ratify, partner: 'p0', outcome: 'ratified', reference: 'sak 3/26' });
    table.do({ ...ratify, partner: 'p1', outcome: 'declined' });
    const tree = minutesOf(table);
    expect(cells(tableNamed(tree, BOUND))).toEqual([
      ['Part 0\u00a0¹', 'Til stede', 'Ja'],
      ['Part 1\u00a0²', 'Til stede', 'Nei'],
      ['Part 2', 'Til stede', 'Ja'],
    ]);
    const said = words(tree.blocks);
    expect(said).toContain(
      '¹ Oppdragsgiveren til Part 0 godkjente 1/2026 20. desember 2026 (sak 3/26).',
    );
    expect(said).toContain('² Oppdragsgiveren til Part 1 sa nei til 1/2026 20. desember 2026.');
  });

  it('says nothing of binding when it is not adopted', () => {
    const table = deciding(['decides', 'decides'], [YES, { position: 'objects' }]);
    const tree = minutesOf(table);
    const said = words(panels(tree, 'decision')[0]?.blocks ?? []).join(' ');
    expect(said).toMatch(/Ikke vedtatt. Part 1 gikk imot.$/);
    expect(said).not.toMatch(/bind/);
    for (const title of [DECIDED, BOUND]) expect(tableNamed(tree, title)).toBeUndefined();
  });

  it('has one row for each partner that it can bind, with its binding as a sign', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const table = forumOf(plan);
        const meeting = table.meeting('m');
        const tree = documentsOf(table, 'full')[0];
        const tables = (tree?.blocks ?? []).filter(
          (block) => block.type === 'table' && BOUND.test(block.title),
        ) as Rows[];
        const voting = membersAt(table.forum, meeting).filter(
          ({ authority }) => authority !== 'observes',
        );
        const numbers = tables.flatMap(({ columns }) => columns.map(({ title }) => title));
        for (const decision of meeting.decisions) {
          const { bindings, outcome } = resultOfDecision(table.forum, meeting, decision);
          const number = decisionInColumn(meeting, decision).replaceAll(' ', '\u00a0');
          const says = Object.values(bindings).some(({ state }) => state !== 'not-bound');
          if (outcome !== 'adopted' || !mayBind(decision) || !says) continue;
          expect(numbers.filter((title) => title === number)).toHaveLength(1);
          const found = tables.find(({ columns }) => columns.some(({ title }) => title === number));
          const column = found?.columns.findIndex(({ title }) => title === number) ?? -1;
          for (const { partner } of voting) {
            const rows = cells(found).filter(([who]) =>
              new RegExp(`^Part ${partner}(\u00a0|$)`).test(who ?? ''),
            );
            expect(rows).toHaveLength(1);
            expect(rows[0]?.[column]).toMatch(SIGNS[bindings[partner]?.state ?? 'not-bound']);
          }
        }
      }),
    );
  });
});

const DECIDED = /^Vedtatt$/;
const BOUND = /^Hvem er bundet av hva$/;

const SIGNS = {
  bound: /^Ja$/,
  'bound-on-ratification': /^Venter$/,
  'bound-on-condition': /^Venter$/,
  'not-bound': /^(Nei|–)$/,
};

describe('the minutes', () => {
  // (D93)
  it('are marked as a draft until they are circulated', () => {
    const table = openMeeting(['decides']);
    const isDraft = () => minutesOf(table).isDraft === true;
    expect(isDraft()).toBe(true);
    table.do({ do: 'closeMeeting', meeting: 'm', at: AT });
    expect(isDraft()).toBe(true);
    table.do({ do: 'circulateMinutes', meeting: 'm', at: AT });
    expect(isDraft()).toBe(false);
    table.do({ do: 'approveMinutes', meeting: 'm', at: AT });
    expect(isDraft()).toBe(false);
  });
});

describe('the agenda', () => {
  // (D160)
  it('has the planned times in the notice, and only of items with minutes', () => {
    const table = openMeeting(['decides']);
    const item = { section: 'status', title: 'Neste', kind: 'decision' };
    const clocks = (meeting: string) => {
      const rows = tableNamed(noticeOf(inputOf(table, meeting, 'full', 'nb')), /^Saksliste/);
      const column = rows?.columns.findIndex(({ title }) => title === 'Kl.') ?? -1;
      return column < 0 ? 'none' : cells(rows).map((row) => row[column]);
    };
    // An item without minutes has no clock time (D16).
    expect(clocks('m')).toBe('none');
    table.do({ do: 'createMeeting', id: 'timed', title: 'T', startsAt: AT, template: 'blank' });
    for (const minutes of [20, undefined, 10]) {
      table.do({ do: 'addItem', meeting: 'timed', ...item, ...(minutes && { minutes }) });
    }
    expect(clocks('timed')).toEqual(['09.00', '', '']);
  });

  it('stands in the notice, and the minutes have the items themselves', () => {
    const table = openMeeting(['decides']);
    expect(tableNamed(minutesOf(table), /^Saksliste/)).toBeUndefined();
    expect(tableNamed(noticeOf(inputOf(table, 'm', 'full', 'nb')), /^Saksliste/)).toBeDefined();
  });
});

/** The paragraphs under the heading. */
function attendanceIn(table: TestForum): readonly string[] {
  const { blocks } = minutesOf(table);
  const from = blocks.findIndex(
    (block) => block.type === 'heading' && block.text[0]?.text === 'Deltakere',
  );
  const to = blocks.findIndex((block, index) => index > from && block.type === 'heading');
  return blocks
    .slice(from + 1, to)
    .flatMap((block) =>
      block.type === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : [],
    );
}

describe('attendance in the minutes', () => {
  it.each([
    ['hele tiden', [{}], 'til stede\\.'],
    ['fra sak 2', [{ from: '10:00' }], 'til stede i hele eller deler av møtet\\.'],
    ['til sak 2', [{ to: '10:00' }], 'til stede i hele eller deler av møtet\\.'],
    ['avløst', [{ to: '10:00' }, { from: '10:00' }], 'til stede\\.'],
    [
      'borte en stund',
      [{ to: '10:00' }, { from: '10:30' }],
      'til stede i hele eller deler av møtet\\.',
    ],
  ])('says of who was there whether it was throughout: %s', (_, spans, words) => {
    const table = openMeeting(['decides', 'decides']);
    const attends = { do: 'setAttendance', meeting: 'm', status: 'present' };
    table.do({ ...attends, partner: 'p0' });
    const time = (clock?: string) => clock && `2026-12-09T${clock}:00+01:00`;
    spans.forEach(({ from, to }: { from?: string; to?: string }, index) => {
      const person = { partner: 'p1', representative: `r${index}` };
      table.do({ do: 'addRepresentative', id: `r${index}`, partner: 'p1', name: `R${index}` });
      const times = { ...(from && { from: time(from) }), ...(to && { to: time(to) }) };
      table.do({ ...attends, ...person, ...times });
    });
    const said = JSON.stringify(minutesOf(table));
    expect(said).toMatch(new RegExp(`2 av 2 parter var ${words}`));
    expect(said.includes('deler av møtet')).toBe(words.includes('deler'));
  });

  it('names the deputy, whom they replaced, and late arrivals', () => {
    const table = openMeeting(['decides', 'decides']);
    const leader = { do: 'addRepresentative', id: 'r', partner: 'p0', name: 'Leder' };
    table.do(leader);
    const attends = { do: 'setAttendance', meeting: 'm' };
    const deputy = { representative: 'r', status: 'deputy', name: 'Nestleder' };
    table.do({ ...attends, partner: 'p0', ...deputy });
    const from = '2026-12-09T10:30:00+01:00';
    table.do({ ...attends, partner: 'p1', status: 'present', from });
    expect(attendanceIn(table)).toEqual([
      'Til stede: Part 0: Nestleder (vara for Leder); Part 1 (fra kl. 10.30)',
    ]);
    expect(words(minutesOf(table).blocks)[0]).toMatch(
      / · 2 av 2 parter var til stede i hele eller deler av møtet\. Møtet var vedtaksført\.$/,
    );
  });
});

describe('remaining obligations', () => {
  it('have one row when several partners owe the same', () => {
    const table = deciding(['negotiates', 'negotiates', 'decides'], [YES, YES, YES]);
    minutesOf(table);
    const notice = documentsOf(table, 'full')[4];
    const carried = cells(notice && tableNamed(notice, /^Åpne punkter/));
    expect(carried.map(([what, , , who]) => [what, who])).toEqual([
      ['Vi gjør det.', 'Part 0 og Part 1'],
    ]);
  });
});

describe('a meeting without an item for open points', () => {
  it('has no chapter about them when there are none', () => {
    const table = openMeeting(['decides']);
    const chapters = () =>
      documentsOf(table, 'full')
        .slice(0, 2)
        .map((tree) => JSON.stringify(tree).includes('Åpne punkter'));
    expect(chapters()).toEqual([false, false]);
  });
});

describe('a note', () => {
  it('keeps its dates, numbers and words', () => {
    const table = openMeeting(['decides']);
    const text = '13. desember 2023 møttes vi.\n\n3. mai\n20. mai\n\n[NB]: https://example.no';
    table.do({ do: 'setNotes', meeting: 'm', item: 'i', text });
    const said = words(minutesOf(table).blocks);
    for (const line of ['13. desember 2023 møttes vi.', '20. mai', '[NB]: https://example.no']) {
      expect(said.join('\n')).toContain(line);
    }
  });

  it('may be nested to any depth', () => {
    const table = openMeeting(['decides']);
    for (const text of ['>'.repeat(20_000), '1. '.repeat(7_000), '- '.repeat(20_000)]) {
      table.do({ do: 'setNotes', meeting: 'm', item: 'i', text });
      expect(minutesOf(table).blocks.length).toBeGreaterThan(0);
    }
  });
});
