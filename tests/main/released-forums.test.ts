import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { FORUM, MEETING } from '../../src-main/store/file-formats.ts';
import { upToDate } from '../../src-main/store/migrations.ts';
import { StoredFile } from '../../src-main/store/stored-file.ts';
import {
  journalLines,
  RELEASED_FILES,
  type ReleasedForum,
  releasedForum,
  statesOf,
} from '../support/released-forum.ts';
import { expectDone, openForum } from '../support/with-forum.ts';

/** Forums of version 0.1.0 are opened, changed and undone here (D118, D119). */

const FORUMS = Object.keys(RELEASED_FILES) as ReleasedForum[];
const EVERY_FILE = FORUMS.flatMap((name) => RELEASED_FILES[name].map((file) => ({ name, file })));
/** Meetings that can still be changed, and that nothing outside their file has happened to. */
const ALIVE = EVERY_FILE.filter(({ file }) =>
  ['meetings/2026-3', 'meetings/2026-5'].includes(file),
);
const CIRCULATED = { name: 'three-meetings', file: 'meetings/2026-2' } as const;
const EDITABLE = ['draft', 'convened', 'open', 'closed'];

function dataOf(name: ReleasedForum): string {
  return join(import.meta.dirname, '../data/forum-0.1.0', name);
}

function modern(file: string, state: object | undefined): object | undefined {
  if (!state || file === 'forum') return state && upToDate<Forum>(state, FORUM);
  return upToDate<Meeting>({ breaks: [], ...state }, MEETING);
}

function openFile(folder: string, file: string) {
  const base = join(folder, file);
  return file === 'forum'
    ? StoredFile.open<Forum | Meeting>(base, FORUM as never, undefined)
    : StoredFile.open<Forum | Meeting>(base, MEETING as never, undefined);
}

