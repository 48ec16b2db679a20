import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { MeetingSummary } from '../../src-core/follow-up/types.ts';
import type { Id } from '../../src-core/primitives.ts';
import { makeFolder, readIfThere, unlessFault, writeAtomic } from './disk.ts';

/**
 * What was known of each meeting when the forum was closed, so that a thousand of them need not be read to
 * open it. It may be taken away at any time, and counts only where it fits the files as they lie.
 */

export interface Remembered {
  readonly summary: MeetingSummary;
  readonly removed: boolean;
  /** Of what it was derived from: the meeting's own files, and its part of forum.json. */
  readonly stamp: string;
  readonly basis: string;
}

/** To be raised when a summary says more, or something else, than before. */
const FORMAT = 7;

const NEWLINE = 0x0a;

export function fingerprint(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64');
}

export async function readCache(folder: string): Promise<ReadonlyMap<Id, Remembered>> {
  const entries = new Map<Id, Remembered>();
  // One that the disk will not give up counts as one that is not there: the files themselves are read.
  const bytes = await readIfThere(pathIn(folder)).catch(unlessFault);
  if (!bytes) return entries;
  let from = bytes.indexOf(NEWLINE) + 1;
  // Whatever is wrong with it, the files themselves are read.
  if (bytes.toString('utf8', 0, from) !== headOf(bytes.subarray(from))) return entries;
  // Line by line: the whole as one text would take twice its size in memory.
  for (let to = bytes.indexOf(NEWLINE, from); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
    const [id, entry] = JSON.parse(bytes.toString('utf8', from, to)) as [Id, Remembered];
    entries.set(id, entry);
    from = to + 1;
  }
  return entries;
}

export async function writeCache(
  folder: string,
  entries: ReadonlyMap<Id, Remembered>,
): Promise<void> {
  const path = pathIn(folder);
  const body = Buffer.from([...entries].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  await makeFolder(dirname(path));
  await writeAtomic(path, Buffer.concat([Buffer.from(headOf(body)), body]));
}

function headOf(body: Buffer): string {
  return `${FORMAT} ${createHash('sha1').update(body).digest('base64')}\n`;
}

function pathIn(folder: string): string {
  return join(folder, '.cache', 'summaries');
}
