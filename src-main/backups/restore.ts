import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Patch } from 'immer';
import { type Difference, differencesOf } from '../../src-core/backups/differences.ts';
import { isSame, type Plan, planOf, type State, withNumbers } from '../../src-core/backups/plan.ts';
import type { Forum } from '../../src-core/forum/schema.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import type { Id } from '../../src-core/primitives.ts';
import { onDisk, unlessMissing } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { withBackup } from './unpack.ts';

/**
 * An earlier state of the forum put back. It is a change like any other: one line more in each journal, so that the
 * histories go on, the change log says who did it, and no number is given twice.
 */

export interface Restored {
  readonly file: StoredFile<Forum> | StoredFile<Meeting>;
  readonly patches: readonly Patch[];
}

export async function wouldDiffer(
  folder: ForumFolder,
  file: string,
): Promise<readonly Difference[]> {
  const now = await stateOf(folder);
  const then = await stateIn(folder, file);
  return differencesOf(now, then, planOf(now, then));
}

export async function restore(
  folder: ForumFolder,
  file: string,
  by: { readonly at: string; readonly author: string; readonly backup: string },
): Promise<readonly Restored[]> {
  const plan = planOf(await stateOf(folder), await stateIn(folder, file));
  const { at, author, backup } = by;
  const done: Restored[] = [];
  const restoring = { do: 'restore', backup };

  async function put<T extends Forum | Meeting>(
    stored: StoredFile<T>,
    next: T | undefined,
  ): Promise<void> {
    if (isSame(stored.value, next)) return;
    const patches = [whole(next)];
    await stored.record(
      {
        revision: stored.revision + 1,
        at,
        author,
        command: restoring,
        patches,
        inverse: [whole(stored.value)],
      },
      next,
    );
    done.push({ file: stored as Restored['file'], patches });
  }

  await put(folder.forum, plan.forum);
  for (const [id, next] of meetingsOf(plan, folder)) {
    const stored = (await folder.meeting(id)) ?? (await newFile(folder, id));
    if (next || stored.value) {
      await put(stored, next && withNumbers(next, stored.value ?? stored.last));
    }
  }
  return done;
}

/** Every meeting that there is, or was then, with what becomes of it. */
function meetingsOf({ meetings }: Plan, folder: ForumFolder): Map<Id, Meeting | undefined> {
  const gone = folder.summaries().filter(({ id }) => !meetings.has(id));
  return new Map([...gone.map(({ id }) => [id, undefined] as const), ...meetings]);
}

function whole(value: object | undefined): Patch {
  return { op: 'replace', path: [], value: value ?? null };
}

/** What cannot be read there now is put aside. */
async function newFile(folder: ForumFolder, id: Id): Promise<StoredFile<Meeting>> {
  const isUnreadable = folder
    .findings()
    .some(([name, { kind }]) => name === `meetings/${id}.json` && kind === 'unreadable');
  if (isUnreadable) {
    for (const ending of ['json', 'json.bak', 'journal']) {
      const path = join(folder.path, 'meetings', `${id}.${ending}`);
      await onDisk(() => unlessMissing(rename(path, `${path}.damaged-${Date.now()}`)));
    }
  }
  return folder.newMeeting(id);
}

async function stateIn(folder: ForumFolder, file: string): Promise<State> {
  return withBackup(file, join(folder.path, 'backups', '.opened'), stateOf);
}

async function stateOf(folder: ForumFolder): Promise<State> {
  const meetings = new Map<Id, Meeting>();
  for (const { id } of folder.summaries()) {
    const meeting = (await folder.look(id))?.value;
    if (meeting) meetings.set(id, meeting);
  }
  return { forum: folder.state, meetings };
}
