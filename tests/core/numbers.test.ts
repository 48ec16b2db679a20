import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src-core/documents/bookmarks.ts';
import { translator } from '../../src-core/i18n/index.ts';
import {
  decisionLabel,
  itemInColumn,
  itemInText,
  itemLabel,
} from '../../src-core/meeting/number-labels.ts';
import { faultOfPattern, numberFrom } from '../../src-core/meeting/number-patterns.ts';
import { numbersFrom1 } from '../../src-core/migrations/numbers-from-1.ts';
import { Meeting } from '../../src-core/model/meeting.ts';
import { AT, TestForum } from '../support/test-forum.ts';

/** What people see as numbers: the forum's pattern, given at convening, used once. */

const YEAR = { pattern: '{n}/{yyyy}', restart: 'year' };
const add = (meeting: string, id: string, more: object = {}) => ({
  do: 'addItem',
  ...{ meeting, id, section: 'status', title: id, kind: 'decision', ...more },
});

/** A forum with a draft meeting `m` with two items, listed in reverse by their sections. */
function forumWith(numbering?: object): TestForum {
  const table = new TestForum();
  table.do({ do: 'setForum', name: 'F', ...(numbering ? { numbering } : {}) });
  draft(table, 'm');
  return table;
}

function draft(table: TestForum, id: string, startsAt = AT): void {
  table.do({ do: 'createMeeting', id, title: id, startsAt, template: 'blank' });
  table.do(add(id, 'b', { section: 'next-steps' }));
  table.do(add(id, 'a'));
}

const convene = (table: TestForum, meeting: string) => {
  table.do({ do: 'conveneMeeting', meeting, at: AT });
  return seen(table, meeting);
};

function seen(table: TestForum, meeting: string): Record<string, string | undefined> {
  const { items } = table.meeting(meeting);
  return Object.fromEntries(items.map(({ id, number }) => [id, number?.text]));
}

describe('a pattern', () => {
  const examples = [
    ['{n}/{yyyy}', '7/2026'],
    ['Sak {n}/{yy}', 'Sak 7/26'],
    ['RF {n}/{yy}', 'RF 7/26'],
    ['{n:02}-{yy}', '07-26'],
    ['{n:03}/{yy}', '007/26'],
    ['{yyyy}/{n}', '2026/7'],
    ['LR-{n}/{yyyy}', 'LR-7/2026'],
    ['{n}', '7'],
  ] as const;

  // (D150)
  it.each(examples)('%s gives %s', (pattern, number) => {
    expect(faultOfPattern(pattern, 'series')).toBeUndefined();
    expect(numberFrom(pattern, { n: 7, year: 2026 })).toBe(number);
  });

  // (D150)
  it('gives different numbers to different counts of one year', () => {
    const part = fc.constantFrom(
      '{n}',
      '{n:03}',
      '{yy}',
      '{yyyy}',
      'Sak ',
      '/',
      '-',
      'x',
      '{',
      '{m}',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.nat(9_999), fc.nat(9_999), (parts, a, b) => {
        const pattern = parts.join('');
        if (faultOfPattern(pattern, 'series') || a === b) return;
        const [one, other] = [a, b].map((n) => numberFrom(pattern, { n, year: 2026 }));
        expect(one).not.toBe(other);
        expect(one).not.toMatch(/[{}]/);
      }),
    );
  });

  // (D150)
  it.each([
    ['{yyyy}', 'numbering.items.pattern'],
    ['{n}/{n}', 'numbering.items.pattern'],
    ['{n}/{year}', 'numbering.items.pattern'],
    ['{n}/{yyyy', 'numbering.items.pattern'],
    ['{item}-{n}', 'numbering.items.pattern'],
  ])('%s is refused', (pattern, path) => {
    const numbering = { items: { pattern, restart: 'year' } };
    const applied = new TestForum().try({ do: 'setForum', name: 'F', numbering });
    expect(applied).toMatchObject({ ok: false, code: 'invalid', path });
  });

  // (D150)
  it('of decisions needs the item and the count, and two series differ', () => {
    const table = new TestForum();
    const path = (numbering: object) => {
      const applied = table.try({ do: 'setForum', name: 'F', numbering });
      return applied.ok ? 'done' : applied.path;
    };
    expect(path({ items: YEAR, decisions: { pattern: '{n}' } })).toBe(
      'numbering.decisions.pattern',
    );
    expect(path({ items: { ...YEAR, byKind: { paper: YEAR } } })).toBe(
      'numbering.items.byKind.paper.pattern',
    );
    expect(path({ items: YEAR, decisions: { pattern: '{item}/{n:02}' } })).toBe('done');
    expect(path({ items: { ...YEAR, restart: 'meeting', next: 5 } })).toBe('numbering.items.next');
  });
});

