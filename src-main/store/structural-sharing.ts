/**
 * `after`, made of the parts of `before` that are equal. What has not changed is then the same object, at every level.
 */
export function shareStructure<T>(before: unknown, after: T): T {
  if (before === after || !isThing(before) || !isThing(after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after) as T;
  if (Array.isArray(before) || Array.isArray(after)) return after;
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = Object.keys(now);
  const parts = keys.map((key) => [key, shareStructure(old[key], now[key])] as const);
  const isSame =
    keys.length === Object.keys(old).length && parts.every(([key, part]) => part === old[key]);
  return (isSame ? before : Object.fromEntries(parts)) as T;
}

/** Compares from the front, then from the back: most often one entry was added, removed or changed. */
function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shorter = Math.min(before.length, after.length);
  const list = [...after];
  let start = 0;
  for (; start < shorter; start += 1) {
    list[start] = shareStructure(before[start], after[start]);
    if (list[start] !== before[start]) break;
  }
  for (let end = 1; end <= shorter - start; end += 1) {
    const [old, at] = [before[before.length - end], after.length - end];
    list[at] = shareStructure(old, after[at]);
    if (list[at] !== old) break;
  }
  return start === before.length && start === after.length ? before : list;
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
