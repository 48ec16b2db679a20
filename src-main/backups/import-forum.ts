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
import { forumIn, isChecksumNamed } from './archive-entries.ts';
import { withZip } from './read-zip.ts';

/**
 * Unpacks a forum from a .zip, checks it in a folder next to its place, and moves it there if everything is
 * sound.
 */

/** Findings that the forum had when the .zip was made. They do not mean that the .zip is damaged. */
const HARMLESS: readonly FileFinding['kind'][] = ['misnamed', 'missing', 'journal-behind'];

/** `target` must be new or empty. */
export async function importForum(file: string, target: string): Promise<void> {
  await onDisk(() => makeFolders(dirname(target)));
  const there = await onDisk(() => unlessMissing(readdir(target)));
  if (there && there.length > 0) {
    refuse('invalid', 'folder', 'store.notEmpty', { folder: target });
  }
  await withStage(
    file,
    `${target}.unpacking`,
    () => true,
    writeAtomic,
    async (stage) => {
      await openSound(stage);
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

/** Unpacks a backup into a folder for the work to read, and deletes it afterwards. */
export async function withBackup<T>(
  file: string,
  stage: string,
  isWanted: (name: string) => boolean,
  work: (folder: ForumFolder) => Promise<T>,
): Promise<T> {
  // It is deleted afterwards, so nothing needs to be flushed.
  return withStage(file, stage, isWanted, writeFile, async (path) => work(await openSound(path)));
}

async function withStage<T>(
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
      // It may contain exempt content, and be in a folder that others use.
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
 * Throws Refused if the forum is from a newer version, or damaged. It accepts a meeting that was already
 * unreadable when the .zip was made. Otherwise nobody could move or restore a forum with such a meeting.
 */
async function openSound(path: string): Promise<ForumFolder> {
  const folder = await ForumFolder.open(path);
  await folder.meetingFiles();
  const unreadable = new Set([...folder.unreadable()].map((id) => `meetings/${id}.json`));
  const bad = folder
    .findings()
    // A copy made by a user or a sync client is not damage.
    .find(([name, { kind }]) => !HARMLESS.includes(kind) && !unreadable.has(name));
  if (bad) refuse('invalid', 'file', 'backups.unsound', { file: bad[0] });
  return folder;
}

/** A backup contains only what changes. Its attachments and letterheads are in the forum's own folder. */
async function takeAlong(file: string, stage: string): Promise<void> {
  if (basename(dirname(file)) !== 'backups') return;
  const forum = dirname(dirname(file));
  for (const place of ['attachments', 'templates']) {
    const names = await onDisk(() => namesIn(join(forum, place)));
    for (const name of names.filter((each) => isChecksumNamed(`${place}/${each}`))) {
      const path = join(forum, place, name);
      const bytes = await fromDisk(() => readIfThere(path), path);
      await onDisk(async () => {
        await mkdir(join(stage, place), { recursive: true });
        if (bytes) await writeAtomic(join(stage, place, name), bytes);
      });
    }
  }
}
