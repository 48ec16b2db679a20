/** How many times in how many milliseconds something may die and be brought back. */
const MOST = 3;
const WITHIN = 60_000;

/** Counts what dies, so that a page that dies again and again ends in words and not in a loop. */
export class CrashHistory<T extends object> {
  private readonly times = new WeakMap<T, readonly number[]>();

  /** Notes a death, `now` in milliseconds. True while it may be brought back. */
  mayComeBack(who: T, now: number): boolean {
    const lately = (this.times.get(who) ?? []).filter((time) => now - time < WITHIN);
    this.times.set(who, [...lately, now]);
    return lately.length < MOST;
  }

  /** The person has asked for another try. */
  forget(who: T): void {
    this.times.delete(who);
  }
}
