import type { WrittenLine } from './packing.ts';

/**
 * Which lines of a journal count. Each has the fence of the lock that it was written under, and the first of a fence
 * says which one was before it. A program that was taken over while it slept may write a line after that: its fence
 * is then lower than that of a line before it. Lines of earlier versions have fence 0.
 */

export function fenceOf(line: WrittenLine): number {
  return line.fence ?? 0;
}

/** What a line says of itself when it is the next one in a journal whose last line has the fence `before`. */
export function fenced(line: WrittenLine, fence: number, before: number): WrittenLine {
  return before === fence ? { ...line, fence } : { ...line, fence, over: before };
}

/** For lines from the last to the first: whether each counts. `fence` is the highest one in the journal. */
export function countingBack(fence: number): (line: WrittenLine | undefined) => boolean {
  let isSure = true;
  return (line) => {
    // The first of a fence may be among those that cannot be read.
    if (!line) isSure = false;
    if (!line) return true;
    const own = fenceOf(line);
    if (own > fence || (isSure && own !== fence)) return false;
    fence = line.over ?? own;
    isSure = true;
    return true;
  };
}
