import { basename, dirname, join } from 'node:path';
import { keepCopy, namesIn, renameSoon, stampOf, syncFolder } from './atomic-fs.ts';
import type { FileFinding } from './file-finding.ts';
import { readdir } from './fs.ts';

/** What lies in a forum's folder and is none of its own files, by its name there. */

/** What this program gives a file. */
const OWN = /^(?:forum|meetings\/[a-z0-9][a-z0-9-]{0,63})(?:\.format-\d+)?\.(?:json|journal)$/;
/** What others may make of it beside. */
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

  /** `told`: those that have been told of with a file of the forum's own. */
  findings(told: ReadonlySet<string | undefined>): (readonly [string, FileFinding])[] {
    const left = this.names.filter((name) => isPutAside(name) && !told.has(basename(name)));
    return [
      ...this.names.filter(isCopy).map((name) => [name, { kind: 'copy' }] as const),
      ...left.map((name) => [name, { kind: 'put-aside' }] as const),
    ];
  }
}

/** A name that is nearly the forum's own: what a service that keeps two folders in step makes. */
function isCopy(name: string): boolean {
  return LIKE.test(name) && !OWN.test(name);
}

/** An original that was damaged, or what another program made of a file. */
function isPutAside(name: string): boolean {
  return PUT_ASIDE.test(name);
}

/** Whether anything of the forum is where a file of it is to be written again; a disk that is away leaves an empty folder. */
export async function isForumThere(base: string): Promise<boolean> {
  const place = dirname(base);
  const folder = basename(place) === 'meetings' ? dirname(place) : place;
  const names = ['forum.json', 'forum.journal', 'meetings'];
  const stamps = await Promise.all(names.map((name) => stampOf(join(folder, name))));
  return stamps.some((stamp) => stamp !== '');
}

/** A copy of what is about to be cut off; answers with its name. */
export async function keepDamaged(path: string): Promise<string> {
  const copy = `${path}.damaged-${Date.now()}`;
  await keepCopy(path, copy);
  return basename(copy);
}

/** Nothing that lies there is written over: answers with where it is kept. Undefined: there is nothing. */
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
