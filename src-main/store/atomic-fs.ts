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

/** Writes files whole or not at all, and turns what the disk refuses into a refusal that people can read. */

/** Undefined: there is no such file. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  return unlessMissing(readFile(path));
}

const PART = 64 * 1024;

/** The bytes of a file from an offset on, 64 kB at a time. */
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

/** Size and time of change, to tell whether a file has changed; '' if it does not exist. */
export async function stampOf(path: string): Promise<string> {
  const found = await unlessMissing(lstat(path));
  return found ? `${found.size}:${found.mtimeMs}` : '';
}

export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    // ENOTDIR: a part of the path is a file, so there is nothing below it.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Where a new file is written first, and what must succeed before it replaces the old one. */
export interface Staged {
  readonly draft: string;
  readonly isAllowed?: () => Promise<void>;
}

/** Replaces a file in one step; the new one is durable when it returns. */
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
    // Half a file would only take up room on a full disk.
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Creates a file. Whatever has that name is deleted first: through a link, it would be written elsewhere. */
export async function openNew(path: string): Promise<FileHandle> {
  await unlessMissing(unlink(path));
  return open(path, 'wx');
}

/** Error codes while a sync client or a virus scanner holds the file: worth trying again. */
const LETS_GO = ['EBUSY', 'EPERM', 'EACCES'];
const TRIES = 20;
const BETWEEN_TRIES = 100;

/** Renames, and waits up to two seconds for a program that has the file open. */
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

/** Makes a copy that is durable before the original is touched. */
export async function keepCopy(path: string, copy: string): Promise<void> {
  await writeAtomic(copy, await readFile(path));
}

/** Makes a folder in a folder that exists: a forum that was moved away must not start over, empty. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  // Also when it exists: the program that made it may have been stopped before this.
  await syncFolder(dirname(path));
}

/** As `makeFolder`, for one of the forum's own folders. Refuses a link, which would lead elsewhere. */
export async function makeOwnFolder(path: string): Promise<void> {
  await makeFolder(path);
  await assertFolder(path);
}

/** The names in one of the forum's own folders; none if it does not exist. Refuses a link in its place. */
export async function namesIn(path: string): Promise<readonly string[]> {
  await assertFolder(path);
  return (await unlessMissing(readdir(path))) ?? [];
}

/** Refuses anything but a folder, if something has that name. */
export async function assertFolder(path: string): Promise<void> {
  const found = await unlessMissing(lstat(path));
  if (!found || found.isDirectory()) return;
  throw Object.assign(new Error(`${NOT_A_FILE}: ${path}`), { code: NOT_A_FILE, path });
}

/** Makes a folder and its parents. */
export async function makeFolders(path: string): Promise<void> {
  const missing: string[] = [];
  // One by one: Node's recursive mkdir never ends in a folder that takes no others, such as /proc.
  for (let at = path; (await unlessMissing(stat(at))) === undefined; at = dirname(at)) {
    if (at === dirname(at)) break;
    missing.unshift(at);
  }
  for (const each of missing) await makeFolder(each);
  if (missing.length === 0) await makeFolder(path);
}

/** Makes the folder's list of names durable. Windows does that itself, and has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await openFolder(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `write` may write less than asked when the disk is nearly full. */
export async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const part = await handle.write(bytes, written, bytes.length - written, at + written);
    written += part.bytesWritten;
  }
}

/**
 * Runs work on the disk, and turns an error of the disk into a refusal `not-saved`. `path` is the file concerned, for
 * errors that name none: the system does so only when a file cannot be opened.
 */
export async function onDisk<T>(work: () => Promise<T>, path = ''): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await asTrouble(error, path, (code) => WORDS[code] ?? 'store.trouble');
  }
}

/** As `onDisk`, for reading: the message does not say that something was not saved. */
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

/** For `catch`: an error of the disk counts as undefined; any other is thrown. */
export function unlessFault(error: unknown): undefined {
  if (codeOf(error) === undefined) throw error;
}

/** For `catch`: a refusal counts as undefined; any other error is thrown. */
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
  // Windows, when a disk is pulled out or the network is gone.
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
  // Only the operating system's codes; any other error is a fault in the program.
  if (code === undefined || !/^(?:E[A-Z0-9]+|UNKNOWN)$/.test(code)) return error;
  const named = error instanceof Error && 'path' in error ? String(error.path) : about;
  const path = code === 'ENOTDIR' ? await fileIn(named) : named;
  return new Refused('not-saved', '', wordsFor(code), { file: basename(path), reason: code });
}

/** Which part of the path is a file instead of a folder: the system names only the whole path. */
async function fileIn(path: string): Promise<string> {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found) return found.isDirectory() ? path : at;
  }
  return path;
}
