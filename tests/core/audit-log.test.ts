import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { auditEntryOf, auditWordsOf, isWanted } from '../../src-core/audit-log/audit-entries.ts';
import { fieldOf, isAside, isFrozen, SAID } from '../../src-core/audit-log/audit-fields.ts';
import type { AuditEntry } from '../../src-core/audit-log/audit-page.ts';
import { AuditRuns, type JournalStep } from '../../src-core/audit-log/audit-runs.ts';
import {
  differencesBetween,
  KNOWN_BY,
  ORDER,
} from '../../src-core/audit-log/record-differences.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { WORDS } from '../../src-core/i18n/words/index.ts';
import { Day, Id, Time } from '../../src-core/model/field-types.ts';
import { Forum, LANGUAGES } from '../../src-core/model/forum.ts';
import { Meeting } from '../../src-core/model/meeting.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { anyPlan, forumOf } from '../support/random-forum.ts';
import { TestForum } from '../support/test-forum.ts';

/** The change log of who changed what (D105): no change is missing. */

interface Place {
  readonly pattern: string;
  readonly schema: z.ZodType;
  readonly isList: boolean;
}

/** Every possible field of a file. */
function placesIn(schema: unknown, pattern: string, isList = false): Place[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return placesIn(schema.unwrap(), pattern, isList);
  }
  const within = (key: string) => (pattern === '' ? key : `${pattern}.${key}`);
  if (schema instanceof z.ZodObject) {
    const inside = Object.entries(schema.shape).flatMap(([key, each]) =>
      placesIn(each, within(key)),
    );
    return isList ? [{ pattern, schema, isList }, ...inside] : inside;
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((each) => placesIn(each, pattern));
  }
  if (schema instanceof z.ZodRecord) return placesIn(schema.valueType, within('*'));
  if (!(schema instanceof z.ZodArray)) return [{ pattern, schema: schema as z.ZodType, isList }];
  const { element } = schema;
  return element instanceof z.ZodObject
    ? placesIn(element, within('*'), true)
    : placesIn(element, pattern, true);
}

const FILES = [
  ['forum', Forum],
  ['meeting', Meeting],
] as const;
/** What the program remembers of numbers is not in the log: people see it in the things that have them. */
const PLACES = FILES.flatMap(([, schema]) => placesIn(schema, '')).filter(
  ({ pattern }) =>
    (!isFrozen(pattern) || pattern === 'notices.*') && !pattern.startsWith('register.'),
);
const LEAVES = PLACES.filter(({ schema }) => !(schema instanceof z.ZodObject));

function wordsIn(said: (typeof SAID)[keyof typeof SAID]) {
  return typeof said === 'object' && 'words' in said ? said.words : undefined;
}

describe('each field of the forum and of a meeting', () => {
  it.each(LEAVES)('$pattern has a label, and is shown by its type', ({ pattern, schema }) => {
    const field = fieldOf(pattern);
    expect(field).toBeDefined();
    const said = SAID[field ?? 'id'];
    if (schema === Day) expect(said).toBe('day');
    if (schema === Time) expect(said).toBe('time');
    if (schema === Id)
      expect(['object', 'id']).toContain(typeof said === 'object' ? 'object' : said);
    if (schema instanceof z.ZodNumber && !/(^|\.)year$/.test(pattern)) {
      // A share and a number of partners may also be words.
      const isMixed = field === 'share' || field === 'inForce';
      expect(field === 'degree' || isMixed || said === 'number').toBe(true);
    }
    const options =
      schema instanceof z.ZodEnum
        ? schema.options
        : schema instanceof z.ZodBoolean
          ? [true, false]
          : [];
    if (options.length === 0) return;
    const area = said === 'value' ? 'auditValues' : wordsIn(said);
    expect(Object.keys(area === undefined ? {} : WORDS[area])).toEqual(
      expect.arrayContaining(options.map(String)),
    );
  });

  it('has no label for a field that does not exist', () => {
    const used = LEAVES.map(({ pattern }) => fieldOf(pattern));
    const extra = Object.keys(SAID).filter((key) => !used.includes(key as keyof typeof SAID));
    expect(extra.filter((key) => key !== 'order' && key !== 'postponed')).toEqual([]);
  });

  it('is in a list whose members are identified by fields that they have', () => {
    const lists = new Map(
      PLACES.flatMap(({ pattern, schema }) =>
        schema instanceof z.ZodObject ? [[pattern.slice(0, -2), Object.keys(schema.shape)]] : [],
      ),
    );
    for (const [list, fields] of Object.entries(KNOWN_BY)) {
      expect(lists.get(list), list).toEqual(expect.arrayContaining([...fields]));
    }
    const byPlace = [...lists.keys()].filter((list) => !KNOWN_BY[list]);
    expect(byPlace.filter((list) => !isAside(`${list}.*`)).sort()).toEqual([
      'breaks',
      'decisions.*.earlier',
      'decisions.*.editorial',
      'followUp.*.statuses',
      'items.*.periods',
      'measures.*.statuses',
    ]);
  });
});

