import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { MeetingSummary } from '../../src-core/follow-up/types.ts';
import type { Id } from '../../src-core/primitives.ts';
import { makeFolder, readIfThere, writeAtomic } from './disk.ts';

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
const FORMAT = 3;

export function fingerprint(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64');
}

export async function readCache(folder: string): Promise<ReadonlyMap<Id, Remembered>> {
  const bytes = await readIfThere(pathIn(folder));
  if (!bytes) return new Map();
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  // Whatever is wrong with it, the files themselves are read.
  if (bytes.toString('utf8', 0, end) !== headOf(body)) return new Map();
  return new Map(JSON.parse(body.toString('utf8')) as [Id, Remembered][]);
}

export async function writeCache(
  folder: string,
  entries: ReadonlyMap<Id, Remembered>,
): Promise<void> {
  const path = pathIn(folder);
  const body = Buffer.from(JSON.stringify([...entries]));
  await makeFolder(dirname(path));
  await writeAtomic(path, Buffer.concat([Buffer.from(`${headOf(body)}\n`), body]));
}

function headOf(body: Buffer): string {
  return `${FORMAT} ${createHash('sha1').update(body).digest('base64')}`;
}

function pathIn(folder: string): string {
  return join(folder, '.cache', 'summaries');
}
