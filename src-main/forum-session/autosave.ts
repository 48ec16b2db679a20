import { translator } from '../../src-core/i18n/index.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { Outcome } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { BEAT } from '../store/lock.ts';
import type { CommandQueue } from './command-queue.ts';
import type { ForumLock } from './forum-lock.ts';

/** Writes the snapshots a while after each change, sends the lock's heartbeat, and tells people when the disk fails. */

const PAUSE_BEFORE_SAVING = 1_000;
const PAUSE_BEFORE_RETRY = 5_000;
/** After so long, people wonder what became of what they wrote. In milliseconds, as the others. */
const LONG = 3_000;

/** What autosave needs of the session. */
interface AutosaveParts {
  readonly folder: ForumFolder;
  readonly lock: ForumLock;
  readonly queue: CommandQueue;
  /** Completes a restore that was interrupted. */
  recover(): Promise<void>;
  /** Called when there is something new to tell people. */
  onChange(): void;
  language(): Language;
}

export class Autosave {
  private readonly parts: AutosaveParts;
  /** What could not be saved, what takes long, and what is wrong with the lock, in words. */
  private readonly troubles = new Map<'save' | 'wait' | 'lock', string>();
  private readonly beats: NodeJS.Timeout;
  private isBeating = false;
  private pause: NodeJS.Timeout | undefined;

  constructor(parts: AutosaveParts) {
    this.parts = parts;
    this.beats = setInterval(() => void this.beat(), BEAT).unref();
  }

  /** Why Forum cannot save, in words. */
  get trouble(): string | undefined {
    const { troubles } = this;
    return troubles.get('save') ?? troubles.get('wait') ?? troubles.get('lock');
  }

  /** Runs work that waits for the disk, and tells people when that takes long. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const slow = setTimeout(() => this.say('wait', this.waitingWords()), LONG).unref();
    try {
      return await work();
    } finally {
      clearTimeout(slow);
      this.say('wait', undefined);
    }
  }

  /** Call it with the answer to every command. */
  answered(answer: Outcome<object>): void {
    if (answer.ok) this.saveIn(PAUSE_BEFORE_SAVING);
    if (answer.ok) this.say('save', undefined);
    else if (answer.code === 'not-saved') this.say('save', answer.message);
  }

  /** Tries again later, when the disk may work again. */
  again(): void {
    this.saveIn(PAUSE_BEFORE_RETRY);
  }

  /** Saves no more, and lets the lock go stale. */
  stop(): void {
    clearTimeout(this.pause);
    clearInterval(this.beats);
  }

  private saveIn(ms: number): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.save(), ms).unref();
  }

  /** Not in the queue: the journals have it all already, so nobody needs to wait. */
  private async save(): Promise<void> {
    const { folder, queue, recover, onChange } = this.parts;
    const before = folder.findings().length;
    const refused = await queue.refusalOf(async () => {
      await recover();
      await folder.save();
    });
    if (folder.findings().length > before) onChange();
    this.say('save', refused?.message);
    if (refused) this.saveIn(PAUSE_BEFORE_RETRY);
  }

  private async beat(): Promise<void> {
    // On a disk that hangs, only one heartbeat hangs.
    if (this.isBeating) return;
    this.isBeating = true;
    const { lock, queue, onChange } = this.parts;
    const had = !lock.isLost;
    const refused = await queue
      .refusalOf(() => lock.beat())
      .finally(() => {
        this.isBeating = false;
      });
    this.say('lock', refused?.message);
    // Another program has taken the lock, perhaps while this machine slept.
    if (had && lock.isLost) onChange();
  }

  private waitingWords(): string {
    return translator(this.parts.language())('store.waiting');
  }

  private say(of: 'save' | 'wait' | 'lock', message: string | undefined): void {
    if (this.troubles.get(of) === message) return;
    if (message === undefined) this.troubles.delete(of);
    else this.troubles.set(of, message);
    this.parts.onChange();
  }
}
