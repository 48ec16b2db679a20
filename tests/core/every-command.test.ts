import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { type Applied, COMMANDS } from '../../src-core/commands/index.ts';
import { faultsOfForum, faultsOfMeeting, KnownIds } from '../../src-core/integrity/invariants.ts';
import { referencesOfForum, referencesOfMeeting } from '../../src-core/integrity/references.ts';
import { Forum } from '../../src-core/model/forum.ts';
import { Meeting } from '../../src-core/model/meeting.ts';
import { type AnyCommand, EVERY_COMMAND, REQUIRED } from '../support/every-command.ts';
import { TestForum } from '../support/test-forum.ts';

/** Each command of the contract (D97), tested as the contract describes it. */

/** The forum just before a command of the script; commands never mutate their input. */
const BEFORE = (() => {
  const table = new TestForum();
  return EVERY_COMMAND.map((command) => {
    const { forum, meetings } = table;
    const before = { forum, meetings: new Map(meetings) };
    table.do(command);
    return before;
  });
})();

function tableBefore(index: number): TestForum {
  const table = new TestForum();
  const before = BEFORE[index];
  if (!before) throw new Error('no such step');
  table.forum = before.forum;
  for (const [id, meeting] of before.meetings) table.meetings.set(id, meeting);
  return table;
}

