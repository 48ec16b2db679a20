import { Answered } from '../../../src-core/protocol/answered-calls.ts';

/** Windows. */
const MAX_KEPT = 512;

/** The answers to each window, so that a call that is sent again after a reconnect is not carried out twice. */
export class ReplyCache {
  private readonly answers = new Map<string, Answered>();

  /** A window without an id is not remembered. */
  answersOf(window: string | undefined): Answered {
    if (window === undefined) return new Answered();
    const answered = this.answers.get(window) ?? new Answered();
    // Moved to the end: the first is then the one that was used longest ago.
    this.answers.delete(window);
    this.answers.set(window, answered);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MAX_KEPT && oldest !== undefined) this.answers.delete(oldest);
    return answered;
  }
}
