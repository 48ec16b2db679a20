import { join } from 'node:path';
import type { Forum } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { makeFolders, onDisk, stampOf } from './atomic-fs.ts';
import { FORUM } from './file-formats.ts';
import { readdir } from './fs.ts';
import { Lock } from './lock.ts';
import { StoredFile } from './stored-file.ts';

/** Creates a forum in a folder, and tells whether a folder is one. */

export async function isForum(path: string): Promise<boolean> {
  const stamps = await Promise.all([
    stampOf(join(path, 'forum.json')),
    stampOf(join(path, 'forum.journal')),
  ]);
  return stamps.some((stamp) => stamp !== '');
}

/** Refuses a folder that is no forum. */
export async function assertForum(path: string): Promise<void> {
  if (!(await isForum(path))) refuse('invalid', 'folder', 'store.notForum', { folder: path });
}

/** Makes an empty forum. It exists once the first line is in its journal. */
export async function createForumFolder(path: string, forum: Forum, at: string, author: string) {
  if (await isForum(path)) refuse('invalid', 'folder', 'store.isForum', { folder: path });
  await onDisk(() => makeFolders(path));
  if ((await onDisk(() => readdir(path))).length > 0) {
    refuse('invalid', 'folder', 'store.notEmpty', { folder: path });
  }
  const lock = await onDisk(() => Lock.take(path, at));
  try {
    const file = await StoredFile.open(join(path, 'forum'), FORUM, lock);
    await file.record({
      at,
      author,
      command: { do: 'createForum' },
      patches: [{ op: 'replace', path: [], value: forum }],
      inverse: [],
    });
    await file.save();
  } finally {
    await onDisk(() => lock.release());
  }
}
