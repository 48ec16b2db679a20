import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The only module through which the store and the backups reach the file system, so that tests can put a faulty disk
 * in its place. It opens regular files only. A link, pipe, device or folder in a file's place is refused by what was
 * opened, before a byte of it is read or written, and without waiting for whoever is at the other end.
 */
export type { FileHandle } from 'node:fs/promises';
export { lstat, mkdir, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';

/** The code of the error when something other than a regular file is in a file's place. */
export const NOT_A_FILE = 'ENOTFILE';
/** The code of the error when a file is larger than any that the program writes, and than fits in memory. */
export const TOO_LARGE = 'ETOOLARGE';
const LARGEST = 500 * 1024 * 1024;

const { O_RDONLY, O_RDWR, O_WRONLY, O_CREAT, O_EXCL } = constants;
/** Windows has neither flag: there the name is checked after the file is opened. */
const [NO_FOLLOW, NO_WAITING] = [constants.O_NOFOLLOW ?? 0, constants.O_NONBLOCK ?? 0];
/** `w` does not truncate: that happens once the file is known to be regular. */
const FLAGS = {
  r: O_RDONLY,
  'r+': O_RDWR,
  w: O_WRONLY | O_CREAT,
  wx: O_WRONLY | O_CREAT | O_EXCL,
} as const;
type Flags = keyof typeof FLAGS;

/** Opens a file in a forum's folder. Throws an error with NOT_A_FILE for anything but a regular file. */
export async function open(path: string, flags: Flags): Promise<fs.FileHandle> {
  const handle = await openAsOwn(path, flags);
  if (flags === 'w') await closeOnFault(handle, () => handle.truncate(0));
  return handle;
}

/** Opens a file that a person named, wherever it is. Links to files are followed. */
export function openNamedFile(path: string): Promise<fs.FileHandle> {
  return openRegular(path, () => fs.open(path, O_RDONLY | NO_WAITING));
}

/** Opens a folder, to flush its names. */
export function openFolder(path: string): Promise<fs.FileHandle> {
  return fs.open(path, 'r');
}

export async function readFile(path: string): Promise<Buffer>;
export async function readFile(path: string, encoding: 'utf8'): Promise<string>;
export async function readFile(path: string, encoding?: 'utf8'): Promise<Buffer | string> {
  const handle = await open(path, 'r');
  try {
    await sizeToRead(handle, path);
    return await handle.readFile(encoding ?? null);
  } finally {
    await handle.close();
  }
}

/** In bytes. Throws an error with TOO_LARGE before anything is read: a sparse file may claim any size. */
export async function sizeToRead(handle: fs.FileHandle, path: string): Promise<number> {
  const { size } = await handle.stat();
  if (size > LARGEST) fail(TOO_LARGE, path);
  return size;
}

export async function writeFile(
  path: string,
  content: string | Uint8Array,
  { flag = 'w' }: { readonly flag?: 'w' | 'wx' | 'r+' } = {},
): Promise<void> {
  const handle = await open(path, flag);
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

async function openAsOwn(path: string, flags: Flags): Promise<fs.FileHandle> {
  const wanted = FLAGS[flags] | NO_FOLLOW | NO_WAITING;
  const handle = await openRegular(path, () => fs.open(path, wanted));
  const isWhole = await closeOnFault(handle, async () => {
    if (NO_FOLLOW === 0 && !(await fs.lstat(path)).isFile()) notAFile(path);
    return flags === 'r' || (await handle.stat()).nlink <= 1;
  });
  if (isWhole) return handle;
  await handle.close();
  await makeItsOwn(path);
  return openRegular(path, () => fs.open(path, wanted));
}

/** Replaces a file that has a second name (a hard link) with a copy: a write would change the file there too. */
async function makeItsOwn(path: string): Promise<void> {
  const draft = `${path}.own.tmp`;
  await fs.rm(draft, { force: true });
  const handle = await fs.open(draft, 'wx');
  try {
    await handle.writeFile(await readFile(path));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await fs.rename(draft, path);
  if (process.platform === 'win32') return;
  const folder = await openFolder(dirname(path));
  await folder.sync().finally(() => folder.close());
}

async function openRegular(
  path: string,
  opening: () => Promise<fs.FileHandle>,
): Promise<fs.FileHandle> {
  let handle: fs.FileHandle;
  try {
    handle = await opening();
  } catch (error) {
    // Each system has its own error for a link, a folder, a pipe or a socket.
    const found = await fs.lstat(path).catch(() => undefined);
    if (found && !found.isFile() && (error as { code?: string }).code !== 'EEXIST') notAFile(path);
    throw error;
  }
  await closeOnFault(handle, async () => {
    if (!(await handle.stat()).isFile()) notAFile(path);
  });
  return handle;
}

async function closeOnFault<T>(handle: fs.FileHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function notAFile(path: string): never {
  fail(NOT_A_FILE, path);
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code, path });
}
