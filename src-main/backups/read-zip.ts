import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { refuse } from '../../src-core/model/refusal.ts';
import { codeOf, fromDisk, unlessMissing } from '../store/atomic-fs.ts';
import { type FileHandle, NOT_A_FILE, openNamedFile } from '../store/fs.ts';

/**
 * Reads a .zip from anywhere, by its own list of files, one file at a time. It does not trust the sizes in that
 * list: it refuses a file that unpacks to more, or to something else.
 */

export interface ZippedFile {
  /** As in the .zip, with `/` between folders. */
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly isFolder: boolean;
  /** A symbolic link, or anything else that is no regular file. */
  readonly isOdd: boolean;
  bytes(): Promise<Buffer>;
}

const MAX_FILES = 50_000;
const MAX_FILE_BYTES = 256 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024;
/** Deflate can reach about a thousand to one. A forum's files are far below half of that. */
const MAX_RATIO = 500;
const SMALL = 1024 * 1024;

const END = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT_LENGTH = 0xffff;
const LISTED = 0x02014b50;
const LISTED_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const UTF8 = 1 << 11;
const [STORED, DEFLATED] = [0, 8];

const inflated = promisify(inflateRaw);
type Zip = { readonly handle: FileHandle; readonly length: number };

export function withZip<T>(
  path: string,
  work: (files: readonly ZippedFile[]) => Promise<T>,
): Promise<T> {
  return fromDisk(async () => {
    const handle =
      (await unlessMissing(openNamedFile(path)).catch(unlessNotFile)) ??
      refuse('invalid', 'file', 'host.noFile', { file: path });
    try {
      return await work(await listIn({ handle, length: (await handle.stat()).size }));
    } finally {
      await handle.close();
    }
  }, path);
}

/** For `catch`: a pipe, a folder or a device counts as no file. */
function unlessNotFile(error: unknown): undefined {
  if (codeOf(error) !== NOT_A_FILE) throw error;
}

async function listIn(zip: Zip): Promise<readonly ZippedFile[]> {
  const tail = await at(zip, Math.max(0, zip.length - END_LENGTH - MAX_COMMENT_LENGTH), zip.length);
  const end = endIn(tail);
  const [count, size, from] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  const isOneDisk = tail.readUInt32LE(end + 4) === 0 && tail.readUInt16LE(end + 8) === count;
  // 0xffff and 0xffffffff mean a .zip that is far larger than ours (zip64).
  if (!isOneDisk || count === 0xffff || from === 0xffffffff) refuseUnreadable();
  if (count > MAX_FILES) refuseTooMuch();
  const listed = await at(zip, from, from + size);
  const files: ZippedFile[] = [];
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    if (place + LISTED_LENGTH > listed.length || listed.readUInt32LE(place) !== LISTED)
      refuseUnreadable();
    const [named, extra, comment] = [28, 30, 32].map((offset) =>
      listed.readUInt16LE(place + offset),
    ) as [number, number, number];
    files.push(zippedFileAt(zip, listed.subarray(place, place + LISTED_LENGTH + named)));
    place += LISTED_LENGTH + named + extra + comment;
  }
  if (files.reduce((sum, file) => sum + file.size, 0) > MAX_UNPACKED_BYTES) refuseTooMuch();
  return files;
}

function zippedFileAt(zip: Zip, entry: Buffer): ZippedFile {
  const [flags, method] = [entry.readUInt16LE(8), entry.readUInt16LE(10)];
  const [crc, packed, size] = [16, 20, 24].map((offset) => entry.readUInt32LE(offset)) as [
    number,
    number,
    number,
  ];
  const [madeOn, mode] = [entry.readUInt8(5), entry.readUInt16LE(40)];
  const from = entry.readUInt32LE(42);
  const name = nameIn(entry.subarray(LISTED_LENGTH), (flags & UTF8) !== 0);
  if (size > MAX_FILE_BYTES || (size > SMALL && size > packed * MAX_RATIO)) refuseTooMuch();
  const isUnix = madeOn === 3 || madeOn === 19;
  const kind = isUnix ? mode & 0o170000 : 0;
  const isFolder = name.endsWith('/');
  return {
    name,
    size,
    crc,
    isFolder,
    isOdd: kind !== 0 && kind !== 0o100000 && kind !== 0o040000,
    bytes: async () => {
      if ((flags & ENCRYPTED) !== 0) refuse('invalid', 'file', 'backups.locked');
      if (method !== STORED && method !== DEFLATED) refuseUnreadable();
      const content = await contentAt(zip, from, packed, method === STORED ? undefined : size);
      if (content.length !== size || crc32(content) !== crc) {
        refuse('invalid', 'file', 'backups.damaged', { file: name });
      }
      return content;
    },
  };
}

/** `size` is the most that the file may unpack to, in bytes; undefined if it is stored uncompressed. */
async function contentAt(
  zip: Zip,
  from: number,
  packed: number,
  size: number | undefined,
): Promise<Buffer> {
  const head = await at(zip, from, from + LOCAL_LENGTH);
  if (head.readUInt32LE(0) !== LOCAL) refuseUnreadable();
  const start = from + LOCAL_LENGTH + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = await at(zip, start, start + packed);
  if (size === undefined) return bytes;
  try {
    return await inflated(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    return refuseUnreadable();
  }
}

/** Where the end record begins. A comment of any length may follow it. */
function endIn(tail: Buffer): number {
  for (let place = tail.length - END_LENGTH; place >= 0; place -= 1) {
    const isEnd = tail.readUInt32LE(place) === END;
    if (isEnd && place + END_LENGTH + tail.readUInt16LE(place + 20) === tail.length) return place;
  }
  return refuseUnreadable();
}

/** Older names are in an unknown code page. The names of a forum's files are the same in all of them. */
function nameIn(bytes: Buffer, isUtf8: boolean): string {
  if (!isUtf8) return bytes.toString('latin1').replaceAll('\\', '/');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      .decode(bytes)
      .replaceAll('\\', '/');
  } catch {
    return refuseUnreadable();
  }
}

async function at({ handle, length }: Zip, from: number, to: number): Promise<Buffer> {
  if (from > to || to > length) refuseUnreadable();
  const bytes = Buffer.alloc(to - from);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
  return bytesRead === bytes.length ? bytes : refuseUnreadable();
}

function refuseUnreadable(): never {
  refuse('invalid', 'file', 'backups.unreadable');
}

function refuseTooMuch(): never {
  refuse('invalid', 'file', 'backups.tooMuch');
}
