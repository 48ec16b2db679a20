import { applyPatches, type Patch, produce } from 'immer';
import { getOwn } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { SeriesRule } from '../../src-core/model/numbering.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { inversePatches } from '../store/patches.ts';
import { patchesBetween } from '../store/patches-between.ts';
import type { UndoStep } from '../store/undo-stack.ts';

/**
 * Undo and redo of a change of forum.json. Numbers that were given since are no change of a user's: they do not stand
 * in the way, and the number that a series went on with is used once (D152).
 */
export function undoForumStep(
  now: Forum,
  steps: readonly UndoStep[],
  { revision, patches: done, inverse: back }: Pick<UndoStep, 'revision' | 'patches' | 'inverse'>,
): { readonly next: Forum; readonly patches: Patch[]; readonly inverse: Patch[] } {
  const used = usedSince(steps, revision);
  const whole = applyPatches(now, [...back]);
  const next = withoutUsed(whole, used);
  assertAlone(withoutUsed(now, used), withoutUsed(applyPatches(next, [...done]), used));
  if (used.size === 0) return { next, patches: [...back], inverse: [...done] };
  const patches = [...back, ...patchesBetween(whole, next)];
  return { next, patches, inverse: inversePatches(now, patches) };
}

/** By series: the next number that the user had chosen, and that has been given after the revision. */
function usedSince(steps: readonly UndoStep[], revision: number): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const step of steps) {
    if (step.do !== 'reserve' || step.revision <= revision) continue;
    for (const { path, value } of step.inverse) {
      if (path[0] !== 'numbering' || path.at(-1) !== 'next') continue;
      const series = path.slice(1, -1).join('.');
      used.set(series, Math.max(used.get(series) ?? 0, Number(value)));
    }
  }
  return used;
}

function withoutUsed(forum: Forum, used: ReadonlyMap<string, number>): Forum {
  return produce(forum, ({ numbering }: Forum) => {
    for (const [series, highest] of used) {
      const rule = ruleAt(numbering, series.split('.'));
      if (rule?.next !== undefined && rule.next <= highest) delete rule.next;
    }
  });
}

function ruleAt(numbering: Forum['numbering'], path: readonly string[]): SeriesRule | undefined {
  return path.reduce<object | undefined>(
    (inner, key) => getOwn((inner ?? {}) as Record<string, object>, key),
    numbering,
  ) as SeriesRule | undefined;
}

/**
 * Somebody may have changed and undone the same thing during another meeting. Positions in a list may then be
 * wrong. They are right if undo and redo together give the present state.
 */
function assertAlone(now: Forum, again: Forum): void {
  if (patchesBetween(now, again).length > 0) {
    refuse('has-dependents', 'do', 'store.changedSince');
  }
}
