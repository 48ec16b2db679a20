import type { WordKey } from '../../src-core/i18n/index.ts';
import type { Outcome } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { BEAT } from '../store/lock.ts';
import type { ForumLock } from './forum-lock.ts';

/**
 * Writes the files after changes to the journals, and renews the forum's lock. It reports when the disk
 * refuses.
 */

const PAUSE_BEFORE_SAVING = 1_000;
const PAUSE_BEFORE_RETRY = 5_000;
/** Milliseconds after which a user wonders whether the text was saved. */
const LONG = 3_000;

/** Runs work that the disk may refuse. Returns the refusal in words, if any. */
type Refusing = (work: () => Promise<void>) => Promise<{ readonly message: string } | undefined>;

export class Autosave {
  private readonly folder: ForumFolder;
  private readonly hold: ForumLock;
  private readonly recover: () => Promise<void>;
  private readonly refusing: Refusing;
  private readonly changed: () => void;
  private readonly words: (key: WordKey) => string;
  /** Errors of a command or a file that could not be saved, and of the lock. */
  private readonly troubles = new Map<'save' | 'wait' | 'hold', string>();
  private readonly beats: NodeJS.Timeout;
  private isBeating = false;
  private pause: NodeJS.Timeout | undefined;

  constructor(
    folder: ForumFolder,
    hold: ForumLock,
    recover: () => Promise<void>,
    refusing: Refusing,
    changed: () => void,
    words: (key: WordKey) => string,
  ) {
    this.folder = folder;
    this.hold = hold;
    this.recover = recover;
    this.refusing = refusing;
    this.changed = changed;
    this.words = words;
    this.beats = setInterval(() => void this.beat(), BEAT).unref();
  }

  /** What prevents saving, in words. */
  get trouble(): string | undefined {
    const { troubles } = this;
    return troubles.get('save') ?? troubles.get('wait') ?? troubles.get('hold');
  }

  /** Runs work that waits for the disk, and reports if it takes long. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const slow = setTimeout(() => this.say('wait', this.words('store.waiting')), LONG).unref();
    try {
      return await work();
    } finally {
      clearTimeout(slow);
      this.say('wait', undefined);
    }
  }

  /** A command was carried out, or refused. */
  answered(answer: Outcome<object>): void {
    if (answer.ok) this.saveIn(PAUSE_BEFORE_SAVING);
    if (answer.ok) this.say('save', undefined);
    else if (answer.code === 'not-saved') this.say('save', answer.message);
  }

  /** Tries again soon, because the disk may work again. */
  again(): void {
    this.saveIn(PAUSE_BEFORE_RETRY);
  }

  /** Stops the timers. */
  stop(): void {
    clearTimeout(this.pause);
    clearInterval(this.beats);
  }

  private saveIn(ms: number): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.save(), ms).unref();
  }

  /** Not in the queue of commands: the journals already contain what is saved, so nobody needs to wait. */
  private async save(): Promise<void> {
    const before = this.folder.findings().length;
    const refused = await this.refusing(async () => {
      await this.recover();
      await this.folder.save();
    });
    if (this.folder.findings().length > before) this.changed();
    this.say('save', refused?.message);
    if (refused) this.saveIn(PAUSE_BEFORE_RETRY);
  }

  private async beat(): Promise<void> {
    // On a disk that hangs, only one heartbeat should hang.
    if (this.isBeating) return;
    this.isBeating = true;
    const had = !this.hold.isLost;
    const refused = await this.refusing(() => this.hold.beat()).finally(() => {
      this.isBeating = false;
    });
    this.say('hold', refused?.message);
    // Another program has taken the lock while this machine slept.
    if (had && this.hold.isLost) this.changed();
  }

  private say(of: 'save' | 'wait' | 'hold', message: string | undefined): void {
    if (this.troubles.get(of) === message) return;
    if (message === undefined) this.troubles.delete(of);
    else this.troubles.set(of, message);
    this.changed();
  }
}
