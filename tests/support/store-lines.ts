import { expect } from 'vitest';
import { applyCommand } from '../../src-core/commands/index.ts';
import { emptyForum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type {
  Append,
  FileName,
  ForumFile,
  ForumStore,
  NewLine,
} from '../../src-main/store/forum-store.ts';

/** Lines that name a file, and the names that a store has for it. */

const AT = '2026-12-09T09:00:00+01:00';
export const SAID = { at: AT, author: 'test' };

export type Name = 'forum' | 'meetings/m' | 'meetings/n';
export const FILES: readonly Name[] = ['forum', 'meetings/m', 'meetings/n'];

export function newMeeting(id: string, title: string): Meeting {
  const command = { do: 'createMeeting', id, title, startsAt: AT, template: 'blank' };
  const world = { forum: emptyForum('0', 'nb'), meetings: [], everGiven: [] };
  const env = { now: AT, author: 'test', language: 'nb', newId: () => 'x' } as const;
  const made = applyCommand(world, command, env);
  if (!made.ok || made.file !== 'meeting') throw new Error('no meeting');
  return made.next;
}

/** A line that names a file: the forum's name, or a meeting's title. The first line creates the meeting. */
export function naming(
  file: FileName,
  expectedRevision: number,
  name: string,
  before = '',
): Append {
  const path = [file === 'forum' ? 'name' : 'title'];
  const patch = (value: string) => ({ op: 'replace' as const, path, value });
  const isNew = expectedRevision === 0;
  const value = isNew ? newMeeting(file.slice('meetings/'.length), name) : undefined;
  const line: NewLine = {
    ...SAID,
    command: { do: 'name' },
    patches: isNew ? [{ op: 'replace', path: [], value }] : [patch(name)],
    inverse: isNew ? [{ op: 'replace', path: [], value: null }] : [patch(before)],
  };
  return { file, expectedRevision, line };
}

export function namesIn(lines: readonly NewLine[]): string[] {
  return lines.map(({ patches: [patch] }) => patch?.value.title ?? patch?.value);
}

function fileOf(store: ForumStore, name: FileName) {
  return name === 'forum' ? store.forum : store.readMeeting(name.slice('meetings/'.length));
}

/** Every name that a file has had, oldest first. */
export async function namesOf(store: ForumStore, name: FileName): Promise<string[]> {
  const file = await fileOf(store, name);
  const names: string[] = [];
  for await (const { after } of (await file)?.stepsBack() ?? []) {
    const { name: own, title } = after as { readonly name?: string; readonly title?: string };
    names.unshift(own ?? title ?? '');
  }
  expect(names).toHaveLength(file?.revision ?? 0);
  expect(nameNow(file)).toBe(names.at(-1));
  return names;
}

function nameNow(file: ForumFile<object> | undefined): string | undefined {
  const { name, title } = (file?.value ?? {}) as {
    readonly name?: string;
    readonly title?: string;
  };
  return name ?? title;
}

export async function appendDone(store: ForumStore, ...lines: readonly Append[]): Promise<void> {
  expect(await store.append(lines, store.fence)).toEqual({ isDone: true });
}
