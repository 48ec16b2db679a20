import type { Patch } from 'immer';
import { textRuleOf } from '../../src-core/commands/index.ts';
import type { Phase } from '../../src-core/model/meeting.ts';
import { entryKindOf } from './entry-kind.ts';
import type { JournalLine } from './journal-line.ts';
import { withPatches } from './patches.ts';

/** What can be undone. It is read from the journals, so it survives a restart without being stored. */

/** One change as undo sees it. Fast typing in one field is one step. */
export interface UndoStep {
  readonly do: string;
  readonly meeting?: string;
  /** The meeting that a line of the program reserves numbers for. */
  readonly for?: string;
  readonly author: string;
  readonly at: string;
  readonly revision: number;
  readonly after?: number;
  readonly during?: string;
  readonly undoes?: number;
  readonly redoes?: number;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export interface Undoable {
  readonly file: 'forum' | 'meeting';
  readonly step: UndoStep;
  /** The original command, however often it has been undone and redone. */
  readonly what: string;
}
export interface UndoStacks {
  /** The last one is next. */
  readonly undo: readonly Undoable[];
  readonly redo: readonly Undoable[];
}

const KEPT_STEPS = 500;
const TYPING_PAUSE = 3_000;

export function addStep(steps: UndoStep[], line: JournalLine): void {
  const { command, ...rest } = line;
  const step: UndoStep = {
    ...rest,
    do: command.do,
    ...(command.meeting !== undefined && { meeting: command.meeting }),
    ...(command.for !== undefined && { for: command.for }),
  };
  const previous = steps.at(-1);
  if (previous && isTypingOn(previous, step)) {
    steps[steps.length - 1] = { ...step, inverse: previous.inverse };
    return;
  }
  steps.push(step);
  if (steps.length > KEPT_STEPS) steps.splice(0, steps.length - KEPT_STEPS);
}

/** The value at an earlier revision, as far back as the steps reach; undefined beyond that. */
export function valueBefore<T extends object>(
  steps: readonly UndoStep[],
  now: { readonly value: T | undefined; readonly revision: number },
  revision: number,
): T | undefined {
  let { value, revision: at } = now;
  for (const [index, step] of [...steps.entries()].reverse()) {
    if (at <= revision) break;
    value = withPatches(value, step.inverse);
    // A step may stand for many lines: everything that somebody typed in a text.
    at = steps[index - 1]?.revision ?? step.revision - 1;
  }
  return at <= revision && revision <= now.revision ? value : undefined;
}

/** The same person continues to write the same text (D104). */
function isTypingOn(previous: UndoStep, step: UndoStep): boolean {
  const field = textFieldOf(step);
  if (field === undefined || field !== textFieldOf(previous)) return false;
  if (previous.author !== step.author) return false;
  const pause = Date.parse(step.at) - Date.parse(previous.at);
  return pause >= 0 && pause <= TYPING_PAUSE;
}

function textFieldOf(step: UndoStep): string | undefined {
  if (entryKindOf(step).kind !== 'command' || textRuleOf(step.do) === undefined) return undefined;
  const [patch] = step.patches;
  if (step.patches.length !== 1 || typeof patch?.value !== 'string') return undefined;
  return `${step.do} ${patch.path.join('/')}`;
}

/** The meeting where the change was made, if any: it is undone there. */
export function undoScopeOf(step: UndoStep): string | undefined {
  return step.during ?? step.meeting;
}

/** Without a meeting: the forum's own changes. With one: everything that happened in it or to it, in order. */
export function stacksOf(forum: readonly UndoStep[], meeting?: Meeting): UndoStacks {
  const undo: Undoable[] = [];
  const redo: Undoable[] = [];
  for (const each of inOrder(forum, meeting)) {
    const { step } = each;
    const entry = entryKindOf(step);
    if (entry.kind === 'undo') move(undo, redo, each, entry.revision);
    else if (entry.kind === 'redo') move(redo, undo, each, entry.revision);
    else if (entry.kind === 'repair' || entry.kind === 'restore') {
      // Earlier changes may no longer fit.
      undo.length = 0;
      redo.length = 0;
    } else if (entry.kind === 'command') {
      undo.push(each);
      redo.length = 0;
    }
  }
  return { undo, redo };
}

/** Nothing in an approved meeting is undone, only what has happened since (D102). */
export function isSealed({ file }: Undoable, phase: Phase | undefined): boolean {
  return file === 'meeting' && phase === 'approved';
}

interface Meeting {
  readonly id: string;
  readonly steps: readonly UndoStep[];
}

function move(from: Undoable[], to: Undoable[], each: Undoable, revision: number): void {
  const index = from.findLastIndex(
    (other) => other.file === each.file && other.step.revision === revision,
  );
  const [moved] = index >= 0 ? from.splice(index, 1) : [];
  to.push({ ...each, what: moved?.what ?? each.what });
}

function inOrder(forum: readonly UndoStep[], meeting: Meeting | undefined): readonly Undoable[] {
  const own = forum
    .filter((step) => undoScopeOf(step) === meeting?.id)
    .map((step): Undoable => ({ file: 'forum', step, what: step.do }));
  if (!meeting) return own;
  const there = meeting.steps.map((step): Undoable => ({ file: 'meeting', step, what: step.do }));
  return [...there, ...own].sort((a, b) => meetingRevision(a) - meetingRevision(b));
}

/** Sorting is stable: of two changes at the same revision of the meeting, the meeting's own comes first. */
function meetingRevision({ file, step }: Undoable): number {
  return file === 'meeting' ? step.revision : (step.after ?? 0);
}
