import { describe, expect, it } from 'vitest';
import type { Block, DocumentTree } from '../../src-core/documents/blocks.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { isExtraItem } from '../../src-core/meeting/extra-items.ts';
import { isNoticeOutdated } from '../../src-core/meeting/notice-state.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { plannedTimes, timeBudget } from '../../src-core/meeting/timing.ts';
import { INITIAL_SCREEN } from '../../src-core/projections/screen-state.ts';
import { screenView } from '../../src-core/projections/screen-view.ts';
import { entriesOfMeeting } from '../../src-core/search/search-entries.ts';
import { inputOf } from '../support/random-forum.ts';
import { AT, TestForum } from '../support/test-forum.ts';

/** Breaks, parts, withdrawn and additional items, and proposals. */

const m = { meeting: 'm' };

/** A draft with these items. */
function drafted(...items: readonly (readonly [id: string, more?: object])[]): TestForum {
  const table = new TestForum();
  for (const id of ['p0', 'p1']) {
    const partner = { name: id, role: 'r', authority: 'decides', joined: '2020-01-01' };
    table.do({ do: 'addPartner', id, ...partner });
  }
  table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' });
  for (const [id, more] of items) table.do(add(id, more));
  return table;
}
const add = (id: string, more: object = {}) => ({
  ...{ do: 'addItem', ...m, id, title: id, kind: 'decision' },
  ...more,
});
function opened(table: TestForum): TestForum {
  table.do({ do: 'conveneMeeting', ...m, at: AT });
  table.do({ do: 'openMeeting', ...m, at: AT });
  return table;
}
const order = (table: TestForum) => table.meeting('m').items.map(({ id }) => id);
const numbers = (table: TestForum) => {
  const meeting = table.meeting('m');
  return Object.fromEntries(meeting.items.map(({ id }) => [id, itemNumber(meeting, id)]));
};

const RECORDS = [
  { do: 'proposeDecision', wording: 'x' },
  { do: 'makeAgreement', title: 'T', text: '', parties: ['p0', 'p1'] },
  { do: 'addActionPoint', what: 'x', owner: 'p0' },
  { do: 'addStatement', partner: 'p0', text: 'x' },
  { do: 'askForFloor', partner: 'p0', at: AT },
  { do: 'setNotes', text: 'x' },
];

function words(block: Block): string[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return [];
  return [block.text.map(({ text }) => text).join('')];
}
const textOf = (tree: DocumentTree) => tree.blocks.flatMap(words).join('\n');
const minutes = (table: TestForum, edition: 'full' | 'public' = 'full') =>
  textOf(minutesOf(inputOf(table, 'm', edition, 'nb')));

describe('a break', () => {
  // (D163)
  it('takes time, has no number, and nothing is recorded under it but the clock', () => {
    const table = opened(
      drafted(
        ['a', { minutes: 20 }],
        ['lunch', { kind: 'break', minutes: 30 }],
        ['b', { minutes: 10 }],
      ),
    );
    expect(numbers(table)).toEqual({ a: '1/2026', lunch: '', b: '2/2026' });
    expect(plannedTimes(table.meeting('m')).b).toBe('2026-12-09T09:50:00+01:00');
    for (const record of RECORDS) {
      const refused = table.try({ ...record, ...m, item: 'lunch' });
      expect(refused).toMatchObject({ code: 'wrong-phase', path: 'item' });
    }
    expect(table.code({ do: 'postponeItem', ...m, item: 'lunch' })).toBe('invalid');
    table.do({ do: 'startItem', ...m, item: 'lunch', at: AT });
    expect(minutes(table)).not.toContain('lunch');
    // What has a number, or records, does not become a break, and a break becomes an item with the next number.
    expect(table.code({ do: 'changeItem', ...m, item: 'a', kind: 'break' })).toBe('locked');
    table.do({ do: 'changeItem', ...m, item: 'lunch', kind: 'discussion' });
    expect(numbers(table).lunch).toBe('3/2026');
  });

  it('leaves papers for information a series of their own', () => {
    const table = drafted(['a'], ['p', { kind: 'paper' }], ['r', { kind: 'recommendation' }]);
    const papers = { paper: { pattern: 'RS {n}/{yy}', restart: 'year' } };
    const numbering = { items: { pattern: 'PS {n}/{yy}', restart: 'year', byKind: papers } };
    table.do({ do: 'setForum', name: 'F', numbering });
    opened(table);
    expect(numbers(table)).toEqual({ a: 'PS 1/26', p: 'RS 1/26', r: 'PS 2/26' });
  });
});

