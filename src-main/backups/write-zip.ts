import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { openNew, syncFolder, writeAll } from '../store/disk.ts';
import { type FileHandle, rename, unlink } from '../store/files.ts';
import { mustBeAsWritten, type Written } from './sound.ts';

/** A .zip that is wholly there or not at all, one file at a time: compressed beside the path of a keystroke. */

export interface Entry {
  readonly name: string;
  /** Undefined: it went away meanwhile. */
  bytes(): Promise<Buffer | undefined>;
  /** What is compressed already is stored as it is. */
  readonly isStored?: boolean;
}

const deflated = promisify(deflateRaw);
const DEFLATE = 8;

/** `isStill` is asked before each file, and last: false, and there is no .zip. */
export async function writeZip(
  path: string,
  entries: Iterable<Entry>,
  isStill: () => boolean = () => true,
): Promise<boolean> {
  const draft = `${path}.tmp`;
  try {
    const handle = await openNew(draft);
    let isWhole: boolean;
    let written: readonly Written[];
    try {
      written = await writeEntries(handle, entries, isStill);
      await handle.sync();
      isWhole = isStill();
    } finally {
      await handle.close();
    }
    if (isWhole) await mustBeAsWritten(draft, written);
    if (isWhole) await rename(draft, path);
    else await unlink(draft);
    await syncFolder(dirname(path));
    return isWhole;
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

async function writeEntries(
  handle: FileHandle,
  entries: Iterable<Entry>,
  isStill: () => boolean,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  let size = 0;
  const flush = async () => {
    const bytes = Buffer.concat(ready.splice(0));
    await writeAll(handle, bytes, size);
    size += bytes.length;
  };
  for (const { name, bytes, isStored } of entries) {
    if (!isStill()) return written;
    const content = await bytes();
    if (!content) continue;
    const packed = isStored ? content : await deflated(content);
    const file: ZipInputFile = {
      filename: name,
      size: content.length,
      crc: crc32(content),
      compression: isStored ? 0 : DEFLATE,
    };
    written.push({ name, size: content.length, crc: crc32(content) });
    zip.add(file);
    file.ondata?.(null, packed as Uint8Array<ArrayBuffer>, true);
    await flush();
  }
  zip.end();
  await flush();
  return written;
}