function around(table: TestForum, language: 'nb' | 'nn' | 'en' = 'nb', meeting?: string) {
  return {
    t: translator(language),
    forum: table.forum,
    meetings: table.summaries(),
    states: [] as readonly (object | undefined)[],
    meeting: meeting === undefined ? undefined : table.meetings.get(meeting),
  };
}

/** Every leaf of a value by its path; list members by index. */
function plainLeaves(value: unknown, path: string, found: Map<string, unknown>) {
  if (typeof value !== 'object' || value === null) found.set(path, value);
  else for (const [key, each] of Object.entries(value)) plainLeaves(each, `${path}/${key}`, found);
  return found;
}

/** What a simple comparison finds only before, and only after. */
function plainly(before: object | undefined, after: object | undefined): unknown[][] {
  const [old, now] = [before, after].map((state) => [...plainLeaves(state ?? {}, '', new Map())]);
  const only = (some: [string, unknown][] = [], others: [string, unknown][] = []) => {
    const left = others.map(([, value]) => JSON.stringify(value));
    return some.flatMap(([, value]) => {
      const at = left.indexOf(JSON.stringify(value));
      if (at >= 0) left.splice(at, 1);
      return at >= 0 || value === '' || value === undefined ? [] : [value];
    });
  };
  return [only(old, now), only(now, old)];
}

function withoutRegister(state: object | undefined): object | undefined {
  return state && { ...state, register: undefined };
}

/** The values before and after according to the log. */
function traced(before: object | undefined, after: object | undefined): unknown[][] {
  const differences = differencesBetween(before, after);
  const sides = ['before', 'after'] as const;
  return sides.map((side) => differences.flatMap((each) => each[side] ?? []).flat());
}

function mustBeTraced(before: object | undefined, after: object | undefined) {
  const found = traced(before, after);
  plainly(withoutRegister(before), withoutRegister(after)).forEach((leaves, side) => {
    const told = (found[side] ?? []).map((each) => JSON.stringify(each));
    for (const leaf of leaves) {
      const at = told.indexOf(JSON.stringify(leaf));
      expect(at, `${JSON.stringify(leaf)} in ${told}`).toBeGreaterThanOrEqual(0);
      told.splice(at, 1);
    }
  });
}

