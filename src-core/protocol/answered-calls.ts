/** Answers kept for each window: more than it can be waiting for. */
const KEPT_ANSWERS = 200;

/** The answers to a window's calls, by id: contact may be lost between carrying a call out and answering it. */
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
