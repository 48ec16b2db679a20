/** Of messages a second, in the long run and at once: far more than a person types, less than would fill the host. */
const A_SECOND = 200;
const AT_ONCE = 2_000;

/** How quickly one window may ask: what is not used is saved up, to a limit. */
export class Pace {
  private left = AT_ONCE;
  private last: number | undefined;

  /** `now` in milliseconds, on a clock that only goes forward. */
  allows(now: number): boolean {
    const since = now - (this.last ?? now);
    this.left = Math.min(AT_ONCE, this.left + (since / 1_000) * A_SECOND);
    this.last = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
