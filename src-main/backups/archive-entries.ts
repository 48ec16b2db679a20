import { refuse } from '../../src-core/model/refusal.ts';
import type { ZippedFile } from './read-zip.ts';

/** Which files of a forum go into a .zip and come out of one; every other name in it is left where it is. */

/** Change, and are written anew: a backup holds these. */
const RECORDS = /^(?:forum|meetings\/[a-z0-9][a-z0-9-]{0,63})\.(?:json|journal)$/;
/** Named by their checksums, so never changed. */
const PUT_AWAY = /^(?:attachments\/[0-9a-f]{64}|templates\/[0-9a-f]{64}\.docx)$/;
/** What was made of it: any plain name that each system can have. */
const MADE = /^minutes\/(?![. ])[^\p{C}<>:"/\\|?*]{1,240}(?<![. ])$/u;
const RESERVED = /^minutes\/(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export function isRecord(name: string): boolean {
  return RECORDS.test(name);
}

export function isPutAway(name: string): boolean {
  return PUT_AWAY.test(name);
}

export function isOfForum(name: string): boolean {
  return isRecord(name) || isPutAway(name) || (MADE.test(name) && !RESERVED.test(name));
}

/** The forum's files in a .zip by their names in the forum; they may lie in a folder there, as when a person packed it. */
export function forumIn(files: readonly ZippedFile[]): ReadonlyMap<string, ZippedFile> {
  const seen = new Set<string>();
  for (const { name, isOdd } of files) {
    // Whoever made this meant to write elsewhere, or twice in the same place.
    const steps = name.split('/');
    const isTrick =
      isOdd || /^(?:\/|[a-z]:)/i.test(name) || steps.includes('..') || /\p{Cc}/u.test(name);
    if (isTrick) refuse('invalid', 'file', 'backups.trick', { file: shown(name) });
    const same = name.normalize('NFKC').toLowerCase();
    if (seen.has(same)) refuse('invalid', 'file', 'backups.twice', { file: shown(name) });
    seen.add(same);
  }
  const roots = new Set(
    files.flatMap(({ name }) => /^((?:[^/]+\/)?)forum\.(?:json|journal)$/.exec(name)?.[1] ?? []),
  );
  const root = roots.has('') ? '' : [...roots][0];
  if (root === undefined || (root !== '' && roots.size > 1)) {
    refuse('invalid', 'file', 'backups.noForum');
  }
  const found = files.flatMap((file): [string, ZippedFile][] => {
    const name = file.name.startsWith(root) ? file.name.slice(root.length) : '';
    return !file.isFolder && isOfForum(name) ? [[name, file]] : [];
  });
  return new Map(found);
}

function shown(name: string): string {
  return name.replace(/\p{C}/gu, '�').slice(0, 100);
}
