import { join } from 'node:path';
import { z } from 'zod';
import { Refused } from '../../src-core/model/refusal.ts';
import {
  onDisk,
  readIfThere,
  syncFolder,
  unlessMissing,
  unlessRefused,
  writeAtomic,
} from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { AppendedChange } from '../store/forum-store.ts';
import { unlink } from '../store/fs.ts';
import { decodeText } from '../store/stored-text.ts';
import { stateIn } from './backup-contents.ts';
import type { Backups } from './backups.ts';
import { type PreparedRestore, prepareRestore } from './prepare-restore.ts';
import { restore } from './restore.ts';

/**
 * A restore writes lines in many files, and must be done completely or not begun. Before the first line,
 * `.restoring` says what to restore; Forum deletes it after the last. Forum resumes a restore that was
 * interrupted.
 */

const Intent = z.object({
  /** '' if the file cannot be read. */
  backup: z.string(),
  /** The backup of the state before the restore. */
  kept: z.string(),
  at: z.string(),
  author: z.string(),
  /** Set if only one meeting is restored. */
  meeting: z.string().optional(),
  /** The restore cannot be resumed: the backup no longer exists, or cannot be read. */
  isHalted: z.boolean().optional(),
});
type Intent = z.infer<typeof Intent>;
const UNREADABLE: Intent = { backup: '', kept: '', at: '', author: '', isHalted: true };

export class RestoreIntent {
  private intent: Intent | undefined;
  /** The restore was refused, but `.restoring` may still be on the disk. */
  private isUnwanted = false;
  private readonly folder: ForumFolder;
  private readonly backups: Backups;
  private readonly publish: (restored: readonly AppendedChange[]) => Promise<void>;

  constructor(
    folder: ForumFolder,
    backups: Backups,
    publish: (restored: readonly AppendedChange[]) => Promise<void>,
  ) {
    this.folder = folder;
    this.backups = backups;
    this.publish = publish;
  }

  /** A restore that cannot be resumed. */
  get halted(): Intent | undefined {
    return this.intent?.isHalted === true ? this.intent : undefined;
  }

  /** A restore that must be resumed. */
  get pending(): Intent | undefined {
    return this.halted ? undefined : this.intent;
  }

  /** Reads what a stopped program has left. */
  async find(): Promise<void> {
    const text = await readIfThere(this.path);
    if (text) this.intent = intentIn(decodeText(text)) ?? UNREADABLE;
  }

  async begin(intent: Intent, prepared: PreparedRestore): Promise<void> {
    try {
      await this.write(intent);
    } catch (error) {
      this.isUnwanted = true;
      await this.resume().catch(unlessRefused);
      throw error;
    }
    await this.finish(intent, prepared);
  }

  /** Resumes a restore and completes it. Call it before anything is recorded, and before a backup is made. */
  async resume(): Promise<void> {
    if (this.isUnwanted) await this.forget();
    const { pending } = this;
    if (!pending) return;
    let again: PreparedRestore;
    try {
      const { backup, meeting } = pending;
      const file = await this.backups.files.find(backup);
      again = await prepareRestore(
        this.folder,
        file,
        await stateIn(this.folder, file, meeting),
        meeting,
      );
    } catch (error) {
      // The disk may work again later. Anything else must be reported to the user.
      if (!(error instanceof Refused) || error.code === 'not-saved') throw error;
      await this.write({ ...pending, isHalted: true });
      return;
    }
    await this.finish(pending, again);
  }

  /** The restore is done, or the user has given it up. */
  async forget(): Promise<void> {
    await onDisk(async () => {
      await unlessMissing(unlink(this.path));
      await syncFolder(this.folder.path);
    });
    this.intent = undefined;
    this.isUnwanted = false;
  }

  private async finish(intent: Intent, ready: PreparedRestore): Promise<void> {
    await restore(this.folder, ready, intent, this.publish);
    await this.forget();
  }

  private async write(intent: Intent): Promise<void> {
    await onDisk(() => writeAtomic(this.path, JSON.stringify(intent)));
    this.intent = intent;
  }

  private get path(): string {
    return join(this.folder.path, '.restoring');
  }
}

function intentIn(text: string): Intent | undefined {
  try {
    return Intent.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
