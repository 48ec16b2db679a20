import { basename } from 'node:path';
import { Refused, refuse } from '../../src-core/refusal.ts';
import { forumIn } from './names.ts';
import { withZip } from './read-zip.ts';

/** Whether a .zip is what it should be: it is read to its end, and every file in it is compared with its checksum. */

export interface Written {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
}

/** One that has just been written: refused where it does not hold exactly what was put in it. */
export async function mustBeAsWritten(path: string, written: readonly Written[]): Promise<void> {
  const isAsWritten = await withZip(path, async (files) => {
    for (const file of files) await file.bytes();
    return files.length === written.length && written.every((each, at) => isSame(each, files[at]));
  }).catch(unlessUnsound);
  if (!isAsWritten) refuse('not-saved', '', 'backups.notSound', { file: basename(path, '.tmp') });
}

/** One that lies there. A disk that will not be read is no answer, and is refused. */
export async function isSound(path: string): Promise<boolean> {
  const found = await withZip(path, async (files) => {
    for (const file of forumIn(files).values()) await file.bytes();
    return true;
  }).catch(unlessUnsound);
  return found === true;
}

function isSame(one: Written, other: Written | undefined): boolean {
  return one.name === other?.name && one.size === other.size && one.crc === other.crc;
}

function unlessUnsound(error: unknown): undefined {
  if (!(error instanceof Refused) || error.code === 'not-saved') throw error;
}
