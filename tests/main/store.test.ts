import { appendFile, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Update } from '../../src-core/protocol/service.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { FORUM } from '../../src-main/store/file-formats.ts';
import { Lock } from '../../src-main/store/lock.ts';
import { StoredFile } from '../../src-main/store/stored-file.ts';
import { expectDone, openForum, temporaryFolder, withForum } from '../support/with-forum.ts';

const AT = '2026-12-09T09:00:00+01:00';
let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  ({ folder, forum } = await withForum());
});

async function reopen(): Promise<void> {
  await forum.close();
  forum = await openForum(folder);
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

it('leaves nothing in a folder without a forum', async () => {
  const empty = temporaryFolder();
  try {
    await expect(openForumService(empty, { author: 'test' })).rejects.toThrow();
    expect(await readdir(empty)).toEqual([]);
  } finally {
  }
});

it('writes a file one at a time, for autosave and restore', async () => {
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
  it('has every acknowledged change in the journal before any snapshot', async () => {
    await expectDone(forum, createMeeting);
    await expectDone(forum, addItem('Først'));
    const journal = await readFile(join(folder, 'meetings/m.journal'), 'utf8');
    expect(journal.trim().split('\n')).toHaveLength(2);
    expect(journal).toContain('Først');
  });

  it('drops a torn last line, and continues after it', async () => {
    await expectDone(forum, createMeeting);
    await expectDone(forum, addItem('Først'));
    await forum.close();
    await appendFile(join(folder, 'meetings/m.journal'), '{"revision":3,"at":"2026');
    forum = await openForum(folder);
    expect(await titles()).toEqual(['Først']);
    await expectDone(forum, addItem('Så'));
    await reopen();
    expect(await titles()).toEqual(['Først', 'Så']);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  // (D112)
  it('restores a damaged file, reports it, and keeps the damaged one', async () => {
    await expectDone(forum, createMeeting);
    await expectDone(forum, addItem('Først'));
    await forum.close();
    await writeFile(join(folder, 'meetings/m.json'), '{"schema":1,');
    forum = await openForum(folder);
    expect(await titles()).toEqual(['Først']);
    expect((await forum.check(false)).problems).toHaveLength(1);
    expect(
      (await readdir(join(folder, 'meetings'))).some((name) => name.includes('.damaged-')),
    ).toBe(true);
  });

  it('continues after a damaged journal, reports the loss, and keeps the damaged one', async () => {
    await expectDone(forum, createMeeting);
    await forum.close();
    const journal = join(folder, 'meetings/m.journal');
    forum = await openForum(folder);
    for (const title of ['En', 'To', 'Tre']) await expectDone(forum, addItem(title));
    const lines = (await readFile(journal, 'utf8')).split('\n');
    const snapshot = await readFile(join(folder, 'meetings/m.json'));
    await forum.close();
    // As if the program had stopped before saving, and the second item's line were damaged.
    await writeFile(join(folder, 'meetings/m.json'), snapshot);
    await writeFile(journal, lines.with(2, '#'.repeat(50)).join('\n'));
    forum = await openForum(folder);
    expect(await titles()).toEqual(['En']);
    const { problems } = await forum.check(false);
    expect(problems.map((each) => each.message).join()).toMatch(
      /2 linjer kunne ikke brukes.*m\.journal\.damaged-/,
    );
    await expectDone(forum, addItem('Fire'));
    await reopen();
    expect(await titles()).toEqual(['En', 'Fire']);
    expect((await forum.check(false)).problems).toMatchObject([
      { path: expect.stringMatching(/^meetings\/m\.journal\.damaged-/) },
    ]);
  });

  // (D109)
  it('from a newer version is refused and not touched', async () => {
    await forum.close();
    const path = join(folder, 'forum.json');
    const newer = (await readFile(path, 'utf8')).replace(/"schema": \d+/, '"schema": 99');
    await writeFile(path, newer);
    await expect(openForumService(folder, { author: 'test' })).rejects.toMatchObject({
      words: 'store.newer',
    });
    expect(await readFile(path, 'utf8')).toBe(newer);
    await writeFile(path, newer.replace('99', '1'));
    forum = await openForum(folder);
  });
});

describe('the meeting index', () => {
  const view = () =>
    new Promise<string>((resolve) => {
      forum.service.subscribe('meetings', (update) => resolve(JSON.stringify(update)));
    });
  const cache = () => join(folder, '.cache/summaries');

  it('avoids reading an unchanged meeting', async () => {
    await expectDone(forum, createMeeting);
    await forum.close();
    const path = join(folder, 'meetings/m.json');
    const { size } = await stat(path);
    const then = new Date('2026-12-09T09:00:00Z');
    await utimes(path, then, then);
    forum = await openForum(folder);
    await forum.close();
    await writeFile(path, '#'.repeat(size));
    await utimes(path, then, then);
    forum = await openForum(folder);
    expect(await view()).toContain('"title":"M"');
    expect(await readdir(join(folder, 'meetings'))).not.toContainEqual(
      expect.stringContaining('damaged'),
    );
  });

  it('counts only when intact and matching the files', async () => {
    await expectDone(forum, createMeeting);
    await forum.close();
    const remembered = await readFile(cache(), 'utf8');
    await writeFile(cache(), remembered.replace('"title":"M"', '"title":"X"'));
    forum = await openForum(folder);
    expect(await view()).toContain('"title":"M"');

    await expectDone(forum, { do: 'changeMeeting', meeting: 'm', title: 'N' });
    await forum.close();
    await writeFile(cache(), remembered);
    forum = await openForum(folder);
    expect(await view()).toContain('"title":"N"');

    await forum.close();
    await rm(join(folder, '.cache'), { recursive: true });
    forum = await openForum(folder);
    expect(await view()).toContain('"title":"N"');
  });
});

describe('undo and redo', () => {
  // (D102)
  it('revert changes in order, even after reopening, and never reuse a number', async () => {
    await expectDone(forum, createMeeting);
    await expectDone(forum, addItem('En'));
    await expectDone(forum, addItem('To'));
    await reopen();
    await expectDone(forum, { do: 'undo', meeting: 'm' });
    expect(await titles()).toEqual(['En']);
    await expectDone(forum, { do: 'redo', meeting: 'm' });
    expect(await titles()).toEqual(['En', 'To']);
    await expectDone(forum, { do: 'undo', meeting: 'm' });
    expect(await forum.service.execute(addItem('Tre'))).toMatchObject({ number: '3/2026' });
    expect(await forum.service.execute({ do: 'redo', meeting: 'm' })).toMatchObject({ ok: false });
  });

  it('remove and restore a whole meeting, which keeps its id', async () => {
    await expectDone(forum, createMeeting);
    await expectDone(forum, { do: 'undo', meeting: 'm' });
    expect(await forum.service.execute(createMeeting)).toMatchObject({ code: 'duplicate-id' });
    await reopen();
    expect(await forum.service.execute(addItem('x'))).toMatchObject({ code: 'unknown-id' });
    await expectDone(forum, { do: 'redo', meeting: 'm' });
    await expectDone(forum, addItem('x'));
  });
});

it('sends followers a full view first, then each change', async () => {
  await expectDone(forum, createMeeting);
  const updates: Update[] = [];
  forum.service.subscribe('meeting:m', (update) => updates.push(update));
  await expectDone(forum, addItem('Ny'));
  expect(updates[0]).toMatchObject({ state: { meeting: { id: 'm' } } });
  expect(JSON.stringify(updates.at(-1))).toContain('Ny');
});

it('reads entries of earlier versions as they meant them', async () => {
  await expectDone(forum, { do: 'createMeeting', id: 'm', title: 'Møte', startsAt: AT });
  await forum.close();
  const [json, journal] = ['json', 'journal'].map((end) => join(folder, 'meetings', `m.${end}`));
  // Written by a version without breaks; the snapshot was never saved.
  const text = await readFile(journal ?? '', 'utf8');
  expect(text).toContain('"breaks":[],');
  const older = text
    .replace('"breaks":[],', '')
    .replace('"schema":2', '"schema":1')
    .replace(/,"digest":"[^"]*"/, '');
  await writeFile(journal ?? '', older);
  await rm(json ?? '');
  forum = await openForum(folder);
  await expectDone(forum, { do: 'conveneMeeting', meeting: 'm', at: AT });
  await expectDone(forum, { do: 'openMeeting', meeting: 'm', at: AT });
  await expectDone(forum, { do: 'startBreak', meeting: 'm', at: AT });
});
