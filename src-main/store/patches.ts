import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';

enablePatches();

/** What a value becomes; undefined when there is none, before or after. */
export function withPatches<T>(value: T | undefined, patches: readonly Patch[]): T | undefined {
  const [first] = patches;
  // A patch of the root makes the thing, or takes it away.
  if (first?.path.length === 0) return (first.value as T | null) ?? undefined;
  return applyPatches(value as object, patches) as T;
}

/** What takes the patches back. */
export function inversePatches(value: object | undefined, patches: readonly Patch[]): Patch[] {
  return produceWithPatches(value ?? {}, (draft) => void applyPatches(draft, patches))[2];
}