describe('what a command changes', () => {
  // (D105)
  it('is in the log with its value before and after, for every command', () => {
    const table = new TestForum();
    for (const command of EVERY_COMMAND) {
      const [forum, meetings] = [table.forum, new Map(table.meetings)];
      table.do(command);
      mustBeTraced(forum, table.forum);
      for (const [id, meeting] of table.meetings) mustBeTraced(meetings.get(id), meeting);
      const isChanged = !isDeepStrictEqual(withoutRegister(table.forum), withoutRegister(forum));
      if (isChanged) expect(differencesBetween(forum, table.forum)).not.toEqual([]);
      for (const [id, meeting] of table.meetings) {
        if (meeting === meetings.get(id)) continue;
        expect(differencesBetween(meetings.get(id), meeting), command.do).not.toEqual([]);
      }
    }
  });

  it('is in the log for random commands, one by one and together', () => {
    const carryOut = TestForum.prototype.try;
    vi.spyOn(TestForum.prototype, 'try').mockImplementation(function (this: TestForum, command) {
      const [forum, meetings] = [this.forum, new Map(this.meetings)];
      const applied = carryOut.call(this, command);
      mustBeTraced(forum, this.forum);
      for (const [id, meeting] of this.meetings) mustBeTraced(meetings.get(id), meeting);
      return applied;
    });
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        const [before, after] = [forumOf(one), forumOf(other)];
        mustBeTraced(before.forum, after.forum);
        mustBeTraced(before.meeting('m'), after.meeting('m'));
        mustBeTraced(after.meeting('m'), undefined);
      }),
      { numRuns: 30 },
    );
    vi.restoreAllMocks();
  });

  it('is described with its field in three languages', () => {
    const table = new TestForum();
    for (const command of EVERY_COMMAND) {
      const [forum, meetings] = [table.forum, new Map(table.meetings)];
      table.do(command);
      const files = [[forum, table.forum] as const].concat(
        [...table.meetings].map(([id, now]) => [meetings.get(id), now] as never),
      );
      for (const [before, after] of files) {
        if (before === after) continue;
        for (const language of LANGUAGES) {
          const told = new AuditRuns();
          told.take(step(1, command.do, before, after));
          const [only] = told.end();
          if (!only) continue;
          const where = { ...around(table, language), states: only.states };
          const file = after === table.forum ? 'forum' : 'meeting';
          const entry = auditEntryOf(only, file, where, language);
          expect(JSON.stringify(entry)).not.toMatch(
            /\b(auditLog|auditFields|auditThings|changes)\.\w/,
          );
          expect(entry.changes.every(({ field }) => field !== '')).toBe(true);
          expect(JSON.stringify(entry)).not.toContain('undefined');
        }
      }
    }
  });

  it('describes a move once, and not every item it passed', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
    const moved = [items[2], items[0], items[1]];
    expect(differencesBetween({ items }, { items: moved })).toEqual([
      {
        path: ['items', ORDER],
        pattern: `items.${ORDER}`,
        before: ['a', 'b', 'c'],
        after: ['c', 'a', 'b'],
      },
    ]);
  });
});

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9) + seconds * 1_000).toISOString();

function step(
  seconds: number,
  name: string,
  before: object | undefined,
  after: object | undefined,
  more: Partial<JournalStep> = {},
): JournalStep {
  return { revision: seconds, at: at(seconds), author: 'a', do: name, before, after, ...more };
}
const notes = (i: string, j = '') => ({
  items: [
    { id: 'i', notes: i },
    { id: 'j', notes: j },
  ],
});

/** The journal steps, newest first. */
function told(steps: readonly JournalStep[]) {
  const runs = new AuditRuns();
  return [...steps.toReversed().flatMap((each) => runs.take(each)), ...runs.end()];
}

describe('a run of typing', () => {
  it('is one entry from first to last text, even if someone types elsewhere meanwhile', () => {
    const steps = [
      step(1, 'setNotes', notes(''), notes('V')),
      step(2, 'setNotes', notes('V'), notes('V', 'x'), { author: 'b' }),
      step(3, 'setNotes', notes('V', 'x'), notes('Vi', 'x')),
      step(4, 'setNotes', notes('Vi', 'x'), notes('Vi', 'xy'), { author: 'b' }),
    ];
    const found = told(steps).map(({ author, from, to, differences }) => ({
      author,
      from,
      to,
      ...differences[0],
    }));
    expect(found).toMatchObject([
      { author: 'b', from: at(2), to: at(4), after: 'xy' },
      { author: 'a', from: at(1), to: at(3), after: 'Vi' },
    ]);
    expect(found.every((each) => each.before === undefined)).toBe(true);
  });

  it('ends after a pause, when someone else writes, and when it is undone', () => {
    const paused = [
      step(1, 'setNotes', notes(''), notes('V')),
      step(500, 'setNotes', notes('V'), notes('Vi')),
    ];
    expect(told(paused)).toHaveLength(2);
    const other = [
      step(1, 'setNotes', notes(''), notes('V')),
      step(2, 'setNotes', notes('V'), notes('Va'), { author: 'b' }),
      step(3, 'setNotes', notes('Va'), notes('Vak')),
    ];
    expect(told(other)).toHaveLength(3);
    const undone = [
      step(1, 'setNotes', notes(''), notes('V')),
      step(2, 'undo', notes('V'), notes(''), { undoes: 1 }),
      step(3, 'setNotes', notes(''), notes('W')),
    ];
    expect(told(undone)).toHaveLength(3);
  });

  it('names undo and redo after the original change', () => {
    const steps = [
      step(1, 'addItem', { items: [] }, { items: [{ id: 'i' }] }),
      step(2, 'undo', { items: [{ id: 'i' }] }, { items: [] }, { undoes: 1 }),
      step(3, 'redo', { items: [] }, { items: [{ id: 'i' }] }, { redoes: 2 }),
    ];
    const entries = told(steps).map((each) =>
      auditEntryOf(each, 'meeting', { ...around(new TestForum()), states: each.states }, 'nb'),
    );
    expect(entries.map(({ what }) => what)).toEqual([
      'Gjorde om igjen: ny sak',
      'Angret: ny sak',
      'ny sak',
    ]);
  });
});

