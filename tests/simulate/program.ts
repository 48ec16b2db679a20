import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Addresses } from '../support/serve.ts';
import type { ToProgram, Used } from './preload.ts';

/** `forum serve` as its own process, which can be killed, or frozen like a sleeping machine. */

const PROGRAM = [
  ...['--import', './tests/simulate/preload.ts'],
  ...['--import', './src-main/compile-cache.ts', 'src-main/transports/cli/index.ts'],
];
/** How much faster its timers run: it counts as gone after six seconds. */
const QUICK = 10;

export class Program {
  private readonly child: ChildProcess;
  private readonly lines: Interface;

  private constructor(folder: string, home: string, day: string) {
    this.child = spawn(process.execPath, [...PROGRAM, 'serve', folder], {
      env: {
        ...process.env,
        ...{ FORUM_HOME: home, FORUM_DAY: day, FORUM_QUICK: String(QUICK), TZ: 'Europe/Oslo' },
      },
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    this.lines = createInterface({ input: this.child.stdout as Readable });
  }

  /** `home` is the folder of the user's settings; `day` is what its clock shows. */
  static async start(folder: string, home: string, day: string): Promise<Program> {
    const program = new Program(folder, home, day);
    // The addresses that it prints are not used.
    await once(program.lines, 'line');
    return program;
  }

  /** Returns unused addresses. One call at a time. */
  async addresses(): Promise<Addresses> {
    const told = once(this.lines, 'line');
    this.child.stdin?.write('\n');
    const [line] = (await told) as [string];
    return JSON.parse(line) as Addresses;
  }

  setDay(day: string): void {
    this.say({ day });
  }

  async used(): Promise<Used> {
    const told = once(this.child, 'message');
    this.say('used?');
    return ((await told) as [Used])[0];
  }

  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  thaw(): void {
    this.child.kill('SIGCONT');
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Ends it as a person would. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  private say(message: ToProgram): void {
    if (this.child.connected) this.child.send(message, () => undefined);
  }
}
