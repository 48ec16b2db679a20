import { finishDraft } from 'immer';
import type { JournalStep } from '../../src-core/audit-log/audit-runs.ts';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { unlessMissing } from './atomic-fs.ts';
import { detectLateLines, withoutLate } from './fence.ts';
import { open, stat } from './fs.ts';
import { parseLine } from './journal.ts';
import { decodeReversed, draftAfter, fitLine } from './journal-encoding.ts';
import type { EncodedLine, JournalLine } from './journal-line.ts';
import { withPatches } from './patches.ts';
import { decodeText } from './stored-text.ts';

/** Reads a journal of any length line by line, forwards from the start or backwards from the end. */

type State = object | undefined;
const BLOCK = 64 * 1024;
const NEWLINE = 0x0a;

/** The value of a file at a revision, by the journal alone. Undefined when the journal does not lead there. */
export async function replayTo(
  path: string,
  upTo: number,
  readLine: (line: JournalLine) => JournalLine,
): Promise<{ readonly value: State; readonly line: EncodedLine } | undefined> {
  let draft: State;
  let last = 0;
  const isLate = detectLateLines();
  for await (const line of replayLines(path)) {
    if (isLate(line)) continue;
    if (line?.revision !== last + 1) return undefined;
    last += 1;
    try {
      draft = draftAfter(line, draft, readLine);
    } catch {
      // The line does not fit: it, or an earlier one, was changed.
      return undefined;
    }
    if (last === upTo) return { value: draft && finishDraft(draft), line };
  }
  return undefined;
}

/** The lines after a revision, oldest first, up to the first that cannot be read or does not fit. */
export async function linesAfter(
  path: string,
  revision: number,
  readLine: (line: JournalLine) => JournalLine,
): Promise<readonly JournalLine[]> {
  const start = revision === 0 ? { value: undefined } : await replayTo(path, revision, readLine);
  if (!start) return [];
  const lines: JournalLine[] = [];
  let { value }: { value: State } = start;
  const isLate = detectLateLines();
  for await (const line of replayLines(path)) {
    if (isLate(line) || (line && line.revision <= revision)) continue;
    const next = line && fitLine(line, value, readLine);
    if (!next) break;
    lines.push(next.line);
    value = next.after;
  }
  return lines;
}

/**
 * Every change of a file, newest first, with the value before and after it. A change that the journal does not have,
 * but that must have happened, is a step of its own.
 */
export async function* stepsBack(
  path: string,
  last: { readonly value: State; readonly revision: number },
  recordedAt: (revision: number) => Promise<{ readonly value: State } | undefined>,
): AsyncGenerator<JournalStep> {
  let { value, revision } = last;
  let at = '';
  for await (const line of withoutLate(linesBack(path))) {
    if (!line || line.revision > revision) continue;
    at = line.at;
    const isNext = line.revision === revision;
    let step = isNext ? stepBack(line, value) : undefined;
    if (!step) {
      const there = await recordedAt(line.revision);
      const before = line.revision > 1 ? await recordedAt(line.revision - 1) : { value: undefined };
      if (!there || !before) break;
      step = { before: before.value, after: there.value };
    }
    const unsaid = { revision: line.revision, at, author: '', before: step.after, after: value };
    if (differencesBetween(step.after, value).length > 0) {
      yield { ...unsaid, do: isNext ? 'outside' : 'unreadable' };
    }
    yield stepOf(line, step);
    value = step.before;
    revision = line.revision - 1;
  }
  // The journal does not go back to the start.
  if (value) yield { revision, at, author: '', do: 'unreadable', before: undefined, after: value };
}

function stepOf(line: EncodedLine, states: Pick<JournalStep, 'before' | 'after'>): JournalStep {
  const { revision, at, author, command, undoes, redoes } = line;
  return {
    ...{ revision, at, author, do: command.do, ...states },
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
  };
}

/** The states before and after a line, from the value after it. Undefined: the line does not fit. */
function stepBack(
  written: EncodedLine,
  value: State,
): Pick<JournalStep, 'before' | 'after'> | undefined {
  const line =
    written.command.do === 'repair' ? plainLine(written) : decodeReversed([written], value)[0];
  if (!line) return undefined;
  try {
    const isFirst = line.revision === 1;
    const before = isFirst ? undefined : withPatches(value, line.inverse);
    return { before, after: withPatches(before, line.patches) };
  } catch {
    // A patch for something that is no longer there.
    return undefined;
  }
}

/** Repairs of early versions could not be undone. */
function plainLine(line: EncodedLine): JournalLine | undefined {
  if (line.inverse.length === 0) return undefined;
  const isWhole = [...line.patches, ...line.inverse].every((patch) => !('splice' in patch));
  return isWhole ? (line as JournalLine) : undefined;
}

/**
 * The lines of a journal, newest first; undefined for one that cannot be read. Opens the file again for each part: the
 * reader may pause for long, and on Windows an open file cannot be moved.
 */
async function* linesBack(path: string): AsyncGenerator<EncodedLine | undefined> {
  /** The parts of a line whose start is not read yet, in order. */
  let parts: Buffer[] = [];
  // Anything after the last newline was never acknowledged.
  let isWhole = false;
  const size = (await unlessMissing(stat(path)))?.size ?? 0;
  for (let end = size; end > 0; end -= BLOCK) {
    const block = await partOf(path, Math.max(0, end - BLOCK), end);
    let to = block.length;
    for (let newline = newlineBefore(block, to); newline >= 0; newline = newlineBefore(block, to)) {
      if (isWhole) yield lineIn([block.subarray(newline + 1, to), ...parts]);
      isWhole = true;
      parts = [];
      to = newline;
    }
    parts.unshift(block.subarray(0, to));
  }
  if (isWhole) yield lineIn(parts);
}

/** The lines of a journal, oldest first. */
export async function* replayLines(path: string): AsyncGenerator<EncodedLine | undefined> {
  let parts: Buffer[] = [];
  const size = (await unlessMissing(stat(path)))?.size ?? 0;
  for (let start = 0; start < size; start += BLOCK) {
    const block = await partOf(path, start, Math.min(size, start + BLOCK));
    let from = 0;
    for (let to = block.indexOf(NEWLINE); to >= 0; to = block.indexOf(NEWLINE, from)) {
      yield lineIn([...parts, block.subarray(from, to)]);
      parts = [];
      from = to + 1;
    }
    parts.push(block.subarray(from));
  }
}

async function partOf(path: string, from: number, to: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(to - from), 0, to - from, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** -1 when there is none. */
function newlineBefore(block: Buffer, to: number): number {
  return to === 0 ? -1 : block.lastIndexOf(NEWLINE, to - 1);
}

function lineIn(parts: readonly Buffer[]): EncodedLine | undefined {
  return parseLine(decodeText(Buffer.concat(parts)));
}
