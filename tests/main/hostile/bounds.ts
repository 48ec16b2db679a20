import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { REFUSAL_CODES } from '../../../src-core/model/refusal.ts';
import { processorTime } from '../../support/processor-time.ts';
import { reportFigures } from '../../support/report-figures.ts';

/** Requirements of every case: within time and memory, and refused with a code and a sentence. */

/** Processor time, in milliseconds. The first case may load a worker; unbounded work takes minutes. */
const LONGEST = 10_000;
const MAX_MEMORY = 400 * 1024 * 1024;
/** Memory that is not released. */
const MAX_KEPT = 50 * 1024 * 1024;
/** Cases between garbage collections; uncollected memory is not measured. */
const EACH = 1_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Counts the cases, and limits the time of each. */
export class Bounds {
  private readonly what: string;
  private readonly before: NodeJS.MemoryUsage;
  private cases = 0;
  private refused = 0;
  private longest = 0;

  constructor(what: string) {
    this.what = what;
    collect();
    this.before = process.memoryUsage();
  }

  async of<T>(work: () => Promise<T> | T): Promise<T> {
    if (this.cases % EACH === 0) collect();
    this.cases += 1;
    const time = processorTime();
    const result = await work();
    const took = time();
    this.longest = Math.max(this.longest, took);
    expect(took, `${this.what}: one case took its time`).toBeLessThan(LONGEST);
    return result;
  }

  /** In Norwegian; it may quote the input. */
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
    const { what, cases, refused, before } = this;
    const grown = process.memoryUsage.rss() - before.rss;
    collect();
    const kept = process.memoryUsage().heapUsed - before.heapUsed;
    const longest = Math.round(this.longest);
    const figures = { longest, memory: megabytes(grown), kept: megabytes(kept) };
    reportFigures({ of: 'cases', what, cases, refused, ...figures });
    console.log(
      `${what}: ${cases} cases, ${refused} refused, the longest ${longest} ms, ` +
        `memory ${figures.memory} MB more, ${figures.kept} MB of it kept`,
    );
    expect(grown).toBeLessThan(MAX_MEMORY);
    expect(kept).toBeLessThan(MAX_KEPT);
  }
}

function megabytes(bytes: number): number {
  return Math.max(0, Math.round(bytes / 1024 / 1024));
}
