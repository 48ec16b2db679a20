import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readIfThere, unlessMissing } from './disk.ts';
import { open } from './files.ts';
import { asWritten } from './text.ts';

/** Attachments and letterheads: files that are named by their checksum. */

const PART = 64 * 1024;

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

/** Whether a file is what its name says, read a part at a time. */
export async function isKept(path: string): Promise<boolean> {
  const sha256 = basename(path).slice(0, 64);
  const hash = createHash('sha256');
  const handle = await unlessMissing(open(path, 'r'));
  // It has been taken away; whoever needs it says so.
  if (!handle) return true;
  try {
    const part = Buffer.alloc(PART);
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(part, 0, PART, at);
      if (bytesRead === 0) break;
      hash.update(part.subarray(0, bytesRead));
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
  return hash.digest('hex') === sha256 || (await keptFile(path, sha256))?.isSame !== false;
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
