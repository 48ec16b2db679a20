import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Update } from '../../src-core/protocol/service.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { FORUM } from '../../src-main/store/file-formats.ts';
import { Lock } from '../../src-main/store/lock.ts';
import { StoredFile } from '../../src-main/store/stored-file.ts';

const AT = '2026-12-09T09:00:00+01:00';
let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forum-store-'));
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  forum = await openForumService(folder, { author: 'test' });
});
afterEach(async () => {
  await forum.close();
  await rm(folder, { recursive: true });
});

async function done(command: object): Promise<void> {
  expect(await forum.service.execute(command)).toMatchObject({ ok: true });
}
async function reopen(): Promise<void> {
  await forum.close();
  forum = await openForumService(folder, { author: 'test' });
}
async function titles(): Promise<string[]> {
  const shown = (await forum.show('m')) as { meetings: { items: { title: string }[] }[] };
  return shown.meetings[0]?.items.map((item) => item.title) ?? [];
}
const addItem = (title: string) => ({
  do: 'addItem',
  meeting: 'm',
  section: 'status',
  title,
  kind: 'review',
});
const createMeeting = { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' };

it('leaves nothing in a folder that is no forum', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'forum-none-'));
  try {
    await expect(openForumService(empty, { author: 'test' })).rejects.toThrow();
    expect(await readdir(empty)).toEqual([]);
  } finally {
    await rm(empty, { recursive: true });
  }
});

it('writes a file once at a time, whoever asks for it: the timer that saves, and a restore', async () => {
  await forum.close();
  const lock = await Lock.take(folder, AT);
  const file = await StoredFile.open(join(folder, 'forum'), FORUM, lock);
  await Promise.all([file.write(), file.write(), file.write()]);
  await lock.release();
  await reopen();
  expect(forum.info().found).toBeUndefined();
  expect((await forum.check(false)).problems).toEqual([]);
});