describe('a part of an item', () => {
  // (D164)
  it('stands after its item with the number and a letter, and moves with it', () => {
    const table = drafted(['a'], ['b'], ['c']);
    table.do(add('a1', { parent: 'a' }));
    table.do(add('a2', { parent: 'a' }));
    opened(table);
    expect(order(table)).toEqual(['a', 'a1', 'a2', 'b', 'c']);
    expect(numbers(table)).toEqual({
      ...{ a: '1/2026', a1: '1/2026a', a2: '1/2026b', b: '2/2026', c: '3/2026' },
    });
    table.do({ do: 'moveItem', ...m, item: 'a', before: 'c' });
    expect(order(table)).toEqual(['b', 'a', 'a1', 'a2', 'c']);
    const decision = { do: 'proposeDecision', ...m, item: 'a2', wording: 'x' };
    expect(table.do(decision).number).toBe('1/2026b-1');
    expect(minutes(table)).toContain('Sak 1/2026b a2');
  });

  // (D164)
  it('stays with its item, on one level, and keeps the item from being removed', () => {
    const table = drafted(['a'], ['b'], ['lunch', { kind: 'break' }]);
    table.do(add('a1', { parent: 'a' }));
    table.do(add('a2', { parent: 'a' }));
    const move = { do: 'moveItem', ...m, item: 'a1' };
    expect(table.code({ ...move, before: 'b' })).toBe('invalid');
    expect(table.code({ do: 'moveItem', ...m, item: 'b', before: 'a2' })).toBe('invalid');
    table.do({ ...move, before: null });
    expect(order(table)).toEqual(['a', 'a2', 'a1', 'b', 'lunch']);
    for (const parent of ['a1', 'lunch', 'x']) {
      const code = parent === 'x' ? 'unknown-id' : 'invalid';
      expect(table.try(add('y', { parent }))).toMatchObject({ code, path: 'parent' });
    }
    expect(table.code({ do: 'changeItem', ...m, item: 'a', parent: 'b' })).toBe('invalid');
    expect(table.code({ do: 'changeItem', ...m, item: 'a', parent: 'a' })).toBe('invalid');
    const removed = table.try({ do: 'removeItem', ...m, item: 'a' });
    expect(removed).toMatchObject({ code: 'has-dependents', path: 'item' });
    table.do({ do: 'changeItem', ...m, item: 'b', parent: 'a' });
    expect(order(table)).toEqual(['a', 'a2', 'a1', 'b', 'lunch']);
    opened(table);
    table.do({ do: 'changeItem', ...m, item: 'b', parent: null });
    expect(numbers(table).b).toBe('2/2026');
    const again = { do: 'changeItem', ...m, item: 'b', parent: 'a' };
    expect(table.try(again)).toMatchObject({ code: 'locked', path: 'parent' });
  });

  // (D16)
  it('has the time of its item, which may leave its minutes to the parts', () => {
    const table = drafted(['a'], ['b', { minutes: 5 }]);
    table.do(add('a1', { parent: 'a', minutes: 10 }));
    table.do(add('a2', { parent: 'a', minutes: 15 }));
    const clocks = Object.values(plannedTimes(table.meeting('m')));
    expect(clocks.map((time) => time?.slice(11, 16))).toEqual(['09:00', '09:00', '09:10', '09:25']);
  });
});

describe('a withdrawn item', () => {
  // (D165)
  it('stays with its number, takes no time, and nothing more is recorded under it', () => {
    const table = opened(drafted(['a', { minutes: 20 }], ['b', { minutes: 10 }]));
    table.do({ do: 'withdrawItem', ...m, item: 'a', reason: 'Saken er ikke klar.' });
    expect(numbers(table)).toEqual({ a: '1/2026', b: '2/2026' });
    expect(plannedTimes(table.meeting('m'))).toEqual({ b: AT });
    expect(timeBudget(table.meeting('m')).planned).toBe(10);
    for (const record of [...RECORDS, { do: 'startItem', at: AT }, { do: 'postponeItem' }]) {
      const refused = table.try({ ...record, ...m, item: 'a' });
      expect(refused).toMatchObject({ code: 'wrong-phase', path: 'item' });
    }
    expect(minutes(table)).toMatch(/Sak 1\/2026 a\nSaken ble trukket\.\nSaken er ikke klar\./);
    table.do({ do: 'proposeDecision', ...m, item: 'b', wording: 'x' });
    expect(table.code({ do: 'withdrawItem', ...m, item: 'b' })).toBe('has-dependents');
  });

  // (D165, D82)
  it('is withdrawn in the next notice, and the public does not learn why if it is exempt', () => {
    const table = drafted(['a', { exempt: { basis: 'offl. § 13' } }], ['b']);
    table.do({ do: 'conveneMeeting', ...m, at: AT });
    table.do({ do: 'withdrawItem', ...m, item: 'a', reason: 'hemmelig' });
    expect(isNoticeOutdated(table.meeting('m'))).toBe(true);
    table.do({ do: 'conveneMeeting', ...m, at: AT });
    for (const edition of ['full', 'public'] as const) {
      const input = inputOf(table, 'm', edition, 'nb');
      const notice = JSON.stringify(agendaOf(input));
      expect(notice).toContain('Trukket: ');
      expect(JSON.stringify([notice, minutesOf(input)]).includes('hemmelig')).toBe(
        edition === 'full',
      );
    }
  });
});

