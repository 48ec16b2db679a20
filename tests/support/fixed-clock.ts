/**
 * Stops the clock of this process, and of every Node process that it starts, at 10.57 on the day of the sample's
 * meeting. Timers still run. Import it first.
 */

const NOW = Date.parse('2026-12-09T10:57:00+01:00');

class FixedDate extends Date {
  constructor(...args: [] | [number]) {
    super(...(args.length === 0 ? ([NOW] as const) : args));
  }
  static override now(): number {
    return NOW;
  }
}
globalThis.Date = FixedDate as DateConstructor;

process.env.TZ = 'Europe/Oslo';
process.env.NODE_OPTIONS = `--import ${import.meta.url}`;
