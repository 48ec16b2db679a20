import { planOfMeeting } from '../../src-core/backups/restore-meeting-plan.ts';
import {
  isSameState,
  type RestorePlan,
  type RestoreState,
  restorePlanOf,
  shareEqualParts,
  withNumbers,
} from '../../src-core/backups/restore-plan.ts';
import type { Reference } from '../../src-core/integrity/references.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import { shareStructure } from '../store/structural-sharing.ts';
import { recordsIn } from './backup-contents.ts';
import { atOnce, stateOf } from './restore-state.ts';

/**
 * Reads and calculates everything that a restore needs, while commands continue between two meetings. After
 * that, only the differences have to be written.
 */

export interface PreparedRestore {
  readonly now: RestoreState;
  /** The content of the backup. */
  readonly was: RestoreState;
  /** The only meeting to restore; undefined for the whole forum. */
  readonly meeting: Id | undefined;
  readonly plan: RestorePlan & { readonly left?: readonly Reference[] };
  /** Approved meetings whose files changed, but not their journals. */
  readonly changed: ReadonlySet<Id>;
  readonly steps: Steps;
}

/** The differences, which must be written. */
export interface Steps {
  readonly forum: Forum | undefined;
  readonly meetings: ReadonlyMap<Id, Meeting | undefined>;
  /** The files of meetings that have lost theirs, by their names in the forum's folder. */
  readonly files: ReadonlyMap<Id, ReadonlyMap<string, Buffer>>;
}

/** `file` is the backup, and `then` its content. With a `meeting`, only that meeting. */
export async function prepareRestore(
  folder: ForumFolder,
  file: string,
  then: RestoreState,
  meeting: Id | undefined,
  inTurn: InTurn = atOnce,
): Promise<PreparedRestore> {
  const now = await stateOf(folder, inTurn, meeting);
  const rest = restingNowAndThen();
  const same = await shareEqualParts(now, then, rest);
  const changed = await findChangedSince(folder, now, same, inTurn);
  const plan = planFor(folder, now, same, meeting, changed);
  const files = new Map<Id, ReadonlyMap<string, Buffer>>();
  for (const id of plan.meetings.keys()) {
    if (!now.meetings.has(id) && (await folder.isLost(id)))
      files.set(id, await recordsIn(file, id));
  }
  return { now, was: same, meeting, plan, changed, steps: { ...differing(now, plan), files } };
}

/** Prepares again after files have changed. `since` has their names without ending. */
export async function prepareAgain(
  folder: ForumFolder,
  before: PreparedRestore,
  since: ReadonlySet<string>,
): Promise<PreparedRestore> {
  if (since.size === 0) return before;
  const meetings = new Map(before.now.meetings);
  const changed = new Set(before.changed);
  for (const base of since) {
    const id = base.replace(/^meetings\//, '');
    if (base === 'forum' || (before.meeting !== undefined && id !== before.meeting)) continue;
    const value = (await folder.look(id))?.value;
    if (value) meetings.set(id, value);
    else meetings.delete(id);
    // A command changed it, so it was not approved.
    changed.delete(id);
  }
  const now = { forum: folder.state, meetings, unreadable: folder.unreadable() };
  const { was, meeting } = before;
  const plan = planFor(folder, now, was, meeting, changed);
  const files = new Map([...before.steps.files].filter(([id]) => !meetings.has(id)));
  return { now, was, meeting, plan, changed, steps: { ...differing(now, plan), files } };
}

function planFor(
  folder: ForumFolder,
  now: RestoreState,
  then: RestoreState,
  meeting: Id | undefined,
  changed: ReadonlySet<Id>,
): PreparedRestore['plan'] {
  if (meeting === undefined) return restorePlanOf(now, then, changed);
  const others = folder.summaries().filter(({ id }) => id !== meeting);
  return planOfMeeting(now, then, meeting, others, changed);
}

function differing(now: RestoreState, plan: RestorePlan): Pick<Steps, 'forum' | 'meetings'> {
  const meetings = new Map<Id, Meeting | undefined>();
  for (const id of now.meetings.keys()) if (!plan.meetings.has(id)) meetings.set(id, undefined);
  for (const [id, next] of plan.meetings) {
    const is = now.meetings.get(id);
    // Most of the time it is the same object.
    if (is !== next && !isSameState(is, withNumbers(next, is))) meetings.set(id, next);
  }
  const forum = shareStructure(now.forum, plan.forum);
  return { forum: forum === now.forum ? undefined : forum, meetings };
}

/** Approved meetings whose files alone changed: according to their journals they are as in the backup. */
async function findChangedSince(
  folder: ForumFolder,
  now: RestoreState,
  then: RestoreState,
  inTurn: InTurn,
): Promise<ReadonlySet<Id>> {
  const changed = new Set<Id>();
  for (const [id, meeting] of now.meetings) {
    const was = then.meetings.get(id);
    if (meeting.phase !== 'approved' || !was || was === meeting) continue;
    if (await inTurn(() => isChangedSince(folder, id, was))) changed.add(id);
  }
  return changed;
}

async function isChangedSince(folder: ForumFolder, id: Id, was: Meeting): Promise<boolean> {
  const file = await folder.look(id);
  const [fault, ...others] = (await file?.sealFaults()) ?? [];
  if (!file || fault?.kind !== 'content' || others.length > 0) return false;
  return isSameState(file.inFormat(fault.recorded), was);
}

/** How long it works before it lets other work run, in milliseconds. */
const AT_A_TIME = 8;

function restingNowAndThen(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < AT_A_TIME) return;
    await new Promise((resolve) => setImmediate(resolve));
    begun = performance.now();
  };
}
