/** Messages a second in the long run, and at once: far more than a person types, too few to overload the host. */
const MESSAGES = { aSecond: 200, atOnce: 2_000 };

/** A token bucket: unused messages are saved up, to a limit. */
export class RateLimiter {
  private readonly most: typeof MESSAGES;
  private left: number;
  private last: number | undefined;

  constructor(most = MESSAGES) {
    this.most = most;
    this.left = most.atOnce;
  }

  /** `now` in milliseconds, on a clock that only goes forward. */
  allows(now: number): boolean {
    const since = now - (this.last ?? now);
    const { aSecond, atOnce } = this.most;
    this.left = Math.min(atOnce, this.left + (since / 1_000) * aSecond);
    this.last = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
