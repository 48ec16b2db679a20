import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What happened to the program, for anyone who must find out why it stopped. No line has anything of a
 * meeting, nor a path.
 */
export interface Log {
  write(line: string): void;
  /** The latest, oldest first. */
  lines(): readonly string[];
}

const NAME = 'forum.log';
/** Bytes. A longer log is put aside when the program starts, and the one before it goes. */
const LONGEST = 1_000_000;
const REMEMBERED = 200;

export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const path = join(folder, NAME);
  const lines: string[] = [];
  // A log that cannot be written must not stop the program; its lines still go into a report.
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
      // At once: the next thing may be the end of the program.
      trying(() => appendFileSync(path, `${dated}\n`));
    },
    lines: () => lines,
  };
}

function codeIn(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
