import { Refused } from '../../src-core/model/refusal.ts';
import { forumIn } from './archive-entries.ts';
import { withZip } from './read-zip.ts';

/** Whether a .zip is sound: reads it to its end, and compares every file in it with its checksum. */

/** Throws Refused if the disk cannot be read: then the answer is unknown. */
export async function isSound(path: string): Promise<boolean> {
  const found = await withZip(path, async (files) => {
    for (const file of forumIn(files).values()) await file.bytes();
    return true;
  }).catch(unlessUnsound);
  return found === true;
}

function unlessUnsound(error: unknown): undefined {
  if (!(error instanceof Refused) || error.code === 'not-saved') throw error;
}