describe('a number', () => {
  // (D76)
  it('is given at convening, in the order of the agenda, and to later items at once', () => {
    const table = forumWith();
    expect(seen(table, 'm')).toEqual({ a: undefined, b: undefined });
    expect(table.try(add('m', 'c'))).toMatchObject({ ok: true, answer: { id: 'c' } });
    table.do({ do: 'moveItem', meeting: 'm', item: 'c', before: 'a' });
    expect(convene(table, 'm')).toEqual({ c: '1/2026', a: '2/2026', b: '3/2026' });
    expect(table.do(add('m', 'd')).number).toBe('4/2026');
    table.do({
      do: 'addItems',
      meeting: 'm',
      items: [{ ...add('m', 'e') }, add('m', 'f')].map(({ do: _, meeting: __, ...item }) => item),
    });
    expect(seen(table, 'm')).toMatchObject({ e: '5/2026', f: '6/2026' });
  });

  // (D76)
  it('is absent from the answer of a draft', () => {
    const applied = forumWith().try(add('m', 'c'));
    expect(applied.ok && 'number' in applied.answer).toBe(false);
  });

  // (D78)
  it('has the year of the planned start at convening, and keeps it', () => {
    const table = forumWith();
    const [late, move] = ['2027-01-05T09:00:00+01:00', { do: 'changeMeeting', meeting: 'm' }];
    table.do({ ...move, startsAt: late });
    expect(convene(table, 'm')).toEqual({ a: '1/2027', b: '2/2027' });
    table.do({ ...move, startsAt: AT });
    expect(table.do(add('m', 'c')).number).toBe('3/2027');
  });

  // (D152)
  it('goes on where the forum says, once', () => {
    const table = forumWith({ items: { pattern: 'Sak {n}/{yy}', restart: 'year', next: 47 } });
    expect(convene(table, 'm')).toEqual({ a: 'Sak 47/26', b: 'Sak 48/26' });
    expect(table.forum.numbering?.items.next).toBeUndefined();
    draft(table, 'n', '2027-01-05T09:00:00+01:00');
    expect(convene(table, 'n')).toEqual({ a: 'Sak 1/27', b: 'Sak 2/27' });
  });

  // (D152)
  it('cannot go on from one that is given', () => {
    const table = forumWith();
    convene(table, 'm');
    const next = (n: number) =>
      table.code({ do: 'setForum', name: 'F', numbering: { items: { ...YEAR, next: n } } });
    expect([next(2), next(3)]).toEqual(['invalid', 'done']);
    expect(table.do(add('m', 'c')).number).toBe('3/2026');
  });

  // (D152)
  it.each([
    ['meeting', '{n}', { a: '1', b: '2' }],
    ['year', '{n}-{yy}', { a: '1-27', b: '2-27' }],
    ['never', '{n}', { a: '3', b: '4' }],
  ])('begins again: %s', (restart, pattern, next) => {
    const table = forumWith({ items: { pattern, restart } });
    expect(convene(table, 'm').a).toMatch(/^1\b/);
    draft(table, 'n', '2027-01-05T09:00:00+01:00');
    expect(convene(table, 'n')).toEqual(next);
  });

  // (D152)
  it('has a series of its own by kind', () => {
    const byKind = { information: { pattern: 'RS {n}/{yy}', restart: 'year', next: 19 } };
    const table = forumWith({
      items: { pattern: 'PS {n}/{yy}', restart: 'year', next: 19, byKind },
    });
    table.do(add('m', 'i', { kind: 'information' }));
    expect(convene(table, 'm')).toEqual({ a: 'PS 19/26', i: 'RS 19/26', b: 'PS 20/26' });
    const marks = placesIn(table.meeting('m')).map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(marks.length);
  });

  // (D77)
  it('is used once, whatever is moved, removed or renamed in between', () => {
    const rule = fc.record({
      pattern: fc.constantFrom('{n}/{yyyy}', '{yyyy}-{n:02}', 'S {n}/{yyyy}'),
      restart: fc.constantFrom('year', 'never'),
    });
    const step = fc.oneof(
      fc.record({
        act: fc.constantFrom('draft', 'convene', 'add', 'remove', 'agree'),
        at: fc.nat(9),
      }),
      fc.record({ act: fc.constant('rule'), rule }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const table = new TestForum();
        const given = new Map<string, string>();
        let made = 0;
        for (const each of steps) {
          const ids = [...table.meetings.keys()];
          const id = ids['at' in each ? each.at % Math.max(1, ids.length) : 0];
          if ('rule' in each) {
            table.do({ do: 'setForum', name: 'F', numbering: { items: each.rule } });
          } else if (each.act === 'draft' || id === undefined) {
            made += 1;
            draft(table, `m${made}`, each.at % 2 ? AT : '2027-02-01T09:00:00+01:00');
          } else if (each.act === 'convene') {
            table.code({ do: 'conveneMeeting', meeting: id, at: AT });
          } else if (each.act === 'add') {
            made += 1;
            table.do(add(id, `x${made}`));
          } else {
            const item = table.meeting(id).items.at(-1);
            if (item) table.do({ do: 'removeItem', meeting: id, item: item.id });
          }
          for (const meeting of table.meetings.values()) {
            for (const item of meeting.items.filter(({ number }) => number)) {
              const { n, year, restart } = item.number ?? { n: 0, year: 0, restart: '' };
              const owner = `${meeting.id} ${item.id}`;
              const key = restart === 'never' ? `${n}` : `${year} ${n}`;
              for (const place of [key, item.number?.text ?? '']) {
                const before = given.get(`${restart} ${place}`) ?? owner;
                expect(before).toBe(owner);
                given.set(`${restart} ${place}`, owner);
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a decision', () => {
  const open = (numbering?: object) => {
    const table = forumWith(numbering);
    convene(table, 'm');
    table.do({ do: 'openMeeting', meeting: 'm', at: AT });
    return table;
  };
  const propose = { do: 'proposeDecision', meeting: 'm', item: 'a', wording: 'x' };
  const labels = (table: TestForum, language: 'nb' | 'nn' | 'en' = 'nb') =>
    table
      .meeting('m')
      .decisions.map((each) => decisionLabel(table.meeting('m'), each, translator(language)));

  // (D154, D155)
  it('is known by its item where it is alone, else by a number of its own', () => {
    const table = open();
    const first = table.do(propose);
    expect(first.number).toBe('1/2026-1');
    expect([labels(table), labels(table, 'nn'), labels(table, 'en')].flat()).toEqual([
      'Vedtak i sak 1/2026',
      'Vedtak i sak 1/2026',
      'Decision on item 1/2026',
    ]);
    table.do(propose);
    expect(labels(table)).toEqual(['Vedtak 1/2026-1', 'Vedtak 1/2026-2']);
    table.do({ do: 'withdrawDecision', meeting: 'm', decision: first.id });
    expect(labels(table)).toEqual(['Vedtak 1/2026-1', 'Vedtak i sak 1/2026']);
  });

  // (D154)
  it('has the pattern of the forum at that time', () => {
    const items = { pattern: 'Sak {n}/{yy}', restart: 'year' };
    const table = open({ items, decisions: { pattern: '{item} – {n:02}' } });
    expect(table.do(propose).number).toBe('Sak 1/26 – 01');
    table.do({ do: 'setForum', name: 'F', numbering: null });
    expect(table.do(propose).number).toBe('Sak 1/26-2');
    expect(labels(table)).toEqual(['Vedtak i sak 1/26 – 01', 'Vedtak i sak 1/26-2']);
  });
});

describe('a label', () => {
  // (D155)
  it.each([
    ['47/14', 'Sak 47/14', 'sak 47/14', '47/14'],
    ['Sak 47/14', 'Sak 47/14', 'sak 47/14', '47/14'],
    ['RF 33/11', 'Sak RF 33/11', 'sak RF 33/11', 'RF 33/11'],
    ['', '', 'saken', ''],
  ])('of %s has its word once', (number, heading, text, column) => {
    const t = translator('nb');
    const labels = [itemLabel(number, t), itemInText(number, t), itemInColumn(number)];
    expect(labels).toEqual([heading, text, column]);
  });
});

describe('a file of schema 1', () => {
  const old = {
    ...{ year: 2026, phase: 'draft' },
    items: [{ id: 'i', number: 7 }, { id: 'j' }, null],
    decisions: [
      { id: 'd', item: 'i', number: 2 },
      { id: 'e', item: 'gone', number: 1 },
    ],
    agreements: [{ id: 'a', number: 3 }],
  };

  // (D151)
  it('keeps the numbers that people saw, and its serials', () => {
    const given = { year: 2026, restart: 'year' };
    expect(numbersFrom1(old)).toEqual({
      ...{ year: 2026, phase: 'draft' },
      items: [
        { id: 'i', serial: 7, number: { ...given, text: '7/2026', n: 7, series: 'items' } },
        { id: 'j' },
        null,
      ],
      decisions: [
        { id: 'd', item: 'i', serial: 2, number: '7/2026-2' },
        { id: 'e', item: 'gone', serial: 1 },
      ],
      agreements: [
        { id: 'a', serial: 3, number: { ...given, text: 'A 3/2026', n: 3, series: 'agreements' } },
      ],
    });
  });

  // (D151)
  it('never stops the program, whatever it contains, and is migrated once', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), (raw, list) => {
        const once = numbersFrom1({ year: 2026, ...raw, items: list });
        expect(numbersFrom1(once)).toEqual(once);
      }),
    );
  });

  // (D151)
  it('becomes a meeting whose Word documents still come back', () => {
    const table = forumWith();
    const { items, ...rest } = table.meeting('m');
    const raw = {
      ...rest,
      items: items.map(({ serial, number: _, ...item }) => ({ ...item, number: serial })),
    };
    const meeting = Meeting.parse(numbersFrom1(raw));
    expect(placesIn(meeting).map(({ mark }) => mark)).toContain('_forum_t_1_2026');
  });
});