/** Every file of a folder with its content, but what is made to open it quickly and safely. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const own = names.filter((name) => !/^(\.lock|\.cache|backups)/.test(name));
  const files = own.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe.each(FORUMS)('the forum %s', (name) => {
  it('is opened and closed without a byte changed', async () => {
    const folder = releasedForum(name);
    const before = contentOf(folder);
    const forum = await openForum(folder);
    await forum.show();
    await forum.close();
    expect(contentOf(folder)).toEqual(before);
  });

  it('has no faults, before its first change and after it', async () => {
    const folder = releasedForum(name);
    const forum = await openForum(folder);
    expect(forum.info().found).toBeUndefined();
    expect((await forum.check(false)).problems).toEqual([]);
    await changeEverything(forum, name);
    expect((await forum.check(false)).problems).toEqual([]);
    await forum.close();
    const again = await openForum(folder);
    expect((await again.check(false)).problems).toEqual([]);
  });
});

describe('the first change', () => {
  it('keeps a copy of the file as it was, and leaves the other files alone', async () => {
    const folder = releasedForum('three-meetings');
    const before = contentOf(folder);
    const forum = await openForum(folder);
    await expectDone(forum, note('2026-3'));
    await forum.close();
    const after = contentOf(folder);
    expect(after['meetings/2026-3.format-1.json']).toBe(before['meetings/2026-3.json']);
    const changed = Object.keys(after).filter((each) => after[each] !== before[each]);
    expect(changed.sort()).toEqual([
      'meetings/2026-3.format-1.json',
      'meetings/2026-3.journal',
      'meetings/2026-3.json',
      'meetings/2026-3.json.bak',
    ]);
    expect(JSON.parse(after['meetings/2026-3.json'] ?? '')).toMatchObject({ schema: 2 });
  });

  it('is one line after the boundary, and a program that stops between the two loses nothing', async () => {
    const folder = releasedForum('three-meetings');
    const old = journalLines(folder, 'meetings/2026-3').length;
    const former = readFileSync(join(folder, 'meetings/2026-3.json'));
    const before = await storedValue(folder, 'meetings/2026-3');
    const forum = await openForum(folder);
    await expectDone(forum, note('2026-3'));
    await forum.close();
    const lines = journalLines(folder, 'meetings/2026-3');
    expect(lines.slice(old).map((line) => JSON.parse(line).command.do)).toEqual([
      'migrate',
      'setNotes',
    ]);
    writeFileSync(join(folder, 'meetings/2026-3.journal'), lines.slice(0, old + 1).join(''));
    writeFileSync(join(folder, 'meetings/2026-3.json'), former);
    expect(await storedValue(folder, 'meetings/2026-3')).toEqual(before);
    const again = await openForum(folder);
    expect((await again.check(false)).problems).toEqual([]);
  });

  it('never touches the file of an approved meeting, whatever is done elsewhere', async () => {
    const folder = releasedForum('three-meetings');
    const approved = () =>
      ['json', 'journal'].map((end) =>
        readFileSync(join(folder, `meetings/2026-1.${end}`), 'utf8'),
      );
    const before = approved();
    const forum = await openForum(folder);
    await changeEverything(forum, 'three-meetings');
    await forum.check(true);
    await forum.close();
    expect(approved()).toEqual(before);
  });
});

describe('undo and redo', () => {
  it.each([...ALIVE, CIRCULATED])(
    'go back to each earlier state of $name/$file, and forward again',
    async ({ name, file }) => {
      const folder = releasedForum(name);
      const states = [undefined, ...statesOf(folder, file).map((state) => modern(file, state))];
      const before = states.map(withoutGiven);
      const meeting = file.replace('meetings/', '');
      const forum = await openForum(folder);
      const seen = [await storedValue(folder, file)];
      while ((await forum.service.execute({ do: 'undo', meeting })).ok) {
        seen.push(await storedValue(folder, file));
        expect(before).toContainEqual(seen.at(-1));
      }
      expect(seen.length).toBeGreaterThan(1);
      for (const each of seen.slice(0, -1).reverse()) {
        await expectDone(forum, { do: 'redo', meeting });
        expect(await storedValue(folder, file)).toEqual(each);
      }
      expect((await forum.check(false)).problems).toEqual([]);
    },
  );
});

describe('the change log', () => {
  it.each(EVERY_FILE)(
    'has every change of $name/$file, and none from outside',
    async ({ name, file }) => {
      const folder = releasedForum(name);
      const meeting = file === 'forum' ? undefined : file.replace('meetings/', '');
      const language = 'en';
      const read = async () => {
        const forum = await openForum(folder);
        const request = { language, ...(meeting && { meeting }) } as const;
        const page = await forum.service.trace(request);
        if (!page.ok) throw new Error(page.message);
        if (meeting) await forum.service.execute(rename(meeting));
        const later = await forum.service.trace(request);
        await forum.close();
        if (!later.ok) throw new Error(later.message);
        return { page, later };
      };
      const { page, later } = await read();
      expect(page.entries.length).toBeGreaterThan(0);
      expect(later.entries.slice(-page.entries.length)).toEqual(page.entries);
      expect(later.entries.length - page.entries.length).toBeLessThanOrEqual(1);
      const said = later.entries.map(({ what }) => what).join();
      expect(said).not.toMatch(/outside|cannot be read|migrate/i);
    },
  );
});

describe('a journal of 0.1.0', () => {
  it.each(EVERY_FILE)(
    'leads to the same after each line of $name/$file, with any snapshot',
    async ({ name, file }) => {
      const folder = releasedForum(name);
      const lines = journalLines(folder, file);
      const states = statesOf(folder, file);
      const path = join(folder, file);
      rmSync(`${path}.json.bak`, { force: true });
      for (const [index, state] of states.entries()) {
        writeFileSync(`${path}.journal`, lines.slice(0, index + 1).join(''));
        for (const back of [0, 1, 3, index + 1]) {
          const revision = index + 1 - back;
          const then = states[revision - 1] ?? { ...states[revision - 2], removed: true };
          rmSync(`${path}.json`, { force: true });
          if (revision > 0) writeFileSync(`${path}.json`, JSON.stringify({ revision, ...then }));
          expect(
            await storedValue(folder, file),
            `line ${index + 1}, snapshot ${revision}`,
          ).toEqual(withoutGiven(modern(file, state)));
        }
      }
    },
  );

  it.each(ALIVE)('is continued after each line of $name/$file', async ({ name, file }) => {
    const states = statesOf(dataOf(name), file);
    const meeting = file.replace('meetings/', '');
    for (const [index, state] of states.entries()) {
      if (!state || !EDITABLE.includes((state as Meeting).phase)) continue;
      const folder = releasedForum(name);
      const lines = journalLines(folder, file).slice(0, index + 1);
      writeFileSync(join(folder, `${file}.journal`), lines.join(''));
      for (const end of ['json', 'json.bak'])
        rmSync(join(folder, `${file}.${end}`), { force: true });
      const forum = await openForum(folder);
      const before = await storedValue(folder, file);
      await expectDone(forum, rename(meeting));
      expect(await storedValue(folder, file)).toEqual({ ...before, title: 'Et annet navn' });
      await expectDone(forum, { do: 'undo', meeting });
      expect(await storedValue(folder, file)).toEqual(before);
      await forum.close();
      expect(await storedValue(folder, file)).toEqual(before);
    }
  });
});

describe('a backup of what 0.1.0 wrote', () => {
  it('is restored after the files have come into the present form', async () => {
    const folder = releasedForum('three-meetings');
    const forum = await openForum(folder);
    const before = await forum.show();
    const made = await forum.service.makeBackup();
    if (!made.ok) throw new Error(made.message);
    await changeEverything(forum, 'three-meetings');
    expect(await forum.show()).not.toEqual(before);
    const { backups } = await done(forum.service.backups());
    const oldest = backups.at(-1)?.name ?? '';
    await done(forum.service.restoreBackup(oldest));
    expect(await forum.show()).toEqual(before);
    expect((await forum.check(false)).problems).toEqual([]);
  });

  it('puts an approved meeting that somebody changed by hand back as it was written', async () => {
    const folder = releasedForum('three-meetings');
    const path = join(folder, 'meetings/2026-1.json');
    const before = contentOf(folder);
    const forum = await openForum(folder);
    await done(forum.service.makeBackup());
    const { backups } = await done(forum.service.backups());
    await forum.close();
    writeFileSync(path, readFileSync(path, 'utf8').replace('Høstmøte', 'Sommermøte'));
    const again = await openForum(folder);
    expect((await again.check(false)).problems).toHaveLength(1);
    await done(again.service.restoreBackup(backups.at(-1)?.name ?? ''));
    expect((await again.check(false)).problems).toEqual([]);
    await again.close();
    // What was there before is kept beside it.
    expect(contentOf(folder)).toMatchObject(before);
  });

  it('brings back the files of an approved meeting byte for byte', async () => {
    const folder = releasedForum('three-meetings');
    const files = ['json', 'journal'].map((end) => join(folder, `meetings/2026-1.${end}`));
    const before = files.map((path) => readFileSync(path, 'utf8'));
    const forum = await openForum(folder);
    await done(forum.service.makeBackup());
    const { backups } = await done(forum.service.backups());
    await forum.close();
    for (const path of files) rmSync(path);
    const again = await openForum(folder);
    await done(again.service.restoreBackup(backups.at(-1)?.name ?? ''));
    expect(files.map((path) => readFileSync(path, 'utf8'))).toEqual(before);
    expect((await again.check(false)).problems).toEqual([]);
  });
});

function note(meeting: string) {
  return { do: 'setNotes', meeting, item: `${meeting}-sak`, text: 'Notat etter oppdateringen.' };
}

function rename(meeting: string) {
  return { do: 'changeMeeting', meeting, title: 'Et annet navn' };
}

/** A change in each file that may still be changed. */
async function changeEverything(forum: OpenedForum, name: ReleasedForum): Promise<void> {
  await expectDone(forum, { do: 'addChallenge', title: 'En utfordring til' });
  for (const file of RELEASED_FILES[name]) {
    const meeting = file.replace('meetings/', '');
    await forum.service.execute(rename(meeting));
    await forum.service.execute({ do: 'recallMinutes', meeting, at: '2027-01-01T10:00:00+01:00' });
    await forum.service.execute(note(meeting));
  }
}

/** Without the numbers ever given: undo does not lower them. */
async function storedValue(folder: string, file: string): Promise<object | undefined> {
  return withoutGiven((await openFile(folder, file)).value);
}

function withoutGiven(value: object | undefined): object | undefined {
  const { given: _, ...rest } = (value ?? {}) as Partial<Meeting>;
  return value && rest;
}

async function done<T extends { readonly ok: boolean }>(answer: Promise<T>) {
  const got = await answer;
  if (!got.ok) throw new Error(JSON.stringify(got));
  return got as Extract<T, { readonly ok: true }>;
}
