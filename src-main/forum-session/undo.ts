import type { Patch } from 'immer';
import { z } from 'zod';
import { assertBecomesForum, assertBecomesMeeting } from '../../src-core/commands/undo-rules.ts';
import { refuseIssue } from '../../src-core/commands/zod-errors.ts';
import { reservationFor } from '../../src-core/meeting/reserve-numbers.ts';
import { Id } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ProgramCommand } from '../store/entry-kind.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { ForumFile } from '../store/forum-store.ts';
import { withPatches } from '../store/patches.ts';
import { recordWithRegister } from '../store/reserve-line.ts';
import { isSealed, stacksOf } from '../store/undo-stack.ts';
import { openGrounds } from './open-grounds.ts';
import { redoConvening, undoConvening } from './undo-convening.ts';
import { undoForumStep } from './undo-forum.ts';

const Request = z.strictObject({ do: z.enum(['undo', 'redo']), meeting: Id.optional() });

/**
 * Undoes the last change, or redoes it. Undefined if the command is neither. With a meeting: what happened in
 * it or to it; without: what happened to the forum (D102).
 */
export async function undoOrRedo(
  folder: ForumFolder,
  command: unknown,
  by: { readonly at: string; readonly author: string; readonly language: Language },
) {
  const { at, author, language } = by;
  const request = requestIn(command, language);
  if (!request) return undefined;
  const { do: kind, meeting: id } = request;
  const meeting = id === undefined ? undefined : await folder.meeting(id);
  if (id !== undefined && !meeting) {
    refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
  }
  const last = lastStep(
    folder,
    kind,
    meeting && id !== undefined ? { id, file: meeting } : undefined,
  );
  // The reverse of the last step in that direction, patch for patch.
  const patches = last.step.inverse.flatMap((patch) => keepNumbers(patch, meeting?.last));
  const inverse = last.step.patches.flatMap((patch) => keepNumbers(patch, meeting?.last));
  const line = {
    at,
    author,
    command: { do: kind, ...(id === undefined ? {} : { meeting: id }) } satisfies ProgramCommand,
    patches,
    inverse,
    ...(kind === 'undo' ? { undoes: last.step.revision } : { redoes: last.step.revision }),
  };
  const others = { meetings: folder.summaries(), everGiven: folder.everGiven() };
  if (last.file === 'forum') {
    const file = folder.forum;
    const step = { revision: last.step.revision, patches: inverse, inverse: patches };
    const { next, ...changed } = undoForumStep(folder.state, file.steps, step);
    assertBecomesForum(folder.state, next, { ...others, openGrounds: await openGrounds(folder) });
    const after = meeting ? { after: meeting.revision } : {};
    await folder.record(file, { ...line, ...changed, ...after }, next);
    return { file, patches: changed.patches };
  }
  if (!meeting) throw new Error('a step without its file');
  const now = meeting.value;
  const given = { patches, inverse };
  const { everGiven } = others;
  const { next, freed, ...changed } =
    last.what !== 'conveneMeeting' || !now
      ? { next: withPatches(now, patches), ...given }
      : kind === 'undo'
        ? undoConvening(folder.state, now, given)
        : redoConvening(folder.state, everGiven, now, given);
  assertBecomesMeeting(folder.state, now, next, others);
  const before = next && reservationFor(folder.state, everGiven, next, now);
  const change = { meeting, line: { ...line, ...changed }, next };
  const changes = await recordWithRegister(folder, change, { before, after: freed });
  return {
    file: meeting,
    patches: changed.patches,
    beside: changes.filter((each) => each.file !== meeting),
  };
}

/** The step that undo or redo is about. Refused if there is none, or if the minutes are approved (D102). */
function lastStep(
  folder: ForumFolder,
  kind: 'undo' | 'redo',
  meeting: { readonly id: Id; readonly file: ForumFile<Meeting> } | undefined,
) {
  const steps = meeting && { id: meeting.id, steps: meeting.file.steps };
  const last = stacksOf(folder.forum.steps, steps)[kind].at(-1);
  if (!last) {
    refuse('invalid', 'do', kind === 'undo' ? 'store.nothingToUndo' : 'store.nothingToRedo');
  }
  if (isSealed(last, meeting?.file.value?.phase)) {
    refuse('locked', 'meeting', 'refusals.locked');
  }
  return last;
}

/** A change that concerns one meeting, but was made during another, is undone in that other one. */
export async function changesDuring(
  folder: ForumFolder,
  touched: Id,
): Promise<{ readonly during: Id; readonly after: number } | undefined> {
  const [open, ...more] = folder.summaries().filter((each) => each.phase === 'open');
  if (!open || more.length > 0 || open.id === touched) return undefined;
  const file = await folder.meeting(open.id);
  return file && { during: open.id, after: file.revision };
}

function requestIn(command: unknown, language: Language): z.output<typeof Request> | undefined {
  if (typeof command !== 'object' || command === null || !('do' in command)) return undefined;
  if (command.do !== 'undo' && command.do !== 'redo') return undefined;
  const parsed = Request.safeParse(command);
  return parsed.success ? parsed.data : refuseIssue(parsed.error, command, language, command.do);
}

/** A serial is used once: undo does not release it (D151). */
function keepNumbers(patch: Patch, last: Meeting | undefined): Patch[] {
  if (patch.path[0] === 'given') return [];
  const isWholeMeeting = patch.path.length === 0 && patch.value !== null;
  return [
    isWholeMeeting && last ? { ...patch, value: { ...patch.value, given: last.given } } : patch,
  ];
}
