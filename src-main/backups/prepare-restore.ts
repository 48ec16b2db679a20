import { planOfMeeting } from '../../src-core/backups/restore-meeting-plan.ts';
import {
  isSameState,
  type RestorePlan,
  type RestoreState,
  restorePlanOf,
  withNumbers,
  withShared,
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
 * All that a restore must read and work out, beside the commands: they come between the meetings that are looked at.
 * What is left is to write what differs.
 */

export interface PreparedRestore {
  readonly now: RestoreState;
  /** What the backup holds. */
  readonly was: RestoreState;
  /** The one meeting that is restored; undefined for the whole forum. */
  readonly meeting: Id | undefined;
  readonly plan: RestorePlan & { readonly left?: readonly Reference[] };
  /** Approved meetings that were changed in their files alone. */
  readonly changed: ReadonlySet<Id>;
  readonly steps: Steps;
}

/** What differs, and so is to be written. */
export interface Steps {
  readonly forum: Forum | undefined;
  readonly meetings: ReadonlyMap<Id, Meeting | undefined>;
  /** The files of meetings that have none any more, by their names in the forum's folder. */
  readonly files: ReadonlyMap<Id, ReadonlyMap<string, Buffer>>;
}

/** `file` is the backup, and `then` what it holds; with a `meeting`, of that one alone. */
export async function prepareRestore(
  folder: ForumFolder,
  file: string,
  then: RestoreState,
  meeting: Id | undefined,
  inTurn: InTurn = atOnce,
): Promise<PreparedRestore> {
  const now = await stateOf(folder, inTurn, meeting);
  const rest = restingNowAndThen();
  const same = await withShared(now, then, rest);
  const changed = await changedSince(folder, now, same, inTurn);
  const plan = planned(folder, now, same, meeting, changed);
  const files = new Map<Id, ReadonlyMap<string, Buffer>>();
  for (const id of plan.meetings.keys()) {
    if (!now.meetings.has(id) && (await folder.isLost(id)))
      files.set(id, await recordsIn(file, id));
  }
  return { now, was: same, meeting, plan, changed, steps: { ...differing(now, plan), files } };
}

/** The same, once files have been changed since; `since` has their names without ending. */
export async function preparedAgain(
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
    // It was changed by a command, so it was not approved.
    changed.delete(id);
  }
  const now = { forum: folder.state, meetings, unreadable: folder.unreadable() };
  const { was, meeting } = before;
  const plan = planned(folder, now, was, meeting, changed);
  const files = new Map([...before.steps.files].filter(([id]) => !meetings.has(id)));
  return { now, was, meeting, plan, changed, steps: { ...differing(now, plan), files } };
}

function planned(
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
    // What it shares with what there is now is most often all of it.
    if (is !== next && !isSameState(is, withNumbers(next, is))) meetings.set(id, next);
  }
  const forum = shareStructure(now.forum, plan.forum);
  return { forum: forum === now.forum ? undefined : forum, meetings };
}

/** Approved meetings that were changed in their files alone: by their journals they are as they were then. */
async function changedSince(
  folder: ForumFolder,
  now: RestoreState,
  then: RestoreState,
  inTurn: InTurn,
): Promise<ReadonlySet<Id>> {
  const changed = new Set<Id>();
  for (const [id, meeting] of now.meetings) {
    const was = then.meetings.get(id);
    if (meeting.phase !== 'approved' || !was || was === meeting) continue;
    const faults = await inTurn(async () => (await (await folder.look(id))?.sealFaults()) ?? []);
    const [fault, ...others] = faults;
    if (fault?.kind === 'content' && others.length === 0 && isSameState(fault.recorded, was)) {
      changed.add(id);
    }
  }
  return changed;
}

/** So long at a time, in milliseconds. */
const AT_A_TIME = 8;

function restingNowAndThen(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < AT_A_TIME) return;
    await new Promise((resolve) => setImmediate(resolve));
    begun = performance.now();
  };
}
