import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../src-core/protocol/service.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { Disk, randomFrom, useDisk } from '../support/faulty-disk.ts';

vi.mock('../../src-main/store/fs.ts', async () => ({
  ...(await import('../support/faulty-disk.ts')).files,
}));
vi.mock('node:zlib', async () => (await import('../support/sync-zlib.mock.ts')).zlib);
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

/** A backup is verified before it counts, and a damaged one displaces no good one. */

let disk: Disk;
let forum: OpenedForum;
let clock = '';
const names = () => disk.namesIn('/f/backups').filter((name) => name.endsWith('.zip'));

beforeEach(async () => {
  clock = '2026-12-09T09:00:00+01:00';
  disk = new Disk(randomFrom(7));
  useDisk(disk);
  await createForum('/f', { name: 'F', language: 'en', author: 'a', now: () => clock });
  forum = await openForumService('/f', { author: 'a', now: () => clock });
});
afterEach(() => forum.close());

async function made(at: string): Promise<{ readonly name?: string } & Answer> {
  clock = `2026-12-${at}:00+01:00`;
  const name = `F ${at.replaceAll(':', ' ')}`;
  expect(await forum.service.execute({ do: 'setForum', name })).toMatchObject({ ok: true });
  return (await forum.service.makeBackup()) as { readonly name?: string } & Answer;
}

it('is refused by name when it differs from what was written, and others stay', async () => {
  expect(await made('09T09:00')).toMatchObject({ ok: true });
  const before = names();
  disk.rots = /\.zip\.tmp$/;
  const refused = await made('09T09:20');
  expect(refused).toMatchObject({ ok: false, code: 'not-saved' });
  expect(refused).toMatchObject({ message: expect.stringContaining('2026-12-09 09.20.00.zip') });
  expect(disk.namesIn('/f/backups')).toEqual(before);
  disk.rots = undefined;
  expect(await made('09T09:40')).toMatchObject({ ok: true });
  expect(names()).toEqual([...before, '2026-12-09 09.40.00.zip']);
});

it('is reported when damaged, and displaces no good backup', async () => {
  await made('08T09:00');
  await made('08T10:00');
  const [good = '', bad = ''] = names();
  const path = `/f/backups/${bad}`;
  const bytes = disk.bytesOf(path) ?? Buffer.alloc(0);
  bytes.writeUInt8(bytes.readUInt8(60) ^ 4, 60);
  disk.put(path, bytes);
  // The last of a day stays once the next day has many.
  for (let hour = 0; hour < 24; hour += 1) await made(`09T${String(hour).padStart(2, '0')}:00`);
  await made('10T00:00');
  await made('10T01:00');
  expect(names()).toEqual(expect.arrayContaining([good, bad]));
  const said = { path: `backups/${bad}`, message: expect.stringContaining('damaged') };
  expect((await forum.check(false)).problems).toMatchObject([said]);
  expect(forum.info().found).toEqual([expect.stringMatching(`^backups/${bad}: `)]);
});
