import type { JournalLine } from './journal-line.ts';
import { type Format, isOlder, upToDate } from './migrations.ts';
import { wholePatch, withPatches } from './patches.ts';
import { patchesBetween } from './patches-between.ts';

/**
 * Lines that follow one another, with patches that fit today's form of the file: so undo takes back a change that an
 * earlier version made (D118). `last` is the value after the last line, in the form that it was written in.
 */
export function linesUpToDate<T extends object>(
  lines: readonly JournalLine[],
  last: object | undefined,
  format: Format<T>,
): readonly JournalLine[] {
  const end = endOfOlder(lines, last, format);
  if (end === 0) return lines;
  const older: JournalLine[] = [];
  let after = end === lines.length ? last : withPatches(last, lines[end - 1]?.patches ?? []);
  for (const line of lines.slice(0, end).toReversed()) {
    const before = withPatches(after, line.inverse);
    older.push(lineUpToDate(line, before, after, format));
    after = before;
  }
  return [...older.reverse(), ...lines.slice(end)];
}

/** How many of the lines were written before the file was in today's form, with the one that brought it there. */
function endOfOlder<T>(
  lines: readonly JournalLine[],
  last: object | undefined,
  format: Format<T>,
): number {
  if (last && isOlder(last, format)) return lines.length;
  return (
    1 +
    lines.findLastIndex(({ inverse: [whole] }) => {
      return whole?.path.length === 0 && whole.value && isOlder(whole.value as object, format);
    })
  );
}

/** `before` and `after` are the values around the line, each in the form that it was written in. */
function lineUpToDate<T extends object>(
  line: JournalLine,
  before: object | undefined,
  after: object | undefined,
  format: Format<T>,
): JournalLine {
  const [old, now] = [before, after].map((value) => value && upToDate(value, format));
  if (!old || !now) return { ...line, patches: [wholePatch(now)], inverse: [wholePatch(old)] };
  return { ...line, patches: patchesBetween(old, now), inverse: patchesBetween(now, old) };
}
