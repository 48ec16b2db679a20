import type { WordKey } from '../i18n/index.ts';
import type { Numbering, SeriesRule } from '../model/numbering.ts';

/**
 * The patterns of numbers (D150): `{n}` is the number itself, `{n:03}` has at least three digits, `{yyyy}` and
 * `{yy}` are the year, and `{item}` is the number of a decision's item. Everything else stays as it is written.
 */

/** How a forum numbers that has not said anything else. */
export const USUAL_NUMBERING = {
  items: { pattern: '{n}/{yyyy}', restart: 'year' },
  decisions: { pattern: '{item}-{n}' },
  agreements: { pattern: 'A {n}/{yyyy}', restart: 'year' },
} as const satisfies Numbering;

interface PatternValues {
  readonly n: number;
  readonly year: number;
  readonly item?: string;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const COUNT = /^n(?::0([2-6]))?$/;

export function numberFrom(pattern: string, { n, year, item = '' }: PatternValues): string {
  const fullYear = String(year).padStart(4, '0');
  return pattern.replace(PLACEHOLDER, (whole, name: string) => {
    const count = COUNT.exec(name);
    if (count) return String(n).padStart(Number(count[1] ?? 1), '0');
    if (name === 'yyyy') return fullYear;
    if (name === 'yy') return fullYear.slice(-2);
    return name === 'item' ? item : whole;
  });
}

export interface PatternFault {
  readonly words: WordKey;
  readonly part?: string;
}

/** What is wrong with the pattern of a series, if anything: one that starts again each year must show it (D157). */
export function faultOfSeries({ pattern, restart }: SeriesRule): PatternFault | undefined {
  const fault = faultOfPattern(pattern, 'series');
  if (fault || restart !== 'year' || /\{yy(?:yy)?\}/.test(pattern)) return fault;
  return { words: 'refusals.patternYear' };
}

/** What is wrong with a pattern, if anything. */
export function faultOfPattern(
  pattern: string,
  of: 'series' | 'decisions',
): PatternFault | undefined {
  const parts = [...pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const known = of === 'series' ? ['yyyy', 'yy'] : ['item'];
  const unknown = parts.find((name) => !COUNT.test(name) && !known.includes(name));
  if (unknown !== undefined) return { words: 'refusals.patternPart', part: `{${unknown}}` };
  if (/[{}]/.test(pattern.replace(PLACEHOLDER, ''))) return { words: 'refusals.patternBrace' };
  if (parts.filter((name) => COUNT.test(name)).length !== 1)
    return { words: 'refusals.patternCount' };
  if (of === 'decisions' && parts.filter((name) => name === 'item').length !== 1) {
    return { words: 'refusals.patternItem' };
  }
  if (of === 'decisions' && /\{item\}\d*\{n|\{n(?::0\d)?\}\d*\{item/.test(pattern)) {
    return { words: 'refusals.patternApart' };
  }
  return undefined;
}
