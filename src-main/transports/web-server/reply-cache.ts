import { Answered } from '../../../src-core/protocol/answered-calls.ts';

/** The most windows. */
const MAX_KEPT = 512;

/**
 * Keeps the answers to each window, so that a call that is sent again after a reconnect is not carried out
 * twice.
 */
export class ReplyCache {
  private readonly answers = new Map<string, Answered>();

  /** A window without an id has no remembered answers. */
  answersOf(window: string | undefined): Answered {
    if (window === undefined) return new Answered();
    const answered = this.answers.get(window) ?? new Answered();
    // Moved to the end, so that the first is the least recently used.
    this.answers.delete(window);
    this.answers.set(window, answered);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MAX_KEPT && oldest !== undefined) this.answers.delete(oldest);
    return answered;
  }
}
