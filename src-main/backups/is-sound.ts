import { Refused } from '../../src-core/model/refusal.ts';
import { forumIn } from './archive-entries.ts';
import { withZip } from './read-zip.ts';

/** Whether a .zip is what it should be: it is read to its end, and every file in it is compared with its checksum. */

/** One that lies there. A disk that will not be read is no answer, and is refused. */
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
