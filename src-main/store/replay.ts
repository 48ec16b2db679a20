import { finishDraft } from 'immer';
import type { JournalStep } from '../../src-core/audit-log/audit-runs.ts';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { unlessMissing } from './atomic-fs.ts';
import { lateness, withoutLate } from './fence.ts';
import { open, stat } from './fs.ts';
import { parseLine } from './journal.ts';
import { decodeReversed, draftAfter } from './journal-encoding.ts';
import type { EncodedLine, JournalLine } from './journal-line.ts';
import { withPatches } from './patches.ts';
import { decodeText } from './stored-text.ts';

/** A journal read through, line by line, however long it is: from the start forwards, or from the end back. */

type State = object | undefined;
const BLOCK = 64 * 1024;
const NEWLINE = 0x0a;

/** What the file was at a revision, going by the journal alone. Undefined when the journal does not lead there. */
export async function replayed(
  path: string,
  upTo: number,
  upToDate: (line: JournalLine) => JournalLine,
): Promise<{ readonly value: State; readonly line: EncodedLine } | undefined> {
  let draft: State;
  let last = 0;
  const isLate = lateness();
  for await (const line of replayLines(path)) {
    if (isLate(line)) continue;
    if (line?.revision !== last + 1) return undefined;
    last += 1;
    try {
      draft = draftAfter(line, draft, upToDate);
    } catch {
      // It does not fit: it was changed, or what came before it.
      return undefined;
    }
    if (last === upTo) return { value: draft && finishDraft(draft), line };
  }
  return undefined;
}

/**
 * Every change of a file, the last first, with the file as it was before and after it. What the journal does not
 * tell of, but must have happened, is a step of its own.
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
    let step = isNext ? steppedBack(line, value) : undefined;
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
  // The journal does not go back to the beginning.
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

/** The state before a line, and after it as the line has it. Undefined: it does not fit there. */
function steppedBack(
  written: EncodedLine,
  value: State,
): Pick<JournalStep, 'before' | 'after'> | undefined {
  const line =
    written.command.do === 'repair' ? plain(written) : decodeReversed([written], value)[0];
  if (!line) return undefined;
  try {
    const isFirst = line.revision === 1;
    const before = isFirst ? undefined : withPatches(value, line.inverse);
    return { before, after: withPatches(before, line.patches) };
  } catch {
    // A place that is no longer there.
    return undefined;
  }
}

/** Repairs of old had no way back. */
function plain(line: EncodedLine): JournalLine | undefined {
  if (line.inverse.length === 0) return undefined;
  const isWhole = [...line.patches, ...line.inverse].every((patch) => !('splice' in patch));
  return isWhole ? (line as JournalLine) : undefined;
}

/**
 * The lines of a journal, the last first; undefined for one that cannot be read. Opens it for each part anew: who
 * reads may pause for as long as they like, and a file that is kept open cannot be moved on every machine.
 */
async function* linesBack(path: string): AsyncGenerator<EncodedLine | undefined> {
  /** What is read of the line whose beginning is not, the last part first. */
  let parts: Buffer[] = [];
  // What comes after the last newline was never acknowledged.
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

/** The lines of a journal, the first first. */
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
