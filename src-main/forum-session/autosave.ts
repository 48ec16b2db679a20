import type { WordKey } from '../../src-core/i18n/index.ts';
import type { Outcome } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { BEAT } from '../store/lock.ts';
import type { ForumLock } from './forum-lock.ts';

/** Keeps the files in step with the journals, and the hold on the forum; says when the disk will not. */

const PAUSE_BEFORE_SAVING = 1_000;
const PAUSE_BEFORE_RETRY = 5_000;
/** When a person wonders what has become of what was written. */
const LONG = 3_000;

/** Of work that the disk may refuse: what it was refused with, in words. */
type Refusing = (work: () => Promise<void>) => Promise<{ readonly message: string } | undefined>;

export class Autosave {
  private readonly folder: ForumFolder;
  private readonly hold: ForumLock;
  private readonly recover: () => Promise<void>;
  private readonly refusing: Refusing;
  private readonly changed: () => void;
  private readonly words: (key: WordKey) => string;
  /** Of a command or a file that could not be saved, and of the hold. */
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

  /** What stands in the way of saving, in words. */
  get trouble(): string | undefined {
    const { troubles } = this;
    return troubles.get('save') ?? troubles.get('wait') ?? troubles.get('hold');
  }

  /** While work that waits for the disk goes on: says so when it takes long. */
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

  /** What has begun is tried again when the disk may have been mended. */
  again(): void {
    this.saveIn(PAUSE_BEFORE_RETRY);
  }

  /** Nothing more comes of itself. */
  stop(): void {
    clearTimeout(this.pause);
    clearInterval(this.beats);
  }

  private saveIn(ms: number): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.save(), ms).unref();
  }

  /** Not in turn with the commands: what is saved is in the journals already, and nobody need wait for it. */
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
    // On a disk that hangs, one at a time hangs.
    if (this.isBeating) return;
    this.isBeating = true;
    const had = !this.hold.isLost;
    const refused = await this.refusing(() => this.hold.beat()).finally(() => {
      this.isBeating = false;
    });
    this.say('hold', refused?.message);
    // Another has taken it, while this machine slept.
    if (had && this.hold.isLost) this.changed();
  }

  private say(of: 'save' | 'wait' | 'hold', message: string | undefined): void {
    if (this.troubles.get(of) === message) return;
    if (message === undefined) this.troubles.delete(of);
    else this.troubles.set(of, message);
    this.changed();
  }
}
