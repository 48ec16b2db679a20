import { readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { refuse } from '../../src-core/model/refusal.ts';
import type { FolderList } from '../../src-core/protocol/service.ts';
import { isForum } from '../store/create-forum.ts';

/** Lists the folders on this machine, to choose one without a native dialog. */

/** What the user can open from `path`: folders that are not hidden, and zip files. */
export async function listFolders(path: string): Promise<FolderList> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() =>
    refuse('invalid', 'folder', 'host.noFile', { file: path }),
  );
  const folders = entries.filter((each) => each.isDirectory() && !each.name.startsWith('.'));
  const listed = folders.map(async ({ name }) => {
    const inner = join(path, name);
    return { name, folder: inner, isForum: await isForum(inner).catch(() => false) };
  });
  const zips = entries
    .filter((each) => each.isFile() && /^[^.].*\.zip$/i.test(each.name))
    .map(({ name }) => ({ name, folder: join(path, name), isForum: false, isZip: true }));
  const parent = dirname(path);
  return {
    folder: path,
    ...(parent === path ? {} : { parent }),
    entries: [...(await Promise.all(listed)), ...zips].sort((a, b) =>
      a.name.localeCompare(b.name, 'nb'),
    ),
  };
}

/** `name`, or `name 2`, `name 3` … if it is taken. */
export async function freeFolder(parent: string, name: string): Promise<string> {
  const taken = new Set(await readdir(parent).catch((): string[] => []));
  for (let number = 1; ; number += 1) {
    const each = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(each)) return join(parent, each);
  }
}

/** A window has no current folder, so a relative path would depend on where the program was started. */
export function wholePath(path: string, field: string): string {
  if (!isAbsolute(path)) refuse('invalid', field, 'host.partOfPath', { file: path });
  return resolve(path);
}
