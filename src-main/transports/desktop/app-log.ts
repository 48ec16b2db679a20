import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The log of the program, for anyone who must find out why it stopped. No line contains anything of a meeting,
 * or a path.
 */
export interface Log {
  write(line: string): void;
  /** The latest lines, oldest first. */
  lines(): readonly string[];
}

const NAME = 'forum.log';
/** Bytes. At start, a longer log becomes the previous log, and the one before it is deleted. */
const LONGEST = 1_000_000;
const REMEMBERED = 200;

export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const path = join(folder, NAME);
  const lines: string[] = [];
  // An error of the log must not stop the program. Its lines still go into a report.
  const trying = (work: () => void) => {
    try {
      work();
    } catch (error) {
      lines.push(`the log cannot be written: ${codeIn(error)}`);
    }
  };
  trying(() => {
    mkdirSync(folder, { recursive: true });
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LONGEST) renameSync(path, join(folder, 'forum.old.log'));
  });
  return {
    write: (line) => {
      const dated = `${now().toISOString()} ${line.replace(/\s*\n\s*/g, ' | ')}`;
      lines.push(dated);
      if (lines.length > REMEMBERED) lines.shift();
      // Written at once: the program may end before anything else.
      trying(() => appendFileSync(path, `${dated}\n`));
    },
    lines: () => lines,
  };
}

function codeIn(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
