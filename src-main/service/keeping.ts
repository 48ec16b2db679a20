import type { Answer } from '../../src-core/service.ts';
import type { ForumFolder } from '../store/folder.ts';
import { BEAT } from '../store/lock.ts';
import type { Hold } from './hold.ts';

/** Keeps the files in step with the journals, and the hold on the forum; says when the disk will not. */

const PAUSE_BEFORE_SAVING = 1_000;
const PAUSE_BEFORE_RETRY = 5_000;

/** Of work that the disk may refuse: what it was refused with, in words. */
type Refusing = (work: () => Promise<void>) => Promise<{ readonly message: string } | undefined>;

export class Keeping {
  private readonly folder: ForumFolder;
  private readonly hold: Hold;
  private readonly refusing: Refusing;
  private readonly changed: () => void;
  /** Of a command or a file that could not be saved, and of the hold. */
  private readonly troubles = new Map<'save' | 'hold', string>();
  private readonly beats: NodeJS.Timeout;
  private pause: NodeJS.Timeout | undefined;

  constructor(folder: ForumFolder, hold: Hold, refusing: Refusing, changed: () => void) {
    this.folder = folder;
    this.hold = hold;
    this.refusing = refusing;
    this.changed = changed;
    this.beats = setInterval(() => void this.beat(), BEAT).unref();
  }

  /** What stands in the way of saving, in words. */
  get trouble(): string | undefined {
    return this.troubles.get('save') ?? this.troubles.get('hold');
  }

  /** A command was carried out, or refused. */
  answered(answer: Answer): void {
    if (answer.ok) this.saveIn(PAUSE_BEFORE_SAVING);
    if (answer.ok) this.say('save', undefined);
    else if (answer.code === 'not-saved') this.say('save', answer.message);
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
    const refused = await this.refusing(() => this.folder.save());
    this.say('save', refused?.message);
    if (refused) this.saveIn(PAUSE_BEFORE_RETRY);
  }

  private async beat(): Promise<void> {
    const refused = await this.refusing(() => this.hold.beat());
    this.say('hold', refused?.message);
    if (this.folder.isReadOnly || !this.hold.isLost) return;
    // Another has taken it, while this machine slept.
    this.folder.isReadOnly = true;
    this.changed();
  }

  private say(of: 'save' | 'hold', message: string | undefined): void {
    if (this.troubles.get(of) === message) return;
    if (message === undefined) this.troubles.delete(of);
    else this.troubles.set(of, message);
    this.changed();
  }
}
