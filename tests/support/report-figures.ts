import { appendFileSync } from 'node:fs';

/** Reports what a test counted, for docs/figures/robustness.md. tests/figures.ts names the file to report to. */

export type Counted =
  | {
      readonly of: 'histories';
      readonly seed: number;
      readonly counts: Counts;
      readonly codes: Counts;
    }
  | { readonly of: 'kills'; readonly what: string; readonly count: number }
  | {
      readonly of: 'cases';
      readonly what: string;
      readonly cases: number;
      readonly refused?: number;
      /** Processor milliseconds, and megabytes. */
      readonly longest?: number;
      readonly memory?: number;
      /** Memory still in use after garbage collection. */
      readonly kept?: number;
    };
export type Counts = Readonly<Record<string, number>>;

export function reportFigures(counted: Counted): void {
  const { FORUM_FIGURES } = process.env;
  if (FORUM_FIGURES) appendFileSync(FORUM_FIGURES, `${JSON.stringify(counted)}\n`);
}
