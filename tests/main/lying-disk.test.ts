import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { Disk, randomFrom, useDisk } from '../support/faulty-disk.ts';
import { expectDone } from '../support/with-forum.ts';

vi.mock('../../src-main/store/fs.ts', async () => ({
  ...(await import('../support/faulty-disk.ts')).files,
  READ_WRITE_OR_MAKE: 'a+',
}));
vi.mock('node:zlib', async () => (await import('../support/sync-zlib.mock.ts')).zlib);
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

/**
 * A disk that claims to have flushed data when it has not. What it loses at a power cut is reported where it can be
 * detected.
 */

let disk: Disk;
let forum: OpenedForum;
const options = { author: 'a', language: 'en', now: () => '2026-12-09T09:00:00+01:00' } as const;

beforeEach(async () => {
  disk = new Disk(randomFrom(3));
  useDisk(disk);
  await createForum('/f', { name: 'F', ...options });
  forum = await openForumService('/f', options);
  const startsAt = '2026-12-20T09:00:00Z';
  await expectDone(forum, {
    do: 'createMeeting',
    id: 'm',
    title: 'M',
    startsAt,
    template: 'blank',
  });
  for (let nth = 0; nth < 5; nth += 1)
    await expectDone(forum, named(`F ${nth}`), titled(`M ${nth}`));
});
afterEach(() => forum.close());

const named = (name: string) => ({ do: 'setForum', name });
const titled = (title: string) => ({ do: 'changeMeeting', meeting: 'm', title });

/** After a power cut each file has its content of some earlier moment. */
async function comeBack(lost: Readonly<Record<string, Buffer>>): Promise<void> {
  await forum.close();
  disk = disk.left('kill');
  for (const [path, bytes] of Object.entries(lost)) disk.put(path, bytes);
  useDisk(disk);
  forum = await openForumService('/f', options);
}
const bytes = (path: string) => disk.bytesOf(path) ?? Buffer.alloc(0);

it('names how many lines a journal has lost at its end', async () => {
  for (const base of ['/f/forum', '/f/meetings/m']) {
    const before = bytes(`${base}.journal`);
    await expectDone(forum, named('G 1'), named('G 2'), titled('N 1'), titled('N 2'));
    await comeBack({ [`${base}.journal`]: before });
    const said = `${base.slice(3)}.json: The last 2 lines of the journal are missing`;
    const found = () => (forum.info().found ?? []).filter((each) => each.startsWith(said));
    if (base === '/f/forum') expect(found()).toHaveLength(1);
    const { problems } = await forum.check(false);
    expect(problems).toContainEqual(
      expect.objectContaining({ path: `${base.slice(3)}.journal`, repairable: false }),
    );
    expect(found()).toHaveLength(1);
    expect(await forum.show('m')).toMatchObject({ forum: { name: 'G 2' } });
  }
});

it('names what the newest backup has beyond a lost file and journal', async () => {
  for (const base of ['/f/forum', '/f/meetings/m']) {
    const before = Object.fromEntries(
      ['json', 'journal'].map((of) => [`${base}.${of}`, bytes(`${base}.${of}`)]),
    );
    await expectDone(forum, named(`G ${base}`), titled(`N ${base}`));
    expect(await forum.service.makeBackup()).toMatchObject({ ok: true });
    await comeBack(before);
    const path = `${base.slice(3)}.json`;
    const said = expect.stringContaining('has later changes');
    expect(forum.info().found).toContainEqual(
      expect.stringMatching(`^${path}: The backup .*has later changes`),
    );
    const problem = { path, message: said, repairable: false };
    expect((await forum.check(false)).problems).toContainEqual(problem);
    const backups = await forum.service.backups();
    const name = (backups.ok && backups.backups[0]?.name) || '';
    expect(await forum.service.restoreBackup(name)).toMatchObject({ ok: true });
    expect(await forum.show('m')).toMatchObject({
      forum: { name: `G ${base}` },
      meetings: [{ title: `N ${base}` }],
    });
  }
});

it('keeps what was flushed before the disk began to lie', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    disk = new Disk(randomFrom(seed));
    useDisk(disk);
    await forum.close();
    await createForum('/f', { name: 'F', ...options });
    forum = await openForumService('/f', options);
    await expectDone(forum, named('F 1'));
    await forum.close();
    forum = await openForumService('/f', options);
    await expectDone(forum, named('F 2'), named('F 3'), named('F 4'));
    const lengths = bytes('/f/forum.journal').length;
    expect(await forum.service.makeBackup()).toMatchObject({ ok: true });
    disk.lies = true;
    await expectDone(forum, named('F 5'), named('F 6'));
    disk.stopNow();
    disk = disk.left('power cut');
    useDisk(disk);
    forum = await openForumService('/f', options);
    const { name } = forum.info();
    // What was flushed before the disk lied is there.
    expect(['F 4', 'F 5', 'F 6'], `seed ${seed}`).toContain(name);
    expect(bytes('/f/forum.journal').length).toBeGreaterThanOrEqual(lengths);
  }
});
