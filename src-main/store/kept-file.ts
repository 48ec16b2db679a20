import { createHash } from 'node:crypto';
import { readIfThere } from './disk.ts';
import { asWritten } from './text.ts';

/** Attachments and letterheads: files that are named by their checksum. */

export interface KeptFile {
  readonly bytes: Buffer;
  /** Whether it is what was put there. */
  readonly isSame: boolean;
}

/** Undefined: it is not there. A text that git gave other line endings is answered as it was. */
export async function keptFile(path: string, sha256: string): Promise<KeptFile | undefined> {
  const found = await readIfThere(path);
  if (!found) return undefined;
  const bytes = [found, asWritten(found)].find((each) => digestOf(each) === sha256);
  return { bytes: bytes ?? found, isSame: bytes !== undefined };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
