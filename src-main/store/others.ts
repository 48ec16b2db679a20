import { dirname } from 'node:path';
import { renameSoon, stampOf, syncFolder } from './disk.ts';

/** What lies in a forum's folder and is none of its own files, by its name there. */

/** What this program gives a file. */
const OWN = /^(?:forum|meetings\/[a-z0-9][a-z0-9-]{0,63})(?:\.format-\d+)?\.(?:json|journal)$/;
/** What others may make of it beside. */
const LIKE = /^(?:forum|meetings\/).*\.(?:json|journal)$/;
const PUT_ASIDE = /\.(?:json|bak|journal)\.(?:damaged|changed)-\d+$/;

/** A name that is nearly the forum's own: what a service that keeps two folders in step makes. */
export function isCopy(name: string): boolean {
  return LIKE.test(name) && !OWN.test(name);
}

/** An original that was damaged, or what another program made of a file. */
export function isPutAside(name: string): boolean {
  return PUT_ASIDE.test(name);
}

/** Nothing that lies there is written over: answers with where it is kept. Undefined: there is nothing. */
export async function putAside(
  path: string,
  because: 'damaged' | 'changed',
): Promise<string | undefined> {
  if ((await stampOf(path)) === '') return undefined;
  const copy = `${path}.${because}-${Date.now()}`;
  await renameSoon(path, copy);
  await syncFolder(dirname(path));
  return copy;
}
