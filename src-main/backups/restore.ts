import { join } from 'node:path';
import type { Patch } from 'immer';
import { withNumbers } from '../../src-core/backups/restore-plan.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { makeOwnFolder, onDisk, writeAtomic } from '../store/atomic-fs.ts';
import type { ProgramCommand } from '../store/entry-kind.ts';
import { quarantine } from '../store/foreign-files.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { StoredFile } from '../store/stored-file.ts';
import type { PreparedRestore } from './prepare-restore.ts';

/**
 * An earlier state put back. It is a change like any other: one line more in each journal, so that the histories go
 * on, the change log says who did it, and no number is given twice. A meeting whose files are gone gets them back as
 * they were, byte for byte.
 */

export interface CommitAfterRestore {
  readonly file: StoredFile<Forum> | StoredFile<Meeting>;
  readonly patches: readonly Patch[];
}

/** To be called again when it was stopped on the way: what is as it is to be already, is left. */
export async function restore(
  folder: ForumFolder,
  { steps, plan }: PreparedRestore,
  by: { readonly at: string; readonly author: string; readonly backup: string },
  told: (restored: readonly CommitAfterRestore[]) => Promise<void>,
): Promise<void> {
  const { at, author, backup } = by;
  const command: ProgramCommand = { do: 'restore', backup };
  const restored: CommitAfterRestore[] = [];
  const brought = new Map<Id, StoredFile<Meeting>>();

  async function put<T extends Forum | Meeting>(
    stored: StoredFile<T>,
    next: T | undefined,
  ): Promise<void> {
    const [patches, inverse] = [[whole(next)], [whole(stored.value)]];
    const revision = stored.revision + 1;
    await stored.record({ revision, at, author, command, patches, inverse }, next);
    restored.push({ file: stored as CommitAfterRestore['file'], patches });
    // Whoever looks at what is approved compares the file with its journal.
    if (stored.seal !== undefined) await stored.save();
  }

  try {
    // What is as it is to be here may have been changed in its file meanwhile.
    if (steps.forum) await put(folder.forum, steps.forum);
    else await folder.forum.saveOver();
    for (const [id, files] of steps.files) {
      const file = await broughtBack(folder, id, files);
      brought.set(id, file);
      restored.push({ file, patches: [whole(file.value)] });
    }
    for (const [id, next] of steps.meetings) {
      if (steps.files.has(id) && next?.phase === 'approved') continue;
      // The folder knows one that was brought back only once it is told of.
      const there = brought.get(id) ?? (await folder.meeting(id));
      const stored = there ?? (await newFile(folder, id));
      await put(stored, next && withNumbers(next, stored.value ?? stored.last));
    }
    for (const id of plan.meetings.keys()) {
      if (!steps.meetings.has(id)) await folder.loadedMeeting(id)?.saveOver();
    }
  } finally {
    await told(restored);
  }
}

function whole(value: object | undefined): Patch {
  return { op: 'replace', path: [], value: value ?? null };
}

/** The journal first: a file without one would say that its history is lost. */
async function broughtBack(
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
  return folder.readAnew(id);
}

/** What cannot be read there now is put aside. */
async function newFile(folder: ForumFolder, id: Id): Promise<StoredFile<Meeting>> {
  if (folder.unreadable().has(id)) {
    for (const ending of ['json', 'json.bak', 'journal']) {
      await onDisk(() => quarantine(join(folder.path, 'meetings', `${id}.${ending}`), 'damaged'));
    }
  }
  return folder.newMeeting(id);
}
