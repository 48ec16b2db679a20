import { expect } from 'vitest';
import { REFUSAL_CODES } from '../../../src-core/refusal.ts';
import { tell } from '../../tell.ts';

/** What holds of every case: in time, within memory, and refused with a code and a sentence for a person. */

const LONGEST = 1_000;
const MOST_MEMORY = 400 * 1024 * 1024;

/** Counts the cases, and holds each to its time. */
export class Bounds {
  private readonly what: string;
  private readonly before = process.memoryUsage.rss();
  private cases = 0;
  private refused = 0;
  private longest = 0;

  constructor(what: string) {
    this.what = what;
  }

  async of<T>(work: () => Promise<T> | T): Promise<T> {
    this.cases += 1;
    // Of this process: a machine that has other things to do is not held against it.
    const start = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1_000;
    this.longest = Math.max(this.longest, took);
    expect(took, `${this.what}: one case took its time`).toBeLessThan(LONGEST);
    return result;
  }

  /** In Norwegian; what was given may be quoted in it. */
  refusal(answer: { code: string; path: string; message: string }): void {
    this.refused += 1;
    expect(REFUSAL_CODES).toContain(answer.code);
    const { message } = answer;
    expect(message.length, message.slice(0, 200)).toBeLessThan(1_000);
    expect(message).toMatch(/^[A-ZÆØÅ«/][\s\S]*[.!?»]$/);
    const own = message.replace(/«[\s\S]*»/g, '');
    expect(own).not.toMatch(/\b(the|cannot|invalid|undefined|expected|Error)\b|\n\s+at |\{\{/);
  }

  done(): void {
    const grown = process.memoryUsage.rss() - this.before;
    const megabytes = Math.round(grown / 1024 / 1024);
    const { what, cases, refused } = this;
    const longest = Math.round(this.longest);
    tell({ of: 'cases', what, cases, refused, longest, memory: Math.max(0, megabytes) });
    console.log(
      `${what}: ${cases} cases, ${refused} refused, the longest ${longest} ms, memory ${megabytes} MB more`,
    );
    expect(grown).toBeLessThan(MOST_MEMORY);
  }
}
