import { registerHooks } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded before `forum serve` (`node --import`), so that a test controls its clock. The test sets its day. Its timers
 * and their clock run FORUM_QUICK times faster, so that a minute of silence passes sooner. It serves no pages, and
 * reports its resources on request.
 */

/** From the test. */
export type ToProgram = { readonly day: string } | 'used?';
export interface Used {
  /** Megabytes after garbage collection. */
  readonly heap: number;
  /** Processor milliseconds since the start. */
  readonly work: number;
}

const quick = Number(process.env.FORUM_QUICK ?? 1);
let day = Date.parse(process.env.FORUM_DAY ?? '') || Date.now();

class Day extends Date {
  constructor(...args: [] | [number]) {
    super(...(args.length === 0 ? ([day] as const) : args));
  }
  static override now(): number {
    return day;
  }
}
globalThis.Date = Day as DateConstructor;

const { setTimeout, setInterval } = globalThis;
Object.assign(globalThis, {
  setTimeout: (work: () => void, ms = 0) => setTimeout(work, ms / quick),
  setInterval: (work: () => void, ms = 0) => setInterval(work, ms / quick),
});
const now = performance.now.bind(performance);
performance.now = () => now() * quick;

const NO_WINDOW =
  'export const buildIfStale = async () => {}; export const builtWindow = async () => new Map();';
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src-main/transports/renderer-bundle.ts')
      ? { format: 'module', source: NO_WINDOW, shortCircuit: true }
      : next(url, context),
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('message', (message: ToProgram) => {
  if (message !== 'used?') {
    day = Date.parse(message.day);
    return;
  }
  const { user, system } = process.cpuUsage();
  collect();
  const used: Used = {
    heap: process.memoryUsage().heapUsed / 1024 / 1024,
    work: (user + system) / 1_000,
  };
  process.send?.(used);
});
// The test may exit before the program.
process.channel?.unref();
