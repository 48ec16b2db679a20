import type { JournalEntry } from './journal.ts';
import { fitLine } from './journal-encoding.ts';
import type { JournalLine } from './journal-line.ts';

/** The lines of a journal that its snapshot does not have yet, up to the first that does not follow. */

export interface LinesAhead<T> {
  readonly lines: readonly { readonly line: JournalLine; readonly after: T | undefined }[];
  /** Where the first of them begins in the file, in bytes. */
  readonly from: number | undefined;
  /** The rest cannot be used: where it begins in the file, in bytes, and how many lines it has. */
  readonly unusable: { readonly from: number; readonly count: number } | undefined;
}

/** `entries` are those that count. `snapshot` is what there is at its revision. */
export function linesAhead<T extends object>(
  entries: readonly JournalEntry[],
  snapshot: { readonly value: T | undefined; readonly revision: number },
  readLine: (line: JournalLine) => JournalLine,
): LinesAhead<T> {
  const lines: { line: JournalLine; after: T | undefined }[] = [];
  let { value, revision: reached } = snapshot;
  let from: number | undefined;
  let revision = 0;
  /** Where unreadable lines begin that reach up to the present one. */
  let unread: number | undefined;
  for (const [index, { line, from: at }] of entries.entries()) {
    const cut = unread ?? at;
    unread = line ? undefined : cut;
    // An unreadable line has the number after the one before it.
    revision = line?.revision ?? revision + 1;
    // Unreadable lines at the end may be any number, so the snapshot may lack some of them.
    const isLast = !line && entries.slice(index).every((each) => !each.line);
    if (revision <= snapshot.revision && !isLast) continue;
    const next = revision === reached + 1 && line ? fitLine(line, value, readLine) : undefined;
    if (!next) return { lines, from, unusable: { from: cut, count: entries.length - index } };
    from ??= at;
    lines.push(next);
    value = next.after;
    reached = next.line.revision;
  }
  return { lines, from, unusable: undefined };
}
