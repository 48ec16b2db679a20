import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { forumIn, isRecord } from './archive-entries.ts';
import { withBackup } from './import-forum.ts';
import { withZip } from './read-zip.ts';
import { atOnce, stateOf } from './restore-state.ts';

/** Reads the content of a backup. */

/** The folder for an unpacked backup. It is different each time, because other programs may read backups too. */
export const OPENED = `.opened-${process.pid}-`;
let opened = 0;

/** With a `meeting`, reads only that one. */
export async function stateIn(
  folder: ForumFolder,
  file: string,
  meeting?: Id,
): Promise<RestoreState> {
  opened += 1;
  // A reader must not write in the folder, and perhaps cannot.
  const place = folder.isReadOnly ? tmpdir() : join(folder.path, 'backups');
  const stage = join(place, `${OPENED}${opened}`);
  const isWanted = (name: string) =>
    isRecord(name) && (meeting === undefined || isOf(name, meeting));
  return withBackup(file, stage, isWanted, (there) => {
    assertSame(folder, there);
    return stateOf(there, atOnce);
  });
}

/**
 * A backup moved here from another forum would replace this one: its name does not say which forum it belongs
 * to.
 */
function assertSame({ state: now }: ForumFolder, { state: then }: ForumFolder): void {
  if (now.id === undefined || then.id === undefined || now.id === then.id) return;
  refuse('invalid', 'backup', 'backups.otherForum', { name: then.name });
}

/** The files of one meeting in the backup, by name. */
export function recordsIn(file: string, meeting: Id): Promise<ReadonlyMap<string, Buffer>> {
  return withZip(file, async (files) => {
    const records = new Map<string, Buffer>();
    for (const [name, packed] of forumIn(files)) {
      const isForum = name.startsWith('forum.');
      if (!isForum && isRecord(name) && isOf(name, meeting))
        records.set(name, await packed.bytes());
    }
    return records;
  });
}

function isOf(name: string, meeting: Id): boolean {
  const [base = ''] = name.split('.');
  return base === 'forum' || base === `meetings/${meeting}`;
}