describe('an additional item', () => {
  // (D166)
  it('was added after the latest notice, and gets the next number and its sentence in the minutes', () => {
    const table = drafted(['a'], ['b']);
    table.do({ do: 'conveneMeeting', ...m, at: AT });
    const extras = () =>
      table
        .meeting('m')
        .items.filter((item) => isExtraItem(table.meeting('m'), item))
        .map(({ id }) => id);
    table.do(add('c'));
    expect(extras()).toEqual(['c']);
    table.do({ do: 'conveneMeeting', ...m, at: AT });
    expect(extras()).toEqual([]);
    table.do({ do: 'openMeeting', ...m, at: AT });
    expect(table.do(add('d')).number).toBe('4/2026');
    table.do(add('e', { kind: 'break' }));
    table.do(add('a1', { parent: 'a' }));
    expect(extras()).toEqual(['d']);
    const said = 'Ekstrasak, tatt opp med møtets samtykke.';
    expect(minutes(table)).not.toContain(said);
    table.do({ do: 'startItem', ...m, item: 'd', at: AT });
    expect(minutes(table).split(said)).toHaveLength(2);
    const { shown } = screenView(
      { ...INITIAL_SCREEN, page: 'agenda', blank: false },
      {
        ...{ forum: table.forum, meeting: table.meeting('m'), today: '2026-12-09' },
        around: () => ({ carried: { obligations: [], postponed: [] } }),
        publicDocuments: () => ({ mandate: [], 'partnership-agreement': [], principles: [] }),
        checks: () => [],
      },
    );
    expect(shown?.extra).toEqual(['d']);
    expect(shown?.meeting.items.map(({ id }) => itemNumber(shown.meeting, id))).toEqual([
      ...['1/2026', '1/2026a', '2/2026', '3/2026', '4/2026', ''],
    ]);
  });
});

describe('a proposal', () => {
  const proposal = 'Forumet slutter seg til *planen*.';

  // (D168)
  it('stands in the notice, and a decision without a wording begins with it', () => {
    const table = opened(drafted(['a', { proposal }], ['b']));
    const notice = textOf(agendaOf(inputOf(table, 'm', 'full', 'nb')));
    expect(notice).toContain(`Forslag til vedtak:\n${proposal}`);
    const propose = { do: 'proposeDecision', ...m };
    expect(table.try({ ...propose, item: 'b' })).toMatchObject({
      code: 'invalid',
      path: 'wording',
    });
    table.do({ ...propose, item: 'a' });
    table.do({ ...propose, item: 'a', wording: 'Noe annet.' });
    const { decisions } = table.meeting('m');
    expect(decisions.map(({ wording }) => wording)).toEqual([proposal, 'Noe annet.']);
  });

  // (D168, D81)
  it('is exempt with its item, is found by search, and makes the notice outdated', () => {
    const table = drafted(['a', { proposal: 'hemmelig', exempt: { basis: 'offl. § 13' } }]);
    table.do({ do: 'conveneMeeting', ...m, at: AT });
    const notice = agendaOf(inputOf(table, 'm', 'public', 'nb'));
    expect(JSON.stringify(notice)).not.toContain('hemmelig');
    const found = entriesOfMeeting(table.meeting('m'), table.forum).filter(({ texts }) =>
      texts.some(({ text }) => text === 'hemmelig'),
    );
    expect(found.map(({ id }) => id)).toEqual(['a']);
    table.do({ do: 'changeItem', ...m, item: 'a', proposal: null });
    expect(isNoticeOutdated(table.meeting('m'))).toBe(true);
  });
});