function refusal(table: TestForum, command: unknown): string {
  const { forum } = table;
  const meetings = [...table.meetings.values()];
  const applied: Applied = table.try(command as AnyCommand);
  if (applied.ok) return 'done';
  expect(table.forum).toBe(forum);
  expect([...table.meetings.values()]).toEqual(meetings);
  expect(applied.message).not.toMatch(/\{\{|undefined|refusals\.|\[object/);
  expect(applied.message).toMatch(/^[^a-z].*\.$/);
  return `${applied.code} ${applied.path}`;
}

const steps = EVERY_COMMAND.map((command, index) => ({ name: command.do, command, index }));

describe('every command', () => {
  // (D97)
  it('is in the list of commands, which contains no other', () => {
    expect(new Set(EVERY_COMMAND.map((each) => each.do))).toEqual(new Set(Object.keys(COMMANDS)));
    expect(new Set(Object.keys(REQUIRED))).toEqual(new Set(Object.keys(COMMANDS)));
  });

  it.each(steps)('$name can be undone exactly, and redone', ({ command, index }) => {
    const table = tableBefore(index);
    const before = { forum: table.forum, meeting: table.meetings.get(command.meeting ?? '') };
    const applied = table.try(command);
    if (!applied.ok) throw new Error(applied.message);
    if (command.do === 'createMeeting') return;
    const base = applied.file === 'forum' ? before.forum : before.meeting;
    expect(applyPatches(applied.next, applied.inverse)).toEqual(base);
    expect(applyPatches(base as object, applied.patches)).toEqual(applied.next);
  });

  it.each(steps)(
    '$name names a missing or unknown field, and changes nothing',
    ({ command, index }) => {
      // Somebody of no partner has a name and a role instead.
      const required = (REQUIRED[command.do] ?? []).filter((field) => field in command);
      const always = command.meeting === undefined ? required : [...required, 'meeting'];
      for (const field of always) {
        const { [field]: _, ...rest } = command;
        expect(refusal(tableBefore(index), rest)).toBe(`invalid ${field}`);
      }
      for (const extra of ['more', '__proto__', 'constructor', 'toString']) {
        const more = JSON.parse(`{"${extra}":{"a":1}}`);
        const whole = Object.defineProperty({ ...command }, extra, {
          ...Object.getOwnPropertyDescriptor(more, extra),
        });
        expect(refusal(tableBefore(index), whole)).toBe(`invalid ${extra}`);
      }
    },
  );

  it.each(steps)('$name works without its optional fields', ({ command, index }) => {
    const keep = ['do', 'meeting', ...(REQUIRED[command.do] ?? [])];
    // These take one of several fields, or none.
    if ('role' in command && command.do.endsWith('Attendance')) return;
    if (['moveItem', 'ratify', 'setExempt', 'addAttachment'].includes(command.do)) return;
    const least = Object.fromEntries(Object.entries(command).filter(([key]) => keep.includes(key)));
    expect(refusal(tableBefore(index), least)).toBe('done');
  });

  // (D98, D99)
  it('is refused as a whole, at the field, whatever the input', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', '__proto__', 'constructor', '2026-02-30', '24:00', -1, 1e300, '\ud800'),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, '\u0000', 'A', 'a'.repeat(65)),
    );
    fc.assert(
      fc.property(fc.nat(EVERY_COMMAND.length - 1), fc.nat(20), junk, (index, pick, value) => {
        const command = EVERY_COMMAND[index];
        if (!command) return;
        const fields = Object.keys(command).filter((key) => key !== 'do');
        const field = fields[pick % fields.length] ?? 'more';
        const table = tableBefore(index);
        const answer = refusal(table, { ...command, [field]: value });
        if (answer !== 'done') {
          // A value of the right type may conflict with another field.
          if (answer.startsWith('invalid')) expect(answer).toMatch(/^invalid [a-z]/i);
          return;
        }
        wholeAndSound(table);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The stored state fits its schema, and every reference is valid. */
function wholeAndSound(table: TestForum): void {
  const meetings = [...table.meetings.values()];
  expect(Forum.parse(table.forum)).toEqual(table.forum);
  for (const meeting of meetings) expect(Meeting.parse(meeting)).toEqual(meeting);
  const known = new KnownIds(table.forum, meetings);
  const numbers = new Map<string, string>();
  expect(faultsOfForum(table.forum, known)).toEqual([]);
  for (const meeting of meetings) expect(faultsOfMeeting(meeting, known, numbers)).toEqual([]);
}

describe('references', () => {
  const table = new TestForum();
  for (const command of EVERY_COMMAND) table.do(command);
  const meeting = table.meeting('m');
  const places = [
    ...referencesOfForum(table.forum).map((each) => ['forum', each] as const),
    ...referencesOfMeeting(meeting).map((each) => ['meeting', each] as const),
  ];

  it('are all valid after all commands', () => wholeAndSound(table));

  it('cover every place that contains the id of something else', () => {
    const ids = new Set([
      'leads',
      'asks',
      'brings',
      'watches',
      'left',
      'chief',
      'second',
      'labour',
    ]);
    for (const id of ['course', 'o', 'm', 'next', 'i', 'j', 'd', 'w', 'a', 'b', 'c', 'p'])
      ids.add(id);
    const pathsIn = (value: unknown, path: string): string[] => {
      if (typeof value === 'string') return ids.has(value) && !path.endsWith('.id') ? [path] : [];
      if (typeof value !== 'object' || value === null) return [];
      // Copies for the documents that were sent name nothing.
      const own = Object.entries(value).filter(([key]) => key !== 'frozen' && key !== 'notices');
      return own.flatMap(([key, each]) => pathsIn(each, `${path}.${key}`));
    };
    const found = new Set(places.map(([file, { path }]) => [file, ...path].join('.')));
    for (const path of [...pathsIn(table.forum, 'forum'), ...pathsIn(meeting, 'meeting')]) {
      expect(found).toContain(path);
    }
  });

  it.each(places)('are found when they point nowhere: %s %o', (file, { path, kind }) => {
    const broken = (root: object) => {
      const copy = structuredClone(root);
      const parent = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>(
          (at, key) => at[key] as Record<string, unknown>,
          copy as never,
        );
      if (kind === 'meeting' && path[0] === 'followUp') {
        parent.gone = parent[String(path.at(-1))];
        delete parent[String(path.at(-1))];
      } else parent[String(path.at(-1))] = 'gone';
      return copy;
    };
    const forum = file === 'forum' ? (broken(table.forum) as typeof table.forum) : table.forum;
    const there = file === 'meeting' ? (broken(meeting) as typeof meeting) : meeting;
    const known = new KnownIds(forum, [there, table.meeting('next')]);
    const faults = [...faultsOfForum(forum, known), ...faultsOfMeeting(there, known, new Map())];
    expect(faults.map((fault) => fault.words)).toContain('store.unknownReference');
    expect(faults.map((fault) => fault.values.id)).toContain('gone');
  });
});