describe('an entry', () => {
  const entry = (told: Parameters<typeof auditEntryOf>[0], table: TestForum) =>
    auditEntryOf(told, 'meeting', { ...around(table, 'nb', 'm'), states: told.states }, 'nb');

  function renamed(exempt: boolean): AuditEntry {
    const table = new TestForum();
    table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' });
    const item = { id: 'i', section: 'status', title: 'Strategi på høring', kind: 'decision' };
    table.do({ do: 'addItem', meeting: 'm', ...item });
    const before = table.meeting('m');
    table.do({ do: 'changeItem', meeting: 'm', item: 'i', title: 'Handlingsplan' });
    const after = table.meeting('m');
    // Made exempt only later.
    if (exempt) table.do({ do: 'setExempt', meeting: 'm', item: 'i', exempt: { basis: '§ 13' } });
    const [found] = told([step(1, 'changeItem', before, after)]);
    if (!found) throw new Error('nothing told');
    return entry(found, table);
  }
  const AT = '2026-12-09T09:00:00+01:00';

  it('says what was done to what, with the field before and after', () => {
    expect(renamed(false)).toMatchObject({
      what: 'endring av sak',
      kinds: ['item'],
      isExempt: false,
      changes: [
        {
          about: 'Handlingsplan',
          field: 'Tittel',
          before: 'Strategi på høring',
          after: 'Handlingsplan',
          isText: true,
        },
      ],
    });
  });

  const words = (table: TestForum, pattern: string, value: string) =>
    auditWordsOf(value, pattern, { ...around(table), states: [] }, 'nb');

  it('names a decision of another meeting, by consensus or majority, by its number', () => {
    const table = new TestForum();
    table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT });
    table.do({ do: 'conveneMeeting', meeting: 'm', at: AT });
    table.do({ do: 'openMeeting', meeting: 'm', at: AT });
    for (const procedure of ['majority', 'consensus', 'noted']) {
      const decision = { id: `d-${procedure}`, item: 'm-last-minutes', wording: 'x', procedure };
      const { number } = table.do({ do: 'proposeDecision', meeting: 'm', ...decision });
      expect(number).not.toBe('');
      expect(words(table, 'approvedBy', decision.id)).toBe(number);
    }
  });

  it('names an item of the template by its title until it has a number', () => {
    const table = new TestForum();
    table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT });
    const last = (meeting: Meeting) => meeting.items.find(({ id }) => id === 'm-next-meeting');
    const named = () => {
      const where = { ...around(table), states: [table.meeting('m')] };
      return auditWordsOf('m-next-meeting', `items.${ORDER}`, where, 'nb');
    };
    expect(named()).toBe(last(table.meeting('m'))?.title);
    table.do({ do: 'conveneMeeting', meeting: 'm', at: AT });
    expect(named()).toMatch(/^\d+\/2026$/);
  });

  it('names by no id what exists no longer', () => {
    for (const pattern of [
      'items.*.postponed.to',
      'decisions.*.item',
      'measures.order',
      'approvedBy',
    ]) {
      expect(words(new TestForum(), pattern, 'd68d9e49')).toBe('(finnes ikke lenger)');
    }
  });

  it('is marked when its subject is exempt, even if it became exempt later', () => {
    expect(renamed(true).isExempt).toBe(true);
  });

  it('is found by person, kind and words, with or without Norwegian letters', () => {
    const found = (filter: Parameters<typeof isWanted>[1]) => isWanted(renamed(false), filter);
    expect(
      [{}, { author: 'a' }, { kind: 'item' as const }, { words: 'horing' }].map(found),
    ).toEqual([true, true, true, true]);
    expect(found({ words: 'handlingsPLAN tittel' })).toBe(true);
    expect(found({ words: 'høring' })).toBe(true);
    expect(found({ author: 'b' }) || found({ kind: 'decision' })).toBe(false);
  });
});
