import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';

enablePatches();

/** The value with the patches applied. Undefined: nothing, before or after. */
export function withPatches<T>(value: T | undefined, patches: readonly Patch[]): T | undefined {
  const [first] = patches;
  // A patch of the root makes the whole value, or removes it.
  if (first?.path.length === 0) return (first.value as T | null) ?? undefined;
  return applyPatches(value as object, patches) as T;
}

/** The patch that makes the whole value; without one, removes it. */
export function wholePatch(value: object | undefined): Patch {
  return { op: 'replace', path: [], value: value ?? null };
}

/** The patches that undo the patches. */
export function inversePatches(value: object | undefined, patches: readonly Patch[]): Patch[] {
  return produceWithPatches(value ?? {}, (draft) => void applyPatches(draft, patches))[2];
}
