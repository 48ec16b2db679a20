import { Answered } from '../../../src-core/protocol/answered-calls.ts';

const KEPT = 512;

/** The windows that have been here, so that one that lost contact is known again. */
export class ReplyCache {
  private readonly answers = new Map<string, Answered>();

  /** Of a window that does not say which it is, nothing is remembered. */
  answersOf(window: string | undefined): Answered {
    if (window === undefined) return new Answered();
    const answered = this.answers.get(window) ?? new Answered();
    // Last in the row: the first is the one that has been away longest.
    this.answers.delete(window);
    this.answers.set(window, answered);
    const [oldest] = this.answers.keys();
    if (this.answers.size > KEPT && oldest !== undefined) this.answers.delete(oldest);
    return answered;
  }
}
