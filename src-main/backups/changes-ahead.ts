import { join } from 'node:path';
import { unlessMissing } from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { lstat } from '../store/fs.ts';
import { forumIn } from './archive-entries.ts';
import type { ZippedFile } from './read-zip.ts';

/**
 * A file of which a backup has later changes: the disk lost lines, or somebody replaced the file by an older
 * one.
 */
export interface ChangesAhead {
  readonly path: string;
  readonly backup: string;
  /** How many changes the backup and the forum have. */
  readonly there: number;
  readonly here: number;
}

export async function changesAheadIn(
  backup: string,
  files: readonly ZippedFile[],
  folder: ForumFolder,
): Promise<ChangesAhead[]> {
  const found = forumIn(files);
  const ahead: ChangesAhead[] = [];
  for (const [name, { size }] of found) {
    const [, base] = /^(.+)\.journal$/.exec(name) ?? [];
    const file = base === undefined ? undefined : found.get(`${base}.json`);
    // A journal only grows.
    const length = (await unlessMissing(lstat(join(folder.path, name))))?.size ?? 0;
    if (base === undefined || !file || length >= size) continue;
    const here = await revisionOf(base, folder);
    const there = revisionIn((await file.bytes()).toString('utf8'));
    if (here !== undefined && there > here)
      ahead.push({ path: `${base}.json`, backup, there, here });
  }
  return ahead;
}

/** Undefined: the file no longer exists, which is reported separately. */
async function revisionOf(base: string, folder: ForumFolder): Promise<number | undefined> {
  const id = /^meetings\/(.+)$/.exec(base)?.[1];
  if (id === undefined) return folder.forum.revision;
  return folder.has(id) ? (await folder.look(id))?.revision : undefined;
}

/** 0 if it cannot be read: a damaged backup is reported separately. */
function revisionIn(text: string): number {
  try {
    const { revision } = JSON.parse(text) as { readonly revision?: unknown };
    return typeof revision === 'number' ? revision : 0;
  } catch {
    return 0;
  }
}
