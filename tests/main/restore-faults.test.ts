import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import {
  Disk,
  files as diskFiles,
  type Ending,
  randomFrom,
  useDisk,
} from '../support/faulty-disk.ts';
import { expectDone } from '../support/with-forum.ts';

vi.mock(
  '../../src-main/store/fs.ts',
  async () => (await import('../support/faulty-disk.ts')).files,
);
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));
vi.mock('node:zlib', async () => (await import('../support/sync-zlib.mock.ts')).zlib);

/** A restore that is stopped or refused at any disk call takes effect in full or not at all. */

const { unlink } = diskFiles as unknown as { unlink(path: string): Promise<void> };
const FOLDER = '/forum';
const AT = '2026-12-09T09:00:00+01:00';
let disk: Disk;
let forum: OpenedForum;

const options = { author: 'test', now: () => AT, language: 'nb' } as const;
const createMeeting = (id: string) => {
  return { do: 'createMeeting', id, title: id, startsAt: AT, template: 'blank' };
};
const addItem = (meeting: string, id: string) => {
  return { do: 'addItem', meeting, id, section: 'status', title: id, kind: 'review' };
};
async function shown(): Promise<object> {
  const { forum: state, meetings } = (await forum.show()) as {
    forum: { name: string };
    meetings: { id: string; items: { id: string }[] }[];
  };
  const items = meetings.map((each) => [each.id, ...each.items.map((item) => item.id)]);
  return { name: state.name, items };
}
const BEFORE = {
  name: 'Etter',
  items: [
    ['m', 'a', 'b'],
    ['k', 'e'],
    ['n', 'c'],
  ],
};
const AFTER = {
  name: 'Prøve',
  items: [
    ['m', 'a'],
    ['k', 'd'],
  ],
};
const sorted = ({ name, items }: typeof BEFORE) => ({ name, items: items.toSorted() });

/** A forum with a backup, and later changes in each file. */
async function begun(seed: number): Promise<string> {
  const random = randomFrom(seed);
  disk = new Disk(random);
  useDisk(disk);
  await createForum(FOLDER, { ...options, name: 'Prøve' });
  forum = await openForumService(FOLDER, options);
  await expectDone(
    forum,
    createMeeting('m'),
    addItem('m', 'a'),
    createMeeting('k'),
    addItem('k', 'd'),
  );
  const made = await forum.service.makeBackup();
  if (!made.ok) throw new Error(made.message);
  await expectDone(
    forum,
    addItem('m', 'b'),
    { do: 'setForum', name: 'Etter' },
    addItem('k', 'e'),
    { do: 'removeItem', meeting: 'k', item: 'd' },
    createMeeting('n'),
    addItem('n', 'c'),
  );
  return made.name;
}
async function assertWhole(...may: (typeof BEFORE)[]): Promise<void> {
  const is = sorted((await shown()) as typeof BEFORE);
  expect(may.map(sorted)).toContainEqual(is);
  expect(await forum.check(false)).toEqual({ problems: [] });
  expect(forum.info().found).toBeUndefined();
}
/** A program that stopped with only some files restored. */
async function begunHalf(): Promise<string> {
  const name = await begun(1);
  const restored = forum.service.restoreBackup(name);
  const isHalf = () => disk.bytesOf(`${FOLDER}/forum.journal`)?.includes('"do":"restore"');
  while (!isHalf()) await null;
  disk.stopNow();
  await Promise.race([restored, disk.whenOff]);
  return name;
}
/** The number of disk calls of an undisturbed restore. */
async function calls(): Promise<number> {
  const name = await begun(0);
  const { steps } = disk;
  expect(await forum.service.restoreBackup(name)).toMatchObject({ ok: true });
  await assertWhole(AFTER);
  return disk.steps - steps;
}
async function comeBack(ending: Ending): Promise<void> {
  vi.clearAllTimers();
  disk.mend();
  disk = disk.left(ending);
  disk.now += 100_000;
  useDisk(disk);
  forum = await openForumService(FOLDER, options);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  return () => void vi.useRealTimers();
});

