import { basename, dirname, join } from 'node:path';
import { fileName } from '../../src-core/documents/file-name.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import type { Exported } from '../../src-core/protocol/service.ts';
import { makeFolder, makeOwnFolder, onDisk } from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { Backups } from './backups.ts';

/** Saves the whole forum as one file where the user chooses; null if they cancel. */
export async function exportForum(
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
