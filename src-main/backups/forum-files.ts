import { join } from 'node:path';
import { namesIn, readIfThere } from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { readdir } from '../store/fs.ts';
import { isChecksumNamed, isForumFile, isRecord } from './archive-entries.ts';
import type { ZipEntry } from './write-zip.ts';

/** The files of a forum for a .zip. Commands may continue while they are read. */

const PLACES = ['', 'meetings', 'attachments', 'templates', 'minutes'] as const;

export interface Files {
  readonly entries: readonly ZipEntry[];
  /** Files that were read at once, between two commands, by their names without ending. */
  readonly live: ReadonlySet<string>;
}

/** Call it between two commands. Reads the files that somebody works with now, and the others on request. */
export async function filesOf(folder: ForumFolder, isWhole: boolean): Promise<Files> {
  const names = (await Promise.all(PLACES.map((place) => filesIn(folder.path, place))))
    .flat()
    .filter((name) => (isWhole ? isForumFile(name) : isRecord(name)));
  const working = folder.loadedMeetings().flatMap(({ value, last }) => (value ?? last)?.id ?? []);
  const bases = new Set(['forum', ...working.map((id) => `meetings/${id}`)]);
  const held = new Map<string, Buffer | undefined>();
  for (const name of names) {
    if (bases.has(baseOf(name))) held.set(name, await readIfThere(join(folder.path, name)));
  }
  const entries = names.map((name) => ({
    name,
    isStored: isChecksumNamed(name),
    bytes: async () => (held.has(name) ? held.get(name) : readIfThere(join(folder.path, name))),
  }));
  return { entries, live: bases };
}

/** The length of each journal, in bytes. Journals only grow, so it shows every change. */
export async function lengthsOf(
  folder: string,
  lengthOf: (path: string) => Promise<number>,
): Promise<ReadonlyMap<string, number>> {
  const names = [...(await filesIn(folder, '')), ...(await filesIn(folder, 'meetings'))];
  const journals = names.filter((name) => isRecord(name) && name.endsWith('.journal'));
  const lengths = new Map<string, number>();
  for (const name of journals) lengths.set(name, await lengthOf(join(folder, name)));
  return lengths;
}

function baseOf(name: string): string {
  return name.replace(/\.(?:json|journal)$/, '');
}

async function filesIn(folder: string, place: string): Promise<string[]> {
  const names = place === '' ? await readdir(folder) : await namesIn(join(folder, place));
  return [...names].sort().map((name) => (place === '' ? name : `${place}/${name}`));
}
