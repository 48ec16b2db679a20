/** So many of a window's answers are kept: more than it can have under way. */
const KEPT_ANSWERS = 200;

/** What a window's calls were answered, by their ids: contact may break between the doing and the answer. */
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
