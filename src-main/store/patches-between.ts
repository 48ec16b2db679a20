import type { Patch } from 'immer';

/** The patches from one value to the next. In a long list, they contain only what differs. */
export function patchesBetween(
  before: object,
  after: object,
  path: readonly (string | number)[] = [],
): Patch[] {
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys({ ...old, ...now }).flatMap((key): Patch[] => {
    const at = [...path, key];
    const [from, to] = [old[key], now[key]];
    if (from === to) return [];
    if (Array.isArray(from) && Array.isArray(to)) return inList(from, to, at);
    if (isThing(from) && isThing(to)) return patchesBetween(from, to, at);
    if (isSame(from, to)) return [];
    return [to === undefined ? { op: 'remove', path: at } : { op: 'replace', path: at, value: to }];
  });
}

/**
 * Skips what both lists have in common at the start and the end. In between, the old entries are removed and
 * the new ones added.
 */
function inList(from: readonly unknown[], to: readonly unknown[], path: Patch['path']): Patch[] {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && isSame(from[start], to[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(from.at(-1 - end), to.at(-1 - end))) end += 1;
  const gone = from.length - end - start;
  const come = to.slice(start, to.length - end);
  if (gone + come.length > shorter) return [{ op: 'replace', path, value: to }];
  return [
    ...Array.from({ length: gone }, (): Patch => ({ op: 'remove', path: [...path, start] })),
    ...come.map((value, index): Patch => ({ op: 'add', path: [...path, start + index], value })),
  ];
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
