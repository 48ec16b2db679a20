import { join } from 'node:path';
import { withNumbers } from '../../src-core/backups/restore-plan.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { makeOwnFolder, onDisk, writeAtomic } from '../store/atomic-fs.ts';
import type { ProgramCommand } from '../store/entry-kind.ts';
import { quarantine } from '../store/foreign-files.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { AppendedChange } from '../store/forum-store.ts';
import { wholePatch } from '../store/patches.ts';
import type { StoredFile } from '../store/stored-file.ts';
import type { PreparedRestore } from './prepare-restore.ts';

/**
 * Restores an earlier state. It is an ordinary change: one more line in each journal. So the history continues,
 * the change log says who did it, and no number is used twice. A meeting whose files no longer exist gets them
 * back byte for byte.
 */

/** Can be called again after an interruption: it skips what is already restored. */
export async function restore(
  folder: ForumFolder,
  { steps, plan, changed }: PreparedRestore,
  by: { readonly at: string; readonly author: string; readonly backup: string },
  publish: (restored: readonly AppendedChange[]) => Promise<void>,
): Promise<void> {
  const { at, author, backup } = by;
  const command: ProgramCommand = { do: 'restore', backup };
  const restored: AppendedChange[] = [];
  const brought = new Map<Id, StoredFile<Meeting>>();

  async function put<T extends Forum | Meeting>(
    stored: StoredFile<T>,
    next: T | undefined,
  ): Promise<void> {
    const [patches, inverse] = [[wholePatch(next)], [wholePatch(stored.value)]];
    await folder.record(stored, { at, author, command, patches, inverse }, next);
    restored.push({ file: stored as AppendedChange['file'], patches });
    // An approved file is compared with its journal, so it must be up to date.
    if (stored.seal !== undefined) await stored.save();
  }

  try {
    // Another program may have changed the file itself.
    if (steps.forum) await put(folder.forum, steps.forum);
    else await folder.forum.saveOver();
    for (const [id, files] of steps.files) {
      const file = await bringFilesBack(folder, id, files);
      brought.set(id, file);
      restored.push({ file, patches: [wholePatch(file.value)] });
    }
    for (const [id, next] of steps.meetings) {
      if (steps.files.has(id) && next?.phase === 'approved') continue;
      // The folder does not know a restored meeting until it is published.
      const there = brought.get(id) ?? (await folder.meeting(id));
      const stored = there ?? (await newFile(folder, id));
      if (changed.has(id)) {
        await stored.writeAsRecorded();
        restored.push({ file: stored, patches: [wholePatch(stored.value)] });
        continue;
      }
      await put(stored, next && withNumbers(next, stored.value ?? stored.last));
    }
    for (const id of plan.meetings.keys()) {
      if (!steps.meetings.has(id)) await folder.loadedMeeting(id)?.saveOver();
    }
  } finally {
    await publish(restored);
  }
}

/** Writes the journal first: a file without one would mean that its history is lost. */
async function bringFilesBack(
  folder: ForumFolder,
  id: Id,
  files: ReadonlyMap<string, Buffer>,
): Promise<StoredFile<Meeting>> {
  await onDisk(async () => {
    await makeOwnFolder(join(folder.path, 'meetings'));
    for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await writeAtomic(join(folder.path, name), bytes);
    }
  });
  return folder.store.readAgain(id);
}

/** Moves unreadable files aside. */
async function newFile(folder: ForumFolder, id: Id): Promise<StoredFile<Meeting>> {
  if (folder.unreadable().has(id)) {
    for (const ending of ['json', 'json.bak', 'journal']) {
      await onDisk(() => quarantine(join(folder.path, 'meetings', `${id}.${ending}`), 'damaged'));
    }
  }
  return folder.newMeeting(id);
}
