import type { EncodedLine } from './journal-line.ts';

/**
 * Which lines of a journal count. Each line has the fence of the lock that it was written under. A program that was
 * taken over while it slept may still write a line. Its fence is then lower than that of an earlier line, and it does
 * not count. Lines from earlier versions have fence 0.
 */

/** At most so many late lines follow one another: each program that was taken over writes one. */
export const MAX_LATE = 8;

export function fenceOf(line: EncodedLine): number {
  return line.fence ?? 0;
}

/** Given the lines oldest first, tells whether each is late. */
export function detectLateLines(): (line: EncodedLine | undefined) => boolean {
  let highest = 0;
  return (line) => {
    if (line) highest = Math.max(highest, fenceOf(line));
    return line !== undefined && fenceOf(line) < highest;
  };
}

/** Given the lines newest first, yields those that count, and undefined for each that cannot be read. */
export async function* withoutLate(
  lines: AsyncIterable<EncodedLine | undefined>,
): AsyncGenerator<EncodedLine | undefined> {
  const waiting: (EncodedLine | undefined)[] = [];
  const next = function* () {
    const line = waiting.shift();
    if (!line || !waiting.some((each) => each && fenceOf(each) > fenceOf(line))) yield line;
  };
  for await (const line of lines) {
    waiting.push(line);
    if (waiting.length > MAX_LATE) yield* next();
  }
  while (waiting.length > 0) yield* next();
}
