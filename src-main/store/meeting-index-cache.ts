import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Id } from '../../src-core/model/field-types.ts';
import {
  type SummaryIndex,
  summaryIndexOf,
  withSummaryIndex,
} from '../../src-core/projections/summary-index.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import { assertFolder, makeOwnFolder, readIfThere, unlessFault, writeAtomic } from './atomic-fs.ts';

/**
 * What was known of each meeting when the forum was closed, so that opening need not read a thousand meetings. It may be
 * deleted at any time, and counts only if it fits the files. Each meeting has two lines: what opening needs of every
 * meeting, and the rest, which is parsed when it is first asked for.
 */

export interface Remembered {
  readonly summary: MeetingSummary;
  readonly removed: boolean;
  /** Marks of what it was derived from: the meeting's own files, and its part of forum.json. */
  readonly stamp: string;
  readonly basis: string;
}

/** Raise it when the content of a summary changes. */
const FORMAT = 13;

const RARELY_ASKED = ['decisions', 'obligations', 'binds', 'agreements', 'refersTo'] as const;
type Rest = Pick<MeetingSummary, (typeof RARELY_ASKED)[number]>;
interface FirstLine extends Omit<Remembered, 'summary'> {
  readonly often: Omit<MeetingSummary, keyof Rest>;
  readonly digest: SummaryIndex;
}

const NEWLINE = 0x0a;
/** The line that a summary was read from: as long as the summary is the same, the line is written as it is. */
const restsRead = new WeakMap<MeetingSummary, Buffer>();

export function fingerprint(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64');
}

export async function readCache(folder: string): Promise<ReadonlyMap<Id, Remembered>> {
  const entries = new Map<Id, Remembered>();
  // A cache that cannot be read counts as none: the files themselves are read.
  const bytes = await readCacheFile(pathIn(folder)).catch(unlessFault);
  if (!bytes) return entries;
  let from = bytes.indexOf(NEWLINE) + 1;
  // Damaged, or from another version.
  if (bytes.toString('utf8', 0, from) !== headOf(bytes.subarray(from))) return entries;
  const nextLine = () => {
    const line = bytes.subarray(from, bytes.indexOf(NEWLINE, from));
    from += line.length + 1;
    return line;
  };
  while (from < bytes.length) {
    const { often, digest, ...entry } = JSON.parse(nextLine().toString('utf8')) as FirstLine;
    const summary = withSummaryIndex(summaryFrom(often, nextLine()), digest);
    entries.set(summary.id, { summary, ...entry });
  }
  return entries;
}

async function readCacheFile(path: string): Promise<Buffer | undefined> {
  await assertFolder(dirname(path));
  return readIfThere(path);
}

function summaryFrom(often: FirstLine['often'], line: Buffer): MeetingSummary {
  const summary = { ...often };
  const read = () => {
    const rest = JSON.parse(line.toString('utf8')) as Rest;
    for (const name of RARELY_ASKED) {
      Object.defineProperty(summary, name, { enumerable: true, value: rest[name] });
    }
    return rest;
  };
  for (const name of RARELY_ASKED) {
    const get = () => read()[name];
    Object.defineProperty(summary, name, { enumerable: true, configurable: true, get });
  }
  restsRead.set(summary as MeetingSummary, line);
  return summary as MeetingSummary;
}

export async function writeCache(
  folder: string,
  entries: ReadonlyMap<Id, Remembered>,
): Promise<void> {
  const path = pathIn(folder);
  const body = Buffer.concat([...entries.values()].flatMap(linesOf));
  await makeOwnFolder(dirname(path));
  await writeAtomic(path, Buffer.concat([Buffer.from(headOf(body)), body]));
}

function linesOf({ summary, ...entry }: Remembered): Buffer[] {
  const end = Buffer.of(NEWLINE);
  const often: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  const there = restsRead.get(summary);
  for (const name of Object.keys(summary) as (keyof MeetingSummary)[]) {
    const isRare = (RARELY_ASKED as readonly string[]).includes(name);
    if (!isRare) often[name] = summary[name];
    else if (!there) rest[name] = summary[name];
  }
  const first = Buffer.from(JSON.stringify({ ...entry, often, digest: summaryIndexOf(summary) }));
  return [first, end, there ?? Buffer.from(JSON.stringify(rest)), end];
}

function headOf(body: Buffer): string {
  return `${FORMAT} ${createHash('sha1').update(body).digest('base64')}\n`;
}

function pathIn(folder: string): string {
  return join(folder, '.cache', 'summaries');
}