describe('a restore', () => {
  it.each(['kill', 'power cut'] as const)(
    'is whole or not begun after a %s at any call',
    async (ending) => {
      const count = await calls();
      const seen = new Set<string>();
      for (let call = 1; call <= count; call += 1) {
        const name = await begun(call);
        disk.stopAfter(call);
        await Promise.race([forum.service.restoreBackup(name), disk.whenOff]);
        await comeBack(ending);
        await assertWhole(BEFORE, AFTER);
        seen.add(((await shown()) as typeof BEFORE).name);
      }
      expect(seen).toEqual(new Set(['Prøve', 'Etter']));
    },
  );

  it.each([
    ['once', 1],
    ['until it is mended', Infinity],
  ])('is whole or not begun when the disk refuses any call, %s', async (_, times) => {
    const count = await calls();
    let carriedOn = 0;
    for (let call = 1; call <= count; call += 1) {
      const name = await begun(call);
      const code = ['ENOSPC', 'EIO', 'EBUSY'][call % 3] as string;
      disk.fail({ after: call - 1, times, code, done: [0, 0.5, 1][call % 3] as number });
      const answer = await forum.service.restoreBackup(name);
      if (!answer.ok) expect(answer.message).not.toBe('');
      const isPending = forum.info().found !== undefined;
      disk.mend();
      if (call % 2 === 0) await comeBack('power cut');
      else if (isPending) {
        // Automatically after a while, or with the next command.
        carriedOn += 1;
        if (call % 4 === 1) await expectDone(forum, addItem('m', 'x'));
        else {
          await vi.advanceTimersByTimeAsync(6_000);
          await forum.service.execute({ do: 'undo', meeting: 'none' });
        }
      }
      if (answer.ok) await assertWhole(AFTER);
      else if (!isPending && call % 2 === 0) await assertWhole(BEFORE, AFTER);
      else if (!isPending) {
        // After a refusal and further work, it does not come back.
        await assertWhole(BEFORE);
        await expectDone(forum, { do: 'removeItem', meeting: 'n', item: 'c' });
        await comeBack('kill');
        await assertWhole({ ...BEFORE, items: BEFORE.items.toSpliced(2, 1, ['n']) });
      } else if (call % 4 !== 1) await assertWhole(AFTER);
    }
    if (times === Infinity) expect(carriedOn).toBeGreaterThan(5);
  });

  it('that cannot resume is reported, with the backup made before it', async () => {
    for (const isToBeForgotten of [false, true]) {
      const name = await begunHalf();
      const whole = disk.bytesOf(`${FOLDER}/backups/${name}`) ?? Buffer.alloc(0);
      disk.put(`${FOLDER}/backups/${name}`, Buffer.from('no zip any more, and never one again'));
      await comeBack('kill');
      const [told = '', ...more] = forum.info().found ?? [];
      expect(more).toEqual([]);
      const kept = /Gjenopprett kopien (.*?\.zip)/.exec(told)?.[1] ?? '';
      expect(kept).toContain('before-restore');
      const { problems } = await forum.check(false);
      expect(problems).toMatchObject([
        { path: 'backups', message: told, repairable: true },
        { path: `backups/${name}`, repairable: false },
      ]);
      // Until somebody handles it, by restoring the other or giving up.
      await forum.close();
      forum = await openForumService(FOLDER, options);
      expect(forum.info().found).toEqual([told]);
      if (isToBeForgotten) {
        expect((await forum.check(true)).problems).toMatchObject([{ repaired: true }, {}]);
        expect(await forum.check(false)).toMatchObject({ problems: [{ path: `backups/${name}` }] });
        expect(forum.info().found).toEqual([expect.stringContaining(name)]);
      } else {
        expect(await forum.service.restoreBackup(kept)).toMatchObject({ ok: true });
        disk.put(`${FOLDER}/backups/${name}`, whole);
        await assertWhole(BEFORE);
      }
    }
  });

  it('with an unreadable intent is reported without a name, until a backup is restored', async () => {
    await begunHalf();
    disk.put(`${FOLDER}/.restoring`, Buffer.from('\0\0'));
    await comeBack('kill');
    expect(forum.info().found).toMatchObject([expect.stringMatching(/ikke kan lese hvilken kopi/)]);
    const listed = await forum.service.backups();
    const kept = listed.ok && listed.backups.find((each) => each.isBeforeRestore);
    expect(await forum.service.restoreBackup(kept ? kept.name : '')).toMatchObject({ ok: true });
    await assertWhole(BEFORE);
  });

  it('that is unfinished is reported to a reader, and nothing is touched', async () => {
    await begunHalf();
    disk = disk.left('kill');
    useDisk(disk);
    const reader = await openForumService(FOLDER, { ...options, readOnly: true });
    expect(reader.info().found).toMatchObject([expect.stringContaining('ikke fullført')]);
    expect((await reader.check(false)).problems).toMatchObject([{ path: 'backups' }]);
    await comeBack('kill');
    await assertWhole(AFTER);
  });

  it.each(['kill'] as const)(
    'gives an approved meeting its files back as they were, or not yet, after a %s at any call',
    async (ending) => {
      const files = ['json', 'journal'].map((each) => `${FOLDER}/meetings/m.${each}`);
      const lost = async (seed: number) => {
        disk = new Disk(randomFrom(seed));
        useDisk(disk);
        await createForum(FOLDER, { ...options, name: 'Prøve' });
        forum = await openForumService(FOLDER, options);
        const phases = ['convene', 'open', 'close'].map((each) => `${each}Meeting`);
        await expectDone(
          forum,
          createMeeting('m'),
          addItem('m', 'a'),
          ...[...phases, 'circulateMinutes', 'approveMinutes'].map((each) => {
            return { do: each, meeting: 'm', at: AT };
          }),
        );
        await forum.close();
        forum = await openForumService(FOLDER, options);
        const made = await forum.service.makeBackup();
        const before = files.map((file) => disk.bytesOf(file)?.toString());
        for (const file of [...files, `${FOLDER}/meetings/m.json.bak`]) {
          await unlink(file).catch(() => undefined);
        }
        return { name: made.ok ? made.name : '', before };
      };
      const { name: first } = await lost(0);
      const { steps } = disk;
      expect(await forum.service.restoreBackup(first)).toMatchObject({ ok: true });
      const count = disk.steps - steps;
      let whole = 0;
      for (let call = 1; call <= count; call += 1) {
        const { name, before } = await lost(call);
        disk.stopAfter(call);
        await Promise.race([forum.service.restoreBackup(name), disk.whenOff]);
        await comeBack(ending);
        const { problems } = await forum.check(false);
        await forum.close();
        const after = files.map((file) => disk.bytesOf(file)?.toString());
        // It is reported as missing until it returns.
        const isBack = after[0] !== undefined;
        expect(problems.map(({ path }) => path)).toEqual(isBack ? [] : ['meetings/m.json']);
        if (after.some((each) => each !== undefined)) expect(after).toEqual(before);
        whole += after[0] === undefined ? 0 : 1;
      }
      expect(whole).toBeGreaterThan(0);
      expect(whole).toBeLessThan(count);
    },
  );
});
