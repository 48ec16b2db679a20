import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Refused } from '../../src-core/model/refusal.ts';
import { onDisk, readIfThere, unlessFault, unlessMissing, writeAll } from './atomic-fs.ts';
import { detectLateLines, fenceOf, MAX_LATE } from './fence.ts';
import { open, readFile, sizeToRead } from './fs.ts';
import type { EncodedLine } from './journal-line.ts';
import type { Lock } from './lock.ts';
import { decodeText } from './stored-text.ts';

/** The append-only journal beside each file: one line for each change, durable before the change is acknowledged. */

export interface JournalEntry {
  /** Undefined: it cannot be read. */
  readonly line: EncodedLine | undefined;
  /** Written by a program after another had taken over: it does not count. */
  readonly isLate: boolean;
  /** Where it begins in the file, in bytes. */
  readonly from: number;
}

export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** Bytes up to the end of the last whole line. */
  readonly size: number;
  /** There is more after that: a line was being written when the program was stopped. */
  readonly torn: boolean;
  /** The highest fence of its lines: that of the last line that counts. */
  readonly fence: number;
}

const NEWLINE = 0x0a;
/** In bytes: how much is read at a time from the end, and at most for undo alone. */
const WINDOW = 16 * 1024;
const MAX_FOR_UNDO = 8 * 1024 * 1024;

/** Which part of a journal to read: every line after a revision, and so many before it. */
export interface Wanted {
  readonly after: number;
  readonly before: number;
}

/**
 * Reads a journal from its end, so that opening does not become slower as a forum grows. Without `wanted`, all of it.
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
      const journal = parseJournal(bytes.subarray(0, bytesRead), start);
      if (start === 0 || !wanted || reachesBack(journal, wanted, window)) return journal;
    }
  } finally {
    await handle.close();
  }
}

/** How many changes up to revision `saved` are missing at the end of a journal: they were flushed, but are gone. */
export function linesBehind(entries: Journal['entries'], saved: number): number {
  const last = entries.at(-1);
  return saved - (last ? (last.line?.revision ?? saved) : 0);
}

function reachesBack(journal: Journal, { after, before }: Wanted, window: number): boolean {
  const first = journal.entries.find(({ line, isLate }) => line && !isLate)?.line;
  // A few lines more than asked for: only earlier lines show that a line is late.
  const revision = (first?.revision ?? Infinity) + MAX_LATE;
  return revision <= after - before || (revision <= after && window >= MAX_FOR_UNDO);
}

function parseJournal(bytes: Buffer, start: number): Journal {
  const entries: Omit<JournalEntry, 'isLate'>[] = [];
  // In the middle of the file, the first line is probably incomplete.
  let from = start === 0 ? 0 : bytes.indexOf(NEWLINE) + 1;
  for (let end = bytes.indexOf(NEWLINE, from); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    entries.push({ line: parseLine(decodeText(bytes.subarray(from, end))), from: start + from });
    from = end + 1;
  }
  const isLate = detectLateLines();
  const marked = entries.map((entry) => ({ ...entry, isLate: isLate(entry.line) }));
  const fence = entries.reduce((most, { line }) => Math.max(most, line ? fenceOf(line) : 0), 0);
  return { entries: marked, size: start + from, torn: from < bytes.length, fence };
}

/** The checksum at the end of each line, of everything before it. Lines from early versions have none. */
const DIGEST = /,"digest":"([\w-]{16})"\}$/;

function serializeLine(line: EncodedLine): Buffer {
  const text = JSON.stringify(line);
  return Buffer.from(`${text.slice(0, -1)},"digest":"${digestOf(text)}"}\n`);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Undefined: it cannot be read, or its checksum does not fit. */
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
  // A damaged checksum is not the same as none: then nothing has that name.
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

/** Revisions count changes, from 1 on. */
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
 * Appends one line and flushes it. Opens the file by name each time, so that it notices a folder that was moved away.
 * When it throws, nothing counts as written.
 *
 * It checks the lock after opening the file, and again after flushing the line. A program that takes over in between
 * works in a copy (copyInPlace), so what is written here does not disturb it.
 */
export async function appendLine(
  path: string,
  journal: { size: number; torn: boolean },
  line: EncodedLine,
  lock: Lock,
): Promise<void> {
  const { size } = journal;
  const bytes = serializeLine(line);
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
    // The line is flushed, so an error on closing changes nothing.
    await handle.close().catch(unlessFault);
  }
}

/**
 * Replaces the journal with a copy that no other program has open. A program that was taken over may wake up in the
 * middle of a write, and would write over what is recorded here. Returns what was in the journal.
 */
export async function copyInPlace(path: string, isNew: boolean, lock: Lock): Promise<Buffer> {
  const bytes = isNew ? await readIfThere(path) : await readFile(path);
  const content = bytes ?? Buffer.alloc(0);
  await lock.replace(path, content);
  return content;
}

/** Removes what may be on the disk of a line that was refused, if one was. */
export async function truncateTornTail(
  path: string,
  journal: { readonly size: number; torn: boolean },
  lock: Lock,
): Promise<void> {
  if (!journal.torn) return;
  await onDisk(() => endJournalAt(path, journal.size, lock), path);
  journal.torn = false;
}

/**
 * Makes the journal end at `size`, durably: what comes after was never acknowledged, and might come back after a power
 * cut. Writes everything from `from` on again: a line that was being written when the program stopped may be in memory
 * only, even if the system reports otherwise.
 */
export async function endJournalAt(
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
    // Another program made it shorter: the next append refuses that.
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
