import type { Patch } from 'immer';
import { z } from 'zod';
import { Id } from '../../src-core/primitives.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { ForumFolder } from '../store/folder.ts';
import { stacksOf } from '../store/steps.ts';

const Request = z.object({ do: z.enum(['undo', 'redo']), meeting: Id.optional() });

/**
 * Takes back the last change, or puts it in again (domain.md 3.9). Undefined when the command is neither.
 * With a meeting: what happened at or with it; without: what happened to the forum.
 */
export async function undoOrRedo(
  folder: ForumFolder,
  command: unknown,
  by: { readonly at: string; readonly author: string },
) {
  const parsed = Request.safeParse(command);
  if (!parsed.success) return undefined;
  const { do: kind, meeting: id } = parsed.data;
  const meeting = id === undefined ? undefined : await folder.meeting(id);
  if (id !== undefined && !meeting) {
    refuse('unknown-id', 'meeting', 'refusals.unknownId', { id, path: 'meeting' });
  }
  const stacks = stacksOf(
    folder.forum.steps,
    id !== undefined && meeting ? { id, steps: meeting.steps } : undefined,
  );
  const last = stacks[kind].at(-1);
  if (!last) {
    refuse('invalid', 'do', kind === 'undo' ? 'store.nothingToUndo' : 'store.nothingToRedo');
  }
  if (last.file === 'meeting' && meeting?.value?.phase === 'approved') {
    refuse('locked', 'meeting', 'refusals.locked');
  }
  // Taking back is the reverse of what was last done in that direction, step for step.
  const patches = last.step.inverse.filter((patch) => !isCounter(patch));
  const inverse = last.step.patches.filter((patch) => !isCounter(patch));
  if (last.file === 'forum') mustNotBeUsed(folder, patches);
  const file = last.file === 'forum' ? folder.forum : meeting;
  if (!file) throw new Error('a step without its file');
  await file.record({
    revision: file.revision + 1,
    ...by,
    command: { do: kind, ...(id === undefined ? {} : { meeting: id }) },
    patches,
    inverse,
    ...(last.file === 'forum' && meeting ? { after: meeting.revision } : {}),
    ...(kind === 'undo' ? { undoes: last.step.revision } : { redoes: last.step.revision }),
  });
  return { file, patches };
}

/** Numbers are given once: undo does not give them back (domain.md 3.6). */
function isCounter(patch: Patch): boolean {
  return patch.path[0] === 'given';
}

/** A partner that a meeting has named since cannot be taken out again. */
function mustNotBeUsed(folder: ForumFolder, patches: readonly Patch[]): void {
  const removed = patches.filter((patch) => patch.op !== 'add' && patch.path[0] === 'partners');
  if (removed.length === 0) return;
  const { partners } = folder.state;
  const used = new Set(folder.everGiven().flatMap((each) => each.refersTo.partners));
  for (const patch of removed) {
    const [, index, field] = patch.path;
    const gone =
      index === 'length'
        ? partners.slice(Number(patch.value))
        : patch.op === 'remove' && field === undefined
          ? partners.slice(Number(index), Number(index) + 1)
          : [];
    const inUse = gone.find((partner) => used.has(partner.id));
    if (inUse) refuse('has-dependents', '', 'store.stillUsed', { what: inUse.name });
  }
}
