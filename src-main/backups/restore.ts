import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Patch } from 'immer';
import { type Difference, differencesOf } from '../../src-core/backups/differences.ts';
import { isSame, type Plan, planOf, type State, withNumbers } from '../../src-core/backups/plan.ts';
import type { Forum } from '../../src-core/forum/schema.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import type { Id } from '../../src-core/primitives.ts';
import { onDisk } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import { putAside } from '../store/others.ts';
import type { StoredFile } from '../store/stored-file.ts';
import type { InTurn } from './index.ts';
import { withBackup } from './unpack.ts';

/**
 * An earlier state of the forum put back. It is a change like any other: one line more in each journal, so that the
 * histories go on, the change log says who did it, and no number is given twice.
 */

export interface Restored {
  readonly file: StoredFile<Forum> | StoredFile<Meeting>;
  readonly patches: readonly Patch[];
}

/** Commands come between the meetings that are looked at: nobody waits for a preview. */
export async function wouldDiffer(
  folder: ForumFolder,
  then: State,
  inTurn: InTurn,
): Promise<readonly Difference[]> {
  const now = await stateOf(folder, inTurn);
  return differencesOf(now, then, planOf(now, then, await changedSince(folder, now, then, inTurn)));
}

/** What restoring is to make of the forum. The same when some of it has been done already. */
export async function planFrom(folder: ForumFolder, then: State): Promise<Plan> {
  const now = await stateOf(folder);
  return planOf(now, then, await changedSince(folder, now, then));
}

/** To be called again when it was stopped on the way: what is as it is to be already, is left. */
export async function restore(
  folder: ForumFolder,
  plan: Plan,
  by: { readonly at: string; readonly author: string; readonly backup: string },
  told: (restored: Restored) => Promise<void>,
): Promise<void> {
  const { at, author, backup } = by;
  const command = { do: 'restore', backup };

  async function put<T extends Forum | Meeting>(
    stored: StoredFile<T>,
    next: T | undefined,
  ): Promise<void> {
    const [patches, inverse] = [[whole(next)], [whole(stored.value)]];
    const revision = stored.revision + 1;
    await stored.record({ revision, at, author, command, patches, inverse }, next);
    await told({ file: stored as Restored['file'], patches });
    // Whoever looks at what is approved compares the file with its journal.
    if (stored.seal !== undefined) await stored.save();
  }

  // What is as it is to be here may have been changed in its file meanwhile.
  if (isSame(folder.state, plan.forum)) await folder.forum.saveOver();
  else await put(folder.forum, plan.forum);
  for (const [id, meeting] of meetingsOf(plan, folder)) {
    const there = await folder.look(id);
    const next = meeting && withNumbers(meeting, there?.value ?? there?.last);
    if (isSame(there?.value, next)) await there?.saveOver();
    else await put((await folder.meeting(id)) ?? (await newFile(folder, id)), next);
  }
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
  if (folder.unreadable().has(id)) {
    for (const ending of ['json', 'json.bak', 'journal']) {
      await onDisk(() => putAside(join(folder.path, 'meetings', `${id}.${ending}`), 'damaged'));
    }
  }
  return folder.newMeeting(id);
}

const atOnce: InTurn = (work) => work();

/** Where a backup lies open: each time a place of its own, for this program may not be the only one to look. */
export const OPENED = `.opened-${process.pid}-`;
let opened = 0;

export async function stateIn(folder: ForumFolder, file: string): Promise<State> {
  opened += 1;
  // Who only reads touches nothing in the folder, and may not be able to.
  const place = folder.isReadOnly ? tmpdir() : join(folder.path, 'backups');
  const stage = join(place, `${OPENED}${opened}`);
  return withBackup(file, stage, (there) => stateOf(there));
}

/** Approved meetings that were changed in their files alone: by their journals they are as they were then. */
async function changedSince(
  folder: ForumFolder,
  now: State,
  then: State,
  inTurn: InTurn = atOnce,
): Promise<ReadonlySet<Id>> {
  const changed = new Set<Id>();
  for (const [id, meeting] of now.meetings) {
    const was = then.meetings.get(id);
    if (meeting.phase !== 'approved' || !was || isSame(meeting, was)) continue;
    const faults = await inTurn(async () => (await (await folder.look(id))?.sealFaults()) ?? []);
    const [fault, ...others] = faults;
    if (fault?.kind === 'content' && others.length === 0 && isSame(fault.recorded, was)) {
      changed.add(id);
    }
  }
  return changed;
}

async function stateOf(folder: ForumFolder, inTurn: InTurn = atOnce): Promise<State> {
  const meetings = new Map<Id, Meeting>();
  for (const { id } of folder.summaries()) {
    const meeting = (await inTurn(() => folder.look(id)))?.value;
    if (meeting) meetings.set(id, meeting);
  }
  return { forum: folder.state, meetings, unreadable: folder.unreadable() };
}
