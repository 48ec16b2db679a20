import { join } from 'node:path';
import type { Language } from '../../src-core/model/forum.ts';
import { fromDisk, stampOf } from '../store/atomic-fs.ts';
import { FORUM, MEETING } from '../store/file-formats.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { StoredFile } from '../store/stored-file.ts';
import { faultsOfFile } from './check-folder.ts';

/**
 * The faults of a file and its journal as they are on the disk, in words. It is not in the queue of commands,
 * and changes nothing. It reports nothing while the files are being changed. `name` is `forum`, or `meetings/`
 * and an id.
 */
export async function faultsOfUnread(
  folder: ForumFolder,
  name: string,
  language: Language,
): Promise<readonly string[]> {
  const base = join(folder.path, name);
  const id = /^meetings\/(.+)$/.exec(name)?.[1];
  const isDirty = () => (id === undefined ? folder.forum : folder.loadedMeeting(id))?.isDirty;
  const stamps = () =>
    fromDisk(() => Promise.all([stampOf(`${base}.json`), stampOf(`${base}.journal`)]));
  const before = await stamps();
  if (isDirty()) return [];
  const file =
    id === undefined
      ? await StoredFile.open(base, FORUM, undefined)
      : await StoredFile.open(base, MEETING, undefined);
  const faults = await faultsOfFile(folder, name, file, language);
  const isStill = !isDirty() && (await stamps()).join() === before.join();
  return isStill ? faults.map(({ message }) => message) : [];
}
