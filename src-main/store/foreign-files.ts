import { basename, dirname, join } from 'node:path';
import { keepCopy, namesIn, renameSoon, stampOf, syncFolder } from './atomic-fs.ts';
import type { FileFinding } from './file-finding.ts';
import { readdir } from './fs.ts';

/** Files in a forum's folder that are not its own. */

/** The names that this program gives. */
const OWN = /^(?:forum|meetings\/[a-z0-9][a-z0-9-]{0,63})(?:\.format-\d+)?\.(?:json|journal)$/;
/** Names that look like them, such as copies that other programs make. */
const LIKE = /^(?:forum|meetings\/).*\.(?:json|journal)$/;
const PUT_ASIDE = /\.(?:json|bak|journal)\.(?:damaged|changed)-\d+$/;

export class ForeignFiles {
  private readonly folder: string;
  private names: readonly string[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  async find(): Promise<void> {
    const own = await readdir(this.folder);
    const meetings = await namesIn(join(this.folder, 'meetings'));
    this.names = [...own, ...meetings.map((name) => `meetings/${name}`)].sort();
  }

  /** `named` are the copies that a finding of one of the forum's own files names. */
  findings(named: ReadonlySet<string | undefined>): (readonly [string, FileFinding])[] {
    const left = this.names.filter((name) => isPutAside(name) && !named.has(basename(name)));
    return [
      ...this.names.filter(isCopy).map((name) => [name, { kind: 'copy' }] as const),
      ...left.map((name) => [name, { kind: 'put-aside' }] as const),
    ];
  }
}

/** A name that is nearly one of the forum's own, as a sync client makes for a conflict. */
function isCopy(name: string): boolean {
  return LIKE.test(name) && !OWN.test(name);
}

/** A damaged original, or a file as another program changed it. */
function isPutAside(name: string): boolean {
  return PUT_ASIDE.test(name);
}

/** Whether the folder still contains anything of the forum: a disconnected disk leaves an empty folder. */
export async function isForumThere(base: string): Promise<boolean> {
  const place = dirname(base);
  const folder = basename(place) === 'meetings' ? dirname(place) : place;
  const names = ['forum.json', 'forum.journal', 'meetings'];
  const stamps = await Promise.all(names.map((name) => stampOf(join(folder, name))));
  return stamps.some((stamp) => stamp !== '');
}

/** Copies a file before its end is cut off. Returns the name of the copy. */
export async function keepDamaged(path: string): Promise<string> {
  const copy = `${path}.damaged-${Date.now()}`;
  await keepCopy(path, copy);
  return basename(copy);
}

/** Renames a file so that nothing overwrites it. Returns its new path; undefined if there is no file. */
export async function quarantine(
  path: string,
  because: 'damaged' | 'changed',
): Promise<string | undefined> {
  if ((await stampOf(path)) === '') return undefined;
  const copy = `${path}.${because}-${Date.now()}`;
  await renameSoon(path, copy);
  await syncFolder(dirname(path));
  return copy;
}
