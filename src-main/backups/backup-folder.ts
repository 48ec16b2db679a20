import { basename, join } from 'node:path';
import {
  type Backup,
  backupNamed,
  backupsToDelete,
  nameOfBackup,
  oldestFirst,
} from '../../src-core/backups/backup-rotation.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { fromDisk, makeOwnFolder, namesIn, onDisk, unlessMissing } from '../store/atomic-fs.ts';
import { lstat, rm, stat, unlink } from '../store/fs.ts';
import { OPENED } from './backup-contents.ts';
import { isSound } from './is-sound.ts';

/** The folder `backups` of a forum: which backups exist, which are damaged, and which are deleted. */
export class BackupFolder {
  /** Names of backups that are known to be damaged. */
  readonly unsound = new Set<string>();
  private readonly path: string;

  /** `forum` is the path of the forum's folder. */
  constructor(forum: string) {
    this.path = join(forum, 'backups');
  }

  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** Oldest first. */
  async all(): Promise<readonly Backup[]> {
    return fromDisk(async () => {
      const named = (await namesIn(this.path)).flatMap((name) => backupNamed(name) ?? []);
      // A link would lead out of the folder, and a pipe may never end.
      const kinds = named.map(({ name }) => unlessMissing(lstat(this.pathOf(name))));
      const found = await Promise.all(kinds);
      return named.filter((_, at) => found[at]?.isFile()).sort(oldestFirst);
    });
  }

  /** Newest first, with the size in bytes. */
  async list(): Promise<readonly (Backup & { readonly size: number })[]> {
    const found = (await this.all()).map(async (each) => {
      const size = (await unlessMissing(stat(this.pathOf(each.name))))?.size ?? 0;
      return { ...each, size };
    });
    return fromDisk(async () => (await Promise.all(found)).reverse());
  }

  /** The path of a backup. A name from a request is never used as a path. */
  async find(name: string): Promise<string> {
    const found = (await this.all()).find((each) => each.name === name);
    return this.pathOf(found?.name ?? refuse('unknown-id', 'backup', 'backups.gone', { name }));
  }

  /** The name of a new backup. Creates the folder, and deletes what is left of earlier drafts. */
  async newName(now: Time, isBeforeRestore: boolean): Promise<string> {
    await onDisk(() => makeOwnFolder(this.path));
    await onDisk(() => this.deleteDrafts());
    return nameOfBackup(now, isBeforeRestore, await this.all());
  }

  /** Finds out which backups are damaged. */
  async readThrough(): Promise<void> {
    const names = (await this.all()).map(({ name }) => name);
    for (const gone of this.unsound) if (!names.includes(gone)) this.unsound.delete(gone);
    for (const name of names) await this.isSound(name);
  }

  /** Compares the content of a backup with its checksums, and remembers if it is damaged. */
  async isSound(name: string): Promise<boolean> {
    const found = await isSound(this.pathOf(name));
    if (found) this.unsound.delete(name);
    else this.unsound.add(name);
    return found;
  }

  /** Deletes the backups that are no longer needed for an hour or a day. Those in `needed` stay. */
  async rotate(now: Time, needed: ReadonlySet<string | undefined>): Promise<void> {
    // A damaged backup counts for no hour or day, and stays for the user to examine.
    const sound = (await this.all()).filter(({ name }) => !this.unsound.has(name));
    for (const each of backupsToDelete(sound, now)) {
      const { name } = each;
      const next = sound.find((other) => oldestFirst(other, each) > 0 && isLike(other, each));
      if (needed.has(name) || (next && !(await this.isSound(next.name)))) continue;
      await onDisk(() => unlessMissing(unlink(this.pathOf(name))));
    }
  }

  /** Deletes drafts and unpacked copies that a stopped program left. */
  private async deleteDrafts(): Promise<void> {
    const names = await namesIn(this.path);
    const drafts = names.filter(
      (name) => name.endsWith('.tmp') && backupNamed(basename(name, '.tmp')),
    );
    for (const name of drafts) await unlessMissing(unlink(this.pathOf(name)));
    const left = names.filter((name) => name.startsWith('.opened') && !name.startsWith(OPENED));
    for (const name of left) await rm(this.pathOf(name), { recursive: true, force: true });
  }
}

/** Whether both were made for the same reason: one before a restore does not replace another kind. */
function isLike(one: Backup, other: Backup): boolean {
  return one.isBeforeRestore === other.isBeforeRestore;
}
