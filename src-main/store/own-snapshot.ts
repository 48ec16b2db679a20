import { basename } from 'node:path';
import { onDisk, stampOf } from './atomic-fs.ts';
import { sealOf } from './content-seal.ts';
import { quarantine } from './foreign-files.ts';
import type { Lock } from './lock.ts';
import type { Format } from './migrations.ts';
import { type Best, bestSnapshot, isAsRecorded } from './recover-snapshot.ts';
import { writeSnapshot } from './snapshot.ts';

interface Content {
  readonly revision: number;
  readonly state: object;
  /** It will not change any more, and carries checksums. */
  readonly isFinal: boolean;
}
/** What the journal leads to at a revision. */
type RecordedAt = (revision: number) => Promise<{ readonly value: object | undefined } | undefined>;

/** The snapshot of a file that this program has open, and what the program may do with it under its lock. */
export class OwnSnapshot {
  readonly path: string;
  /** The revision that the snapshot on the disk has. */
  revision = 0;
  private readonly base: string;
  private readonly format: Format<unknown>;
  private readonly lock: Lock | undefined;
  /**
   * Size and time of the file when it was last read or written here; '' if it did not exist, or was
   * quarantined.
   */
  private stamp = '';

  /** `base` is the path without its ending. Without a lock, nothing on the disk is touched. */
  constructor(base: string, format: Format<unknown>, lock: Lock | undefined) {
    this.base = base;
    this.path = `${base}.json`;
    this.format = format;
    this.lock = lock;
  }

  async open(): Promise<Best> {
    this.stamp = await stampOf(this.path);
    const best = await bestSnapshot(this.base, this.format);
    // What came from a backup or from the journal is not in the file, so it must be written again.
    this.revision = best.source ? 0 : best.revision;
    return best;
  }

  /** Whether somebody has deleted the file. */
  async isGone(): Promise<boolean> {
    return this.stamp !== '' && (await onDisk(() => stampOf(this.path), this.path)) === '';
  }

  /** Whether no other program has written in the file. */
  isUntouched(): Promise<boolean> {
    return onDisk(() => this.hasOwnStamp(), this.path);
  }

  /** Writes the whole file. `foreign` gets the name of a copy, if another program had written in the file meanwhile. */
  async write(
    { revision, state, isFinal }: Content,
    recordedAt: RecordedAt,
    foreign: (copy: string) => void,
  ): Promise<void> {
    await onDisk(async () => {
      // A program that was taken over has an old state.
      await this.lock?.mustHold();
      const copy = await this.keepForeign(recordedAt);
      if (copy !== undefined) foreign(copy);
      const seal = isFinal ? { seal: await sealOf(this.base, revision, state) } : {};
      await writeSnapshot(this.path, { revision, ...seal, ...state });
      this.stamp = await stampOf(this.path);
    }, this.path);
    this.revision = revision;
  }

  /** Quarantines a damaged file, once its content is known from elsewhere. Returns the name of the copy. */
  async putDamagedAside(): Promise<string | undefined> {
    const copy = this.lock && (await quarantine(this.path, 'damaged'));
    this.stamp = '';
    return copy && basename(copy);
  }

  /** What another program wrote in the file while it was open here is kept beside it. */
  private async keepForeign(recordedAt: RecordedAt): Promise<string | undefined> {
    if (await this.hasOwnStamp()) return undefined;
    if (await isAsRecorded(this.path, recordedAt)) return undefined;
    const copy = await quarantine(this.path, 'changed');
    return copy && basename(copy);
  }

  private async hasOwnStamp(): Promise<boolean> {
    return (await stampOf(this.path)) === this.stamp;
  }
}
