import { refuse } from '../../src-core/model/refusal.ts';
import type { ZippedFile } from './read-zip.ts';

/** Which files of a forum go into a .zip, and which come out of one. All other files in it are ignored. */

/** Files that change: a backup has these. */
const RECORDS = /^(?:forum|meetings\/[a-z0-9][a-z0-9-]{0,63})\.(?:json|journal)$/;
/** Files whose names are their checksums, so they never change. */
const PUT_AWAY = /^(?:attachments\/[0-9a-f]{64}|templates\/[0-9a-f]{64}\.docx)$/;
/** Documents: any plain name that is valid on every system. */
const MADE = /^minutes\/(?![. ])[^\p{C}<>:"/\\|?*]{1,240}(?<![. ])$/u;
const RESERVED = /^minutes\/(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export function isRecord(name: string): boolean {
  return RECORDS.test(name);
}

export function isChecksumNamed(name: string): boolean {
  return PUT_AWAY.test(name);
}

export function isForumFile(name: string): boolean {
  return isRecord(name) || isChecksumNamed(name) || (MADE.test(name) && !RESERVED.test(name));
}

/** The forum's files in a .zip, by their names in the forum. They may be in one folder there. */
export function forumIn(files: readonly ZippedFile[]): ReadonlyMap<string, ZippedFile> {
  const seen = new Set<string>();
  for (const { name, isOdd } of files) {
    // Such names are meant to write outside the folder, or twice to one place.
    const steps = name.split('/');
    const isTrick =
      isOdd || /^(?:\/|[a-z]:)/i.test(name) || steps.includes('..') || /\p{Cc}/u.test(name);
    if (isTrick) refuse('invalid', 'file', 'backups.trick', { file: printable(name) });
    const same = name.normalize('NFKC').toLowerCase();
    if (seen.has(same)) refuse('invalid', 'file', 'backups.twice', { file: printable(name) });
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
    return !file.isFolder && isForumFile(name) ? [[name, file]] : [];
  });
  return new Map(found);
}

function printable(name: string): string {
  return name.replace(/\p{C}/gu, '�').slice(0, 100);
}
