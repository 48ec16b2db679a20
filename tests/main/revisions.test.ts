import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { parseLine } from '../../src-main/store/journal.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** A revision counts changes. An invalid one must not hide existing changes. */

const ODD = [-1, 1.5, 1e300, '2', null];

it.each(ODD)('loses nothing of the journal with the file revision %j', async (revision) => {
  const home = temporaryFolder();
  const folder = join(home, 'forum');
  await createForum(folder, { name: 'F', language: 'nb', author: 'test' });
  const rename = async (name: string) => {
    const { service, close } = await openForumService(folder, { author: 'test' });
    expect(await service.execute({ do: 'setForum', name })).toMatchObject({ ok: true });
    await close();
  };
  await rename('Andre');
  await rename('Tredje');
  const path = join(folder, 'forum.json');
  const found = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...found, name: 'Feil', revision }));
  const forum = await openForumService(folder, { author: 'test' });
  expect(await forum.show()).toMatchObject({ forum: { name: 'Tredje' } });
  expect(await forum.service.execute({ do: 'setForum', name: 'Fjerde' })).toMatchObject({
    ok: true,
    revision: 4,
  });
  await forum.close();
});

it.each([0, ...ODD])('ignores a line with the revision %j', (revision) => {
  const line = { at: '2026-01-01T09:00:00Z', author: 'a', command: { do: 'x' }, patches: [] };
  expect(parseLine(JSON.stringify({ revision, ...line, inverse: [] }))).toBeUndefined();
});