describe('a folder', () => {
  // (D100)
  it('has what was acknowledged in the journal, before any snapshot', async () => {
    await done(createMeeting);
    await done(addItem('Først'));
    const journal = await readFile(join(folder, 'meetings/m.journal'), 'utf8');
    expect(journal.trim().split('\n')).toHaveLength(2);
    expect(journal).toContain('Først');
  });

  it('drops a last line that was torn, and goes on after it', async () => {
    await done(createMeeting);
    await done(addItem('Først'));
    await forum.close();
    await appendFile(join(folder, 'meetings/m.journal'), '{"revision":3,"at":"2026');
    forum = await openForumService(folder, { author: 'test' });
    expect(await titles()).toEqual(['Først']);
    await done(addItem('Så'));
    await reopen();
    expect(await titles()).toEqual(['Først', 'Så']);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  // (D112)
  it('restores a damaged file, says so, and keeps the damaged one', async () => {
    await done(createMeeting);
    await done(addItem('Først'));
    await forum.close();
    await writeFile(join(folder, 'meetings/m.json'), '{"schema":1,');
    forum = await openForumService(folder, { author: 'test' });
    expect(await titles()).toEqual(['Først']);
    expect((await forum.check(false)).problems).toHaveLength(1);
    expect(
      (await readdir(join(folder, 'meetings'))).some((name) => name.includes('.damaged-')),
    ).toBe(true);
  });

  it('goes on after a damaged journal, says what is lost, and keeps the damaged one', async () => {
    await done(createMeeting);
    await forum.close();
    const journal = join(folder, 'meetings/m.journal');
    forum = await openForumService(folder, { author: 'test' });
    for (const title of ['En', 'To', 'Tre']) await done(addItem(title));
    const lines = (await readFile(journal, 'utf8')).split('\n');
    const snapshot = await readFile(join(folder, 'meetings/m.json'));
    await forum.close();
    // As if the program had been stopped before it saved, and the second item's line had gone bad.
    await writeFile(join(folder, 'meetings/m.json'), snapshot);
    await writeFile(journal, lines.with(2, '#'.repeat(50)).join('\n'));
    forum = await openForumService(folder, { author: 'test' });
    expect(await titles()).toEqual(['En']);
    const { problems } = await forum.check(false);
    expect(problems.map((each) => each.message).join()).toMatch(
      /2 linjer kunne ikke brukes.*m\.journal\.damaged-/,
    );
    await done(addItem('Fire'));
    await reopen();
    expect(await titles()).toEqual(['En', 'Fire']);
    expect((await forum.check(false)).problems).toMatchObject([
      { path: expect.stringMatching(/^meetings\/m\.journal\.damaged-/) },
    ]);
  });

  // (D109)
  it('from a newer version is refused, and not touched', async () => {
    await forum.close();
    const path = join(folder, 'forum.json');
    const newer = (await readFile(path, 'utf8')).replace('"schema": 1', '"schema": 99');
    await writeFile(path, newer);
    await expect(openForumService(folder, { author: 'test' })).rejects.toMatchObject({
      words: 'store.newer',
    });
    expect(await readFile(path, 'utf8')).toBe(newer);
    await writeFile(path, newer.replace('99', '1'));
    forum = await openForumService(folder, { author: 'test' });
  });
});

describe('what is remembered of the meetings', () => {
  const view = () =>
    new Promise<string>((resolve) => {
      forum.service.subscribe('meetings', (update) => resolve(JSON.stringify(update)));
    });
  const cache = () => join(folder, '.cache/summaries');

  it('spares reading a meeting that is as it was', async () => {
    await done(createMeeting);
    await forum.close();
    const path = join(folder, 'meetings/m.json');
    const { size } = await stat(path);
    const then = new Date('2026-12-09T09:00:00Z');
    await utimes(path, then, then);
    forum = await openForumService(folder, { author: 'test' });
    await forum.close();
    await writeFile(path, '#'.repeat(size));
    await utimes(path, then, then);
    forum = await openForumService(folder, { author: 'test' });
    expect(await view()).toContain('"title":"M"');
    expect(await readdir(join(folder, 'meetings'))).not.toContainEqual(
      expect.stringContaining('damaged'),
    );
  });

  it('counts only when it is whole, and fits the files', async () => {
    await done(createMeeting);
    await forum.close();
    const remembered = await readFile(cache(), 'utf8');
    await writeFile(cache(), remembered.replace('"title":"M"', '"title":"X"'));
    forum = await openForumService(folder, { author: 'test' });
    expect(await view()).toContain('"title":"M"');

    await done({ do: 'changeMeeting', meeting: 'm', title: 'N' });
    await forum.close();
    await writeFile(cache(), remembered);
    forum = await openForumService(folder, { author: 'test' });
    expect(await view()).toContain('"title":"N"');

    await forum.close();
    await rm(join(folder, '.cache'), { recursive: true });
    forum = await openForumService(folder, { author: 'test' });
    expect(await view()).toContain('"title":"N"');
  });
});

describe('undo and redo', () => {
  // (D102)
  it('take changes back in order, also after opening again, and never give a number twice', async () => {
    await done(createMeeting);
    await done(addItem('En'));
    await done(addItem('To'));
    await reopen();
    await done({ do: 'undo', meeting: 'm' });
    expect(await titles()).toEqual(['En']);
    await done({ do: 'redo', meeting: 'm' });
    expect(await titles()).toEqual(['En', 'To']);
    await done({ do: 'undo', meeting: 'm' });
    expect(await forum.service.execute(addItem('Tre'))).toMatchObject({ number: '3/2026' });
    expect(await forum.service.execute({ do: 'redo', meeting: 'm' })).toMatchObject({ ok: false });
  });

  it('take a whole meeting away and bring it back, and its id stays its own', async () => {
    await done(createMeeting);
    await done({ do: 'undo', meeting: 'm' });
    expect(await forum.service.execute(createMeeting)).toMatchObject({ code: 'duplicate-id' });
    await reopen();
    expect(await forum.service.execute(addItem('x'))).toMatchObject({ code: 'unknown-id' });
    await done({ do: 'redo', meeting: 'm' });
    await done(addItem('x'));
  });
});

it('tells those who follow a view the whole first, and then each change', async () => {
  await done(createMeeting);
  const updates: Update[] = [];
  forum.service.subscribe('meeting:m', (update) => updates.push(update));
  await done(addItem('Ny'));
  expect(updates[0]).toMatchObject({ state: { meeting: { id: 'm' } } });
  expect(JSON.stringify(updates.at(-1))).toContain('Ny');
});

it('reads what only an earlier version’s journal has as that version meant it', async () => {
  await done({ do: 'createMeeting', id: 'm', title: 'Møte', startsAt: AT });
  await forum.close();
  const [json, journal] = ['json', 'journal'].map((end) => join(folder, 'meetings', `m.${end}`));
  // Breaks came later; the snapshot was never written.
  const text = await readFile(journal ?? '', 'utf8');
  expect(text).toContain('"breaks":[],');
  const older = text.replace('"breaks":[],', '').replace(/,"digest":"[^"]*"/, '');
  await writeFile(journal ?? '', older);
  await rm(json ?? '');
  forum = await openForumService(folder, { author: 'test' });
  await done({ do: 'conveneMeeting', meeting: 'm', at: AT });
  await done({ do: 'openMeeting', meeting: 'm', at: AT });
  await done({ do: 'startBreak', meeting: 'm', at: AT });
});
