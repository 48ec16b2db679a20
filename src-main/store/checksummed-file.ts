import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { partsOf, readIfThere, unlessMissing } from './atomic-fs.ts';
import type { Attachment } from './forum-store.ts';
import { encodeText } from './stored-text.ts';

/** Attachments and letterheads: files that are named by the checksum of their bytes. */

/** Undefined: it is not there. A text whose line endings git has changed comes back as it was. */
export async function readChecksummedFile(path: string): Promise<Attachment | undefined> {
  const found = await readIfThere(path);
  if (!found) return undefined;
  const sha256 = checksumIn(path);
  const bytes = [found, encodeText(found)].find((each) => checksumOf(each) === sha256);
  return { bytes: bytes ?? found, isSame: bytes !== undefined };
}

/** Whether a file has the checksum in its name. Reads a part at a time. */
export async function hasNamedChecksum(path: string): Promise<boolean> {
  const sha256 = checksumIn(path);
  const found = await unlessMissing(checksumInParts(path));
  // A missing file is reported by what needs it.
  if (found === undefined || found === sha256) return true;
  return (await readChecksummedFile(path))?.isSame !== false;
}

function checksumIn(path: string): string {
  return basename(path).slice(0, 64);
}

async function checksumInParts(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of partsOf(path)) hash.update(part);
  return hash.digest('hex');
}

/** The name of such a file: SHA-256, in hexadecimal. */
export function checksumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
