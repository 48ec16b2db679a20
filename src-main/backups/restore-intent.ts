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
 * A restore is many lines in many files, and is to be all there or not begun. What is meant is on the disk before
 * the first of them is, and until the last one is: one that was stopped on the way is carried on to its end.
 */

const Intent = z.object({
  /** '' where the file says nothing any more. */
  backup: z.string(),
  /** What there was before. */
  kept: z.string(),
  at: z.string(),
  author: z.string(),
  /** The one meeting that is restored; without it, the whole forum. */
  meeting: z.string().optional(),
  /** It cannot be carried on: the backup is gone, or cannot be read. */
  isHalted: z.boolean().optional(),
});
type Intent = z.infer<typeof Intent>;
const UNREADABLE: Intent = { backup: '', kept: '', at: '', author: '', isHalted: true };

export class RestoreIntent {
  private intent: Intent | undefined;
  /** It was refused, and may be on the disk all the same. */
  private isUnwanted = false;
  private readonly folder: ForumFolder;
  private readonly backups: Backups;
  private readonly told: (restored: readonly AppendedChange[]) => Promise<void>;

  constructor(
    folder: ForumFolder,
    backups: Backups,
    told: (restored: readonly AppendedChange[]) => Promise<void>,
  ) {
    this.folder = folder;
    this.backups = backups;
    this.told = told;
  }

  /** It cannot be carried on, and has not been. */
  get halted(): Intent | undefined {
    return this.intent?.isHalted === true ? this.intent : undefined;
  }

  /** It is to be carried on. */
  get pending(): Intent | undefined {
    return this.halted ? undefined : this.intent;
  }

  /** What a program that was stopped has left. */
  async find(): Promise<void> {
    const text = await readIfThere(this.path);
    if (text) this.intent = intentIn(decodeText(text)) ?? UNREADABLE;
  }

  async begin(intent: Intent, prepared: PreparedRestore): Promise<void> {
    try {
      await this.write(intent);
    } catch (error) {
      this.isUnwanted = true;
      await this.settle().catch(unlessRefused);
      throw error;
    }
    await this.finish(intent, prepared);
  }

  /** Before anything is recorded, and before a backup is made: what has begun is carried on to its end. */
  async settle(): Promise<void> {
    if (this.isUnwanted) await this.forget();
    const { pending } = this;
    if (!pending) return;
    let again: PreparedRestore;
    try {
      const { backup, meeting } = pending;
      const file = await this.backups.find(backup);
      again = await prepareRestore(
        this.folder,
        file,
        await stateIn(this.folder, file, meeting),
        meeting,
      );
    } catch (error) {
      // The disk may let it be read later. Of anything else, a person must be told.
      if (!(error instanceof Refused) || error.code === 'not-saved') throw error;
      await this.write({ ...pending, isHalted: true });
      return;
    }
    await this.finish(pending, again);
  }

  /** It is through; or the person has seen to what could not be done. */
  async forget(): Promise<void> {
    await onDisk(async () => {
      await unlessMissing(unlink(this.path));
      await syncFolder(this.folder.path);
    });
    this.intent = undefined;
    this.isUnwanted = false;
  }

  private async finish(intent: Intent, ready: PreparedRestore): Promise<void> {
    await restore(this.folder, ready, intent, this.told);
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
