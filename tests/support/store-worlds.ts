import { emptyForum } from '../../src-core/model/forum.ts';
import { Refused } from '../../src-core/model/refusal.ts';
import { createForumFolder } from '../../src-main/store/create-forum.ts';
import { FolderStore } from '../../src-main/store/folder-store.ts';
import { Lock } from '../../src-main/store/lock.ts';
import { Disk, type Ending, randomFrom, useDisk } from './faulty-disk.ts';
import { MemoryDatabase, MemoryStore } from './memory-store.ts';
import type { StoreWorld } from './store-world.ts';

/** The stores that the contract is tested with, and how each is made to fail. */

const AT = '2026-12-09T09:00:00+01:00';
const FOLDER = '/forum';
/** Milliseconds of silence after which another program takes over the lock. */
const SILENT = 100_000;

/** A folder on a disk that fails on request. A step is a call of the disk. */
export async function folderWorld(seed: number): Promise<StoreWorld> {
  const random = randomFrom(seed);
  let disk = new Disk(random);
  useDisk(disk);
  await createForumFolder(FOLDER, emptyForum('0', 'nb'), AT, 'test');
  let openings = 0;
  const open = async () => {
    openings += 1;
    return FolderStore.open(FOLDER, await Lock.take(FOLDER, `${AT} ${openings}`));
  };
  const takeOver = () => {
    disk.now += SILENT;
    return open();
  };
  return {
    afterCrash: 'the first lines',
    open,
    takeOver,
    openToRead: () => FolderStore.open(FOLDER),
    refuseAt: (step, lasts) =>
      disk.fail({ after: step, times: lasts ? Infinity : 1, code: 'ENOSPC', done: 0.5 }),
    mend: () => disk.mend(),
    crashAt: (step) => disk.stopAfter(step + 1),
    crashed: () => disk.whenOff,
    restart: async () => {
      const ending: Ending = random() < 0.5 ? 'kill' : 'power cut';
      disk = disk.left(ending);
      useDisk(disk);
      return takeOver();
    },
  };
}

/** A database in memory. A step is a row, or the commit. */
export async function memoryWorld(): Promise<StoreWorld> {
  const database = new MemoryDatabase();
  database.lines.set('forum', [
    {
      ...{ revision: 1, at: AT, author: 'test', command: { do: 'createForum' } },
      ...{ patches: [{ op: 'replace', path: [], value: emptyForum('0', 'nb') }], inverse: [] },
    },
  ]);
  const never = new Promise<never>(() => undefined);
  let off = Promise.withResolvers<'off'>();
  let [refuseIn, crashIn] = [Infinity, Infinity];
  let refusesAll = false;
  database.step = async () => {
    refuseIn -= 1;
    crashIn -= 1;
    if (crashIn < 0) {
      off.resolve('off');
      return never;
    }
    if (refuseIn !== -1 && !(refusesAll && refuseIn < 0)) return;
    throw new Refused('not-saved', '', 'store.full', { file: 'memory', reason: 'ENOSPC' });
  };
  const open = async () => new MemoryStore(database, true);
  return {
    afterCrash: 'all or none',
    open,
    takeOver: open,
    openToRead: async () => new MemoryStore(database, false),
    refuseAt: (step, lasts) => {
      refuseIn = step;
      refusesAll = lasts;
    },
    mend: () => {
      refuseIn = Infinity;
    },
    crashAt: (step) => {
      crashIn = step;
    },
    crashed: () => off.promise,
    restart: async () => {
      off = Promise.withResolvers();
      crashIn = Infinity;
      return open();
    },
  };
}
