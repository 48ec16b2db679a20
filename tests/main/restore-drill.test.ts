import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { importForum } from '../../src-main/backups/import-forum.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** Restores every backup of a run, as a new forum and in place. Each equals what was backed up. */

const CHUNK = 12;
const home = temporaryFolder();
let folder = '';
let clock = '';
/** The forum's content at each backup. */
const made = new Map<string, object>();

const opened = (path: string) =>
  openForumService(path, { author: 'test', language: 'en', now: () => clock });

beforeAll(async () => {
  folder = join(home, 'forum');
  clock = '2026-10-01T09:00:00+02:00';
  await createForum(folder, { name: 'F', language: 'en', author: 'test', now: () => clock });
  const forum = await opened(folder);
  for (let from = 0; from < EVERY_COMMAND.length; from += CHUNK) {
    clock = `2026-10-${String(2 + from / CHUNK).padStart(2, '0')}T09:00:00+02:00`;
    for (const command of EVERY_COMMAND.slice(from, from + CHUNK)) {
      await expectDone(forum, command);
    }
    const answer = await forum.service.makeBackup();
    expect(answer).toMatchObject({ ok: true });
    if (answer.ok) made.set(answer.name, await all(forum));
  }
  await forum.close();
});

/** The forum with each meeting in full. */
async function all(forum: OpenedForum): Promise<object> {
  const whole = (await forum.show()) as { readonly meetings: readonly { readonly id: string }[] };
  const meetings = await Promise.all(whole.meetings.map(({ id }) => forum.show(id)));
  return { whole, meetings };
}

it('restores each backup as a new forum', async () => {
  expect(await readdir(join(folder, 'backups'))).toEqual([...made.keys()]);
  expect(made.size).toBeGreaterThan(5);
  for (const [name, then] of made) {
    const path = join(home, name);
    await importForum(join(folder, 'backups', name), path);
    const forum = await opened(path);
    expect(await all(forum), name).toEqual(then);
    expect((await forum.check(false)).problems, name).toEqual([]);
    expect(forum.info().found, name).toBeUndefined();
    await forum.close();
  }
});

it('restores in place, and the backup made before it reverts everything', async () => {
  const forum = await opened(folder);
  const now = (await forum.show()) as object;
  for (const name of [...made.keys()].toReversed()) {
    const answer = await forum.service.restoreBackup(name);
    expect(answer, name).toMatchObject({ ok: true });
    expect((await forum.check(false)).problems, name).toEqual([]);
    if (!answer.ok) continue;
    expect(await forum.service.restoreBackup(answer.kept ?? ''), name).toMatchObject({ ok: true });
    expect(await forum.show(), name).toEqual(now);
  }
  await forum.close();
});
