/** What lies in a forum's folder and is none of its own files, by its name there. */

/** What this program gives a file. */
const OWN = /^(?:forum|meetings\/[a-z0-9][a-z0-9-]{0,63})(?:\.format-\d+)?\.(?:json|journal)$/;
/** What others may make of it beside. */
const LIKE = /^(?:forum|meetings\/).*\.(?:json|journal)$/;
const PUT_ASIDE = /\.(?:json|bak|journal)\.damaged-\d+$/;

/** A name that is nearly the forum's own: what a service that keeps two folders in step makes. */
export function isCopy(name: string): boolean {
  return LIKE.test(name) && !OWN.test(name);
}

/** An original that was damaged. */
export function isPutAside(name: string): boolean {
  return PUT_ASIDE.test(name);
}
