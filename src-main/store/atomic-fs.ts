import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { WordKey } from '../../src-core/i18n/index.ts';
import { Refused } from '../../src-core/model/refusal.ts';
import {
  type FileHandle,
  lstat,
  mkdir,
  NOT_A_FILE,
  open,
  openFolder,
  readdir,
  readFile,
  rename,
  stat,
  TOO_LARGE,
  unlink,
} from './fs.ts';

/** Files that are either wholly there or not at all, and what the disk says when it will not. */

/** Reads a file; undefined when it is not there. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  return unlessMissing(readFile(path));
}

const PART = 64 * 1024;

/** The bytes of a file from there on, a part at a time. */
export async function* partsOf(path: string, from = 0): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  try {
    for (let at = from; ; ) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(PART), 0, PART, at);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** Size and time of change, for telling whether a file is as it was; '' when it is not there. */
export async function stampOf(path: string): Promise<string> {
  const found = await unlessMissing(lstat(path));
  return found ? `${found.size}:${found.mtimeMs}` : '';
}

export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    // Nor is there anything below what is a file and not a folder.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Where a file is put together first, and what must go well before it replaces the old one. */
export interface Staged {
  readonly draft: string;
  readonly isAllowed?: () => Promise<void>;
}

/** Puts a file in the place of the old one in one step, and on the disk before it returns. */
export async function writeAtomic(
  path: string,
  content: string | Uint8Array,
  { draft, isAllowed }: Staged = { draft: `${path}.tmp` },
): Promise<void> {
  try {
    const handle = await openNew(draft);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await isAllowed?.();
    await renameSoon(draft, path);
  } catch (error) {
    // On a full disk, half a file would only take up room.
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A file that was not there: what somebody left by that name, also a link, is taken away and not written through. */
export async function openNew(path: string): Promise<FileHandle> {
  await unlessMissing(unlink(path));
  return open(path, 'wx');
}

/** Who has a file open for a moment, and will let go: whatever keeps the folder in step with another, or looks for viruses. */
const LETS_GO = ['EBUSY', 'EPERM', 'EACCES'];
const TRIES = 20;
const BETWEEN_TRIES = 100;

/** When whoever has it open lets go. */
export async function renameSoon(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (tries === TRIES || !LETS_GO.includes(codeOf(error) ?? '')) throw error;
    }
    await pause(BETWEEN_TRIES);
  }
}

/** A copy that is on the disk before the original is touched. */
export async function keepCopy(path: string, copy: string): Promise<void> {
  await writeAtomic(copy, await readFile(path));
}

/** Makes a folder within one that is there: a forum that was moved away must not begin anew, and empty. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  // Also when it was there: whoever made it may have been stopped before this.
  await syncFolder(dirname(path));
}

/** As `makeFolder`, for one of the forum's own: a link in its place would lead elsewhere, and is refused. */
export async function makeOwnFolder(path: string): Promise<void> {
  await makeFolder(path);
  await assertFolder(path);
}

/** What lies in one of the forum's own folders; nothing when it is not there. A link in its place is refused. */
export async function namesIn(path: string): Promise<readonly string[]> {
  await assertFolder(path);
  return (await unlessMissing(readdir(path))) ?? [];
}

/** Refuses anything but a folder, if something is there. */
export async function assertFolder(path: string): Promise<void> {
  const found = await unlessMissing(lstat(path));
  if (!found || found.isDirectory()) return;
  throw Object.assign(new Error(`${NOT_A_FILE}: ${path}`), { code: NOT_A_FILE, path });
}

/** Makes a folder, and those it is to lie in. */
export async function makeFolders(path: string): Promise<void> {
  const missing: string[] = [];
  // One by one: Node's own way to make them all has no end where a folder takes none, as /proc.
  for (let at = path; (await unlessMissing(stat(at))) === undefined; at = dirname(at)) {
    if (at === dirname(at)) break;
    missing.unshift(at);
  }
  for (const each of missing) await makeFolder(each);
  if (missing.length === 0) await makeFolder(path);
}

/** Makes the folder's list of names durable. Windows has no such call, and does it by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await openFolder(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `write` may put down less than asked when the disk runs full. */
export async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const part = await handle.write(bytes, written, bytes.length - written, at + written);
    written += part.bytesWritten;
  }
}

/**
 * Runs work on the disk; what the disk refuses becomes `not-saved`, in words. `path` is the file that it is about,
 * for where the system does not say: it does so only when a file cannot be opened.
 */
export async function onDisk<T>(work: () => Promise<T>, path = ''): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await asTrouble(error, path, (code) => WORDS[code] ?? 'store.trouble');
  }
}

/** As `onDisk`, for what is read: nothing was to be saved. */
export async function fromDisk<T>(work: () => Promise<T>, path = ''): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await asTrouble(error, path, (code) => UNREADABLE[code] ?? 'store.cannotRead');
  }
}
const UNREADABLE: Readonly<Record<string, WordKey>> = {
  [NOT_A_FILE]: 'store.notFile',
  [TOO_LARGE]: 'store.largerThanOurs',
};

/** For `catch`: as if it were not there, when it is the disk that will not. */
export function unlessFault(error: unknown): undefined {
  if (codeOf(error) === undefined) throw error;
}

/** For `catch`: when what came before is what there is to tell. */
export function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error;
}

export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const WORDS: Readonly<Record<string, WordKey>> = {
  ENOSPC: 'store.full',
  EDQUOT: 'store.full',
  EACCES: 'store.denied',
  EPERM: 'store.denied',
  EROFS: 'store.denied',
  ENOENT: 'store.gone',
  EIO: 'store.away',
  ENODEV: 'store.away',
  ENXIO: 'store.away',
  ESTALE: 'store.away',
  ENOTCONN: 'store.away',
  ETIMEDOUT: 'store.away',
  EHOSTDOWN: 'store.away',
  EHOSTUNREACH: 'store.away',
  // What Windows says of a disk that is pulled out, or of a network that is gone.
  UNKNOWN: 'store.away',
  EBUSY: 'store.busy',
  ETXTBSY: 'store.busy',
  ENOTDIR: 'store.notFolder',
  EEXIST: 'store.notFolder',
  ...UNREADABLE,
  EISDIR: 'store.isFolder',
};

async function asTrouble(
  error: unknown,
  about: string,
  wordsFor: (code: string) => WordKey,
): Promise<unknown> {
  const code = codeOf(error);
  // Only the operating system's own codes; anything else is a fault in the program.
  if (code === undefined || !/^(?:E[A-Z0-9]+|UNKNOWN)$/.test(code)) return error;
  const named = error instanceof Error && 'path' in error ? String(error.path) : about;
  const path = code === 'ENOTDIR' ? await fileIn(named) : named;
  return new Refused('not-saved', '', wordsFor(code), { file: basename(path), reason: code });
}

/** The system names what was asked for, and not which part of the way to it is no folder. */
async function fileIn(path: string): Promise<string> {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found) return found.isDirectory() ? path : at;
  }
  return path;
}
