/** The answers kept for each window: more than it can wait for. */
const KEPT_ANSWERS = 200;

/**
 * Keeps the answers to a window's calls, by id: the connection may break after a call is carried out and before
 * its answer.
 */
export class Answered {
  private readonly answers = new Map<number, Promise<unknown>>();

  once(id: number, carryOut: () => Promise<unknown>): Promise<unknown> {
    const there = this.answers.get(id);
    if (there) return there;
    const answer = carryOut();
    this.answers.set(id, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > KEPT_ANSWERS && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}
