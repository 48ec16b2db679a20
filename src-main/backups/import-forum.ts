import { basename, dirname, join } from 'node:path';
import { refuse } from '../../src-core/model/refusal.ts';
import {
  fromDisk,
  makeFolders,
  namesIn,
  onDisk,
  readIfThere,
  syncFolder,
  unlessMissing,
  writeAtomic,
} from '../store/atomic-fs.ts';
import type { FileFinding } from '../store/file-finding.ts';
import { ForumFolder } from '../store/forum-folder.ts';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from '../store/fs.ts';
import { forumIn, isPutAway } from './archive-entries.ts';
import { withZip } from './read-zip.ts';

/** A forum out of a .zip: read and checked beside where it is to lie, and there only when all of it is sound. */

/** What the forum was like when the .zip was made: what there is of it is whole all the same. */
const HARMLESS: readonly FileFinding['kind'][] = ['misnamed', 'missing', 'journal-behind'];

/** Into a folder that is new or empty. */
export async function importForum(file: string, target: string): Promise<void> {
  await onDisk(() => makeFolders(dirname(target)));
  const there = await onDisk(() => unlessMissing(readdir(target)));
  if (there && there.length > 0) {
    refuse('invalid', 'folder', 'store.notEmpty', { folder: target });
  }
  await staged(
    file,
    `${target}.unpacking`,
    () => true,
    writeAtomic,
    async (stage) => {
      await opened(stage);
      await takeAlong(file, stage);
      await onDisk(async () => {
        await syncFolder(stage);
        if (there) await rmdir(target);
        await rename(stage, target);
        await syncFolder(dirname(target));
      });
    },
  );
}

/** Lends the forum of a backup, as a folder to be read; it is gone afterwards. */
export async function withBackup<T>(
  file: string,
  stage: string,
  isWanted: (name: string) => boolean,
  work: (folder: ForumFolder) => Promise<T>,
): Promise<T> {
  // It is looked at and thrown away: nothing of it need be flushed.
  return staged(file, stage, isWanted, writeFile, async (path) => work(await opened(path)));
}

async function staged<T>(
  file: string,
  stage: string,
  isWanted: (name: string) => boolean,
  write: (path: string, bytes: Buffer) => Promise<void>,
  work: (stage: string) => Promise<T>,
): Promise<T> {
  try {
    await onDisk(() => rm(stage, { recursive: true, force: true }));
    await withZip(file, async (files) => {
      const found = [...forumIn(files)].filter(([name]) => isWanted(name));
      // It may hold what is exempt, and lie where others have theirs.
      await onDisk(() => mkdir(stage, { mode: 0o700 }));
      for (const [name, packed] of found) {
        const bytes = await packed.bytes();
        await onDisk(async () => {
          await mkdir(dirname(join(stage, name)), { recursive: true });
          await write(join(stage, name), bytes);
        });
      }
    });
    return await work(stage);
  } finally {
    await onDisk(() => rm(stage, { recursive: true, force: true }));
  }
}

/**
 * Refused when it is another version's, or when something of it is damaged. A meeting of which nothing could be read
 * when the .zip was made comes along as it is: else no forum that has one could be moved, or put back.
 */
async function opened(path: string): Promise<ForumFolder> {
  const folder = await ForumFolder.open(path);
  await folder.meetingFiles();
  const unreadable = new Set([...folder.unreadable()].map((id) => `meetings/${id}.json`));
  const bad = folder
    .findings()
    // A copy that a person, or a program that keeps folders in step, laid there is no damage.
    .find(([name, { kind }]) => !HARMLESS.includes(kind) && !unreadable.has(name));
  if (bad) refuse('invalid', 'file', 'backups.unsound', { file: bad[0] });
  return folder;
}

/** A backup is of what changes; what it refers to lies beside it, in the forum's own folder. */
async function takeAlong(file: string, stage: string): Promise<void> {
  if (basename(dirname(file)) !== 'backups') return;
  const forum = dirname(dirname(file));
  for (const place of ['attachments', 'templates']) {
    const names = await onDisk(() => namesIn(join(forum, place)));
    for (const name of names.filter((each) => isPutAway(`${place}/${each}`))) {
      const path = join(forum, place, name);
      const bytes = await fromDisk(() => readIfThere(path), path);
      await onDisk(async () => {
        await mkdir(join(stage, place), { recursive: true });
        if (bytes) await writeAtomic(join(stage, place, name), bytes);
      });
    }
  }
}
