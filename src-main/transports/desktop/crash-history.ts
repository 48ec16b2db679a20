/** How many crashes in how many milliseconds are followed by a restart. */
const MOST = 3;
const WITHIN = 60_000;

/** Counts crashes, so that a page that crashes again and again ends in a message and not in a loop. */
export class CrashHistory<T extends object> {
  private readonly times = new WeakMap<T, readonly number[]>();

  /** Records a crash at `now`, in milliseconds. Returns whether a restart is still allowed. */
  mayComeBack(who: T, now: number): boolean {
    const lately = (this.times.get(who) ?? []).filter((time) => now - time < WITHIN);
    this.times.set(who, [...lately, now]);
    return lately.length < MOST;
  }

  /** The user has asked for another try. */
  forget(who: T): void {
    this.times.delete(who);
  }
}
