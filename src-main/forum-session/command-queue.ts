import { toRefusalAsync } from '../../src-core/commands/index.ts';
import type { HouseWords, Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { Failed } from '../../src-core/protocol/service.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';

/** The most changes that may wait for the disk. Further ones are refused, not queued. */
const MAX_WAITING = 1_000;

/** All work on the open forum, one task after another, and the one place that turns refusals into answers. */
export class CommandQueue {
  /** Runs work that does not count as a change: reading, closing, recovery. */
  readonly inTurn = oneAtATime();
  private waiting = 0;
  private readonly language: () => Language;
  private readonly words: () => HouseWords | undefined;

  constructor(language: () => Language, words: () => HouseWords | undefined) {
    this.language = language;
    this.words = words;
  }

  /** Turns a refusal by a rule or the disk into an answer. */
  answer<T>(work: () => Promise<T>): Promise<T | Failed> {
    return toRefusalAsync(this.language, work, undefined, this.words);
  }

  /** Returns the refusal, if there is one. */
  refusalOf(work: () => Promise<void>): Promise<Failed | undefined> {
    return this.answer(() => work().then(() => undefined));
  }

  /** Runs a change when its turn comes. */
  async run<T>(work: () => Promise<T>): Promise<T | Failed> {
    if (this.waiting === MAX_WAITING) {
      return this.answer(async () => refuse('not-saved', '', 'store.tooManyWaiting'));
    }
    this.waiting += 1;
    try {
      return await this.inTurn(work);
    } finally {
      this.waiting -= 1;
    }
  }
}
