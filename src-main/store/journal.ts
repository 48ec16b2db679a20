import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Refused } from '../../src-core/model/refusal.ts';
import { onDisk, readIfThere, unlessFault, unlessMissing, writeAll } from './atomic-fs.ts';
import { fenceOf, lateness, MAX_LATE } from './fence.ts';
import { open, readFile, sizeToRead } from './fs.ts';
import type { EncodedLine } from './journal-line.ts';
import type { Lock } from './lock.ts';
import { decodeText } from './stored-text.ts';

/** The append-only journal beside each file: one line per change, on the disk before it is acknowledged. */

export interface JournalEntry {
  /** Undefined: not readable. */
  readonly line: EncodedLine | undefined;
  /** Written by a program after another had taken over: it does not count. */
  readonly isLate: boolean;
  /** Where in the file it begins. */
  readonly from: number;
}

export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** Bytes up to the end of the last whole line. */
  readonly size: number;
  /** There is more after that: a line that was being written when the program was stopped. */
  readonly torn: boolean;
  /** The highest one: that of the last line that counts. */
  readonly fence: number;
}

const NEWLINE = 0x0a;
/** How far back is read at a time, and at most for the sake of undo alone. */
const WINDOW = 16 * 1024;
const MAX_FOR_UNDO = 8 * 1024 * 1024;

/** Which part of a journal is wanted: every line after a revision, and so many before it. */
export interface Wanted {
  readonly after: number;
  readonly before: number;
}

/**
 * The end of the journal. Reads backwards, so that opening does not cost more the longer a forum has
 * lived. With nothing said of what is wanted: all of it.
 */
export async function readJournal(path: string, wanted?: Wanted): Promise<Journal> {
  const handle = await unlessMissing(open(path, 'r'));
  if (!handle) return { entries: [], size: 0, torn: false, fence: 0 };
  try {
    const size = await sizeToRead(handle, path);
    for (let window = wanted ? WINDOW : size; ; window *= 4) {
      const start = Math.max(0, size - window);
      const bytes = Buffer.alloc(size - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      const journal = parse(bytes.subarray(0, bytesRead), start);
      if (start === 0 || !wanted || reachesBack(journal, wanted, window)) return journal;
    }
  } finally {
    await handle.close();
  }
}

/** How many changes up to `saved` the end of a journal has lost: what was flushed, and is not there. */
export function linesBehind(entries: Journal['entries'], saved: number): number {
  const last = entries.at(-1);
  return saved - (last ? (last.line?.revision ?? saved) : 0);
}

function reachesBack(journal: Journal, { after, before }: Wanted, window: number): boolean {
  const first = journal.entries.find(({ line, isLate }) => line && !isLate)?.line;
  // More than is asked for: a late one is known by the lines before it.
  const revision = (first?.revision ?? Infinity) + MAX_LATE;
  return revision <= after - before || (revision <= after && window >= MAX_FOR_UNDO);
}

function parse(bytes: Buffer, start: number): Journal {
  const entries: Omit<JournalEntry, 'isLate'>[] = [];
  // In the middle of the file, the first line is likely cut off.
  let from = start === 0 ? 0 : bytes.indexOf(NEWLINE) + 1;
  for (let end = bytes.indexOf(NEWLINE, from); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    entries.push({ line: parseLine(decodeText(bytes.subarray(from, end))), from: start + from });
    from = end + 1;
  }
  const isLate = lateness();
  const marked = entries.map((entry) => ({ ...entry, isLate: isLate(entry.line) }));
  const fence = entries.reduce((most, { line }) => Math.max(most, line ? fenceOf(line) : 0), 0);
  return { entries: marked, size: start + from, torn: from < bytes.length, fence };
}

/** Last in each line: of all that comes before it. Lines of old have none. */
const DIGEST = /,"digest":"([\w-]{16})"\}$/;

