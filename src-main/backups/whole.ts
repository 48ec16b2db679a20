import { basename, dirname, join } from 'node:path';
import { fileName } from '../../src-core/minutes/file-name.ts';
import type { Day } from '../../src-core/primitives.ts';
import type { Exported } from '../../src-core/service.ts';
import { makeFolder, makeOwnFolder, onDisk } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import type { Backups } from './index.ts';

/** Saves the whole forum as one file where the person chose; null when they thought better of it. */
export async function saveWhole(
  folder: ForumFolder,
  backups: Backups,
  today: Day,
  choose: (suggested: Exported) => Promise<string | null>,
): Promise<({ readonly ok: true } & Exported) | null> {
  const { name: title } = folder.state;
  const name = fileName({ front: '', title, back: ` ${today}`, ending: 'zip' });
  const suggested = { name, path: join(folder.path, 'backups', name) };
  const path = await choose(suggested);
  if (path === null) return null;
  const make = path === suggested.path ? makeOwnFolder : makeFolder;
  await onDisk(() => make(dirname(path)));
  await backups.saveWhole(path);
  return { ok: true, name: basename(path), path };
}
