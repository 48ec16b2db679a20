import { longDay } from '../../src-core/i18n/format.ts';
import type { WordKey, WordValues } from '../../src-core/i18n/index.ts';
import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { Refused } from '../../src-core/model/refusal.ts';
import { fromDisk, onDisk } from '../store/atomic-fs.ts';
import { Lock } from '../store/lock.ts';

/** Whether this program may write in the forum: no other program writes in it, and the disk allows it (D110). */
export class ForumLock {
  private readonly taken: Lock | undefined;
  private readonly refused: Refused | undefined;

  private constructor(lock: Lock | undefined, refused?: Refused) {
    this.taken = lock;
    this.refused = refused;
  }

  static async take(folder: string, since: Time, toWrite: boolean): Promise<ForumLock> {
    if (!toWrite) return new ForumLock(undefined, onlyRead('store.readOnly'));
    try {
      return new ForumLock(await onDisk(() => Lock.take(folder, since)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return new ForumLock(
        undefined,
        onlyRead(TO_READ[error.words] ?? 'store.readOnly', error.values),
      );
    }
  }

  /** The lock to write with; undefined if another program has it, or the disk does not allow it. */
  get lock(): Lock | undefined {
    return this.taken?.heldBy ? undefined : this.taken;
  }

  /** The reason why nothing can be changed, if so. */
  whyNot(language: Language): Refused | undefined {
    const holder = this.taken?.heldBy;
    if (!holder) return this.refused;
    const since = longDay(dayOf(holder.since), language);
    return new Refused('read-only', '', 'store.heldBy', { ...holder, since });
  }

  /** Whether changes are impossible. */
  get isLost(): boolean {
    return this.refused !== undefined || this.taken?.heldBy !== undefined;
  }

  /** Renews the lock. Refused if the disk does not allow it. */
  async beat(): Promise<void> {
    if (!this.taken?.heldBy) await this.taken?.beat();
  }

  /** For a program that only reads because another had the lock: whether the lock is free now. */
  isFree(): Promise<boolean> {
    return fromDisk(async () => (await this.taken?.isFree()) ?? false);
  }

  async release(): Promise<void> {
    await onDisk(async () => this.taken?.release());
  }
}

/** The disk's refusals, in words for someone who opened the forum to read. */
const TO_READ: Partial<Record<WordKey, WordKey>> = {
  'store.denied': 'store.deniedHere',
  'store.full': 'store.fullHere',
  'store.notFile': 'store.notFile',
};

function onlyRead(words: WordKey, values: WordValues = {}): Refused {
  return new Refused('read-only', '', words, values);
}