function written(line: EncodedLine): Buffer {
  const text = JSON.stringify(line);
  return Buffer.from(`${text.slice(0, -1)},"digest":"${digestOf(text)}"}\n`);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Undefined: it cannot be read, or is not as it was written. */
export function parseLine(text: string): EncodedLine | undefined {
  const [end, digest] = DIGEST.exec(text) ?? [];
  if (end !== undefined && digestOf(`${text.slice(0, -end.length)}}`) !== digest) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isLine(value)) return undefined;
  // What is no longer a checksum is none that its line had of old.
  return end === undefined && value.digest !== undefined ? undefined : value;
}

function isLine(value: unknown): value is EncodedLine {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'revision' in value &&
    isRevision(value.revision) &&
    'at' in value &&
    typeof value.at === 'string' &&
    'author' in value &&
    typeof value.author === 'string' &&
    'command' in value &&
    typeof value.command === 'object' &&
    value.command !== null &&
    'patches' in value &&
    arePatches(value.patches) &&
    'inverse' in value &&
    arePatches(value.inverse)
  );
}

/** They count changes, from 1 on. */
function isRevision(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function arePatches(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every(
    (each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'path' in each &&
      Array.isArray(each.path) &&
      ('op' in each || 'splice' in each),
  );
}

/**
 * Appends one line and flushes it. Opens by name each time, so that a folder that was moved away is
 * noticed rather than written to. When it fails, nothing counts as written.
 *
 * The lock is looked at when the file is open, and again when the line is flushed: a program that takes over between
 * the two works in a file of its own (copyInPlace), so what comes down here is not in its way.
 */
export async function appendLine(
  path: string,
  journal: { size: number; torn: boolean },
  line: EncodedLine,
  lock: Lock,
): Promise<void> {
  const { size } = journal;
  const bytes = written(line);
  const handle = await open(path, 'r+');
  try {
    if ((await handle.stat()).size !== size) {
      throw new Refused('not-saved', '', 'store.changedOutside', { file: basename(path) });
    }
    await lock.mustHold();
    journal.torn = true;
    await writeAll(handle, bytes, size);
    await handle.datasync();
    await lock.mustHold();
    journal.size += bytes.length;
    journal.torn = false;
  } finally {
    // What is flushed is there, whatever is said on closing.
    await handle.close().catch(unlessFault);
  }
}

/**
 * Puts a copy of the journal in its place, which no other program has open: one that was taken over may wake in the
 * middle of writing, and would write over what is recorded here. Answers with what was in it.
 */
export async function copyInPlace(path: string, isNew: boolean, lock: Lock): Promise<Buffer> {
  const bytes = isNew ? await readIfThere(path) : await readFile(path);
  const content = bytes ?? Buffer.alloc(0);
  await lock.replace(path, content);
  return content;
}

/** Takes back what may have come down of a line that was refused, if one was. */
export async function truncateTornTail(
  path: string,
  journal: { readonly size: number; torn: boolean },
  lock: Lock,
): Promise<void> {
  if (!journal.torn) return;
  await onDisk(() => settleJournal(path, journal.size, lock), path);
  journal.torn = false;
}

/**
 * Makes the journal end at `size`, on the disk too: what comes after was never acknowledged, and might be
 * there again after a power cut. What is there from `from` on is written down once more: a line that was
 * being written when the program stopped may be in memory alone, also when the system believes otherwise.
 */
export async function settleJournal(
  path: string,
  size: number,
  lock: Lock,
  from = size,
): Promise<void> {
  const handle = await unlessMissing(open(path, 'r+'));
  if (!handle) return;
  try {
    await lock.mustHold();
    const there = (await handle.stat()).size;
    // One that is shorter was changed by another: told of when something is to be appended.
    if (there > size) await handle.truncate(size);
    if (there >= size) {
      const bytes = Buffer.alloc(size - from);
      await handle.read(bytes, 0, bytes.length, from);
      await writeAll(handle, bytes, from);
    }
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
