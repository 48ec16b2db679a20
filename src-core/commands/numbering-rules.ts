import { ruleOf } from '../meeting/give-numbers.ts';
import { arePatternsAlike, highestAlike } from '../meeting/number-looks.ts';
import {
  faultOfPattern,
  faultOfSeries,
  numberFrom,
  type PatternFault,
} from '../meeting/number-patterns.ts';
import { highestIn, registerOf } from '../meeting/number-register.ts';
import type { Forum } from '../model/forum.ts';
import type { Numbering, Series, SeriesRule } from '../model/numbering.ts';
import { refuse } from '../model/refusal.ts';
import type { CommandContext } from './command-types.ts';

/** What a forum may not choose as its numbering (D150, D152, D157). */
export function assertNumbering(forum: Forum, chosen: Numbering, around: CommandContext): void {
  const after = { ...forum, numbering: chosen };
  for (const each of seriesIn(chosen)) {
    const { rule, path } = each;
    assertNoFault(faultOfSeries(rule), `${path}.pattern`);
    if (rule.restart === 'meeting') assertCanStartAgain(after, each, around);
    else if (rule.next !== undefined) assertNext(after, each, rule.next, around);
  }
  if (chosen.decisions) {
    const { pattern } = chosen.decisions;
    assertNoFault(faultOfPattern(pattern, 'decisions'), 'numbering.decisions.pattern');
  }
  assertDifferent(chosen);
}

interface ChosenSeries {
  readonly series: Series;
  readonly rule: SeriesRule;
  readonly path: string;
}

/** Its numbers come again at each meeting, so they may not be those that were given once. */
function assertCanStartAgain(forum: Forum, each: ChosenSeries, around: CommandContext): void {
  const { path, rule } = each;
  if (rule.next !== undefined) refuse('invalid', `${path}.next`, 'refusals.nextInMeeting');
  const number = takenText(forum, each, 1, around);
  if (number !== undefined) {
    refuse('invalid', `${path}.pattern`, 'refusals.patternGiven', { number });
  }
}

function assertNext(forum: Forum, each: ChosenSeries, next: number, around: CommandContext): void {
  const path = `${each.path}.next`;
  const highest = highestGiven(forum, each.series, around);
  if (next <= highest) refuse('invalid', path, 'refusals.nextGiven', { highest });
  const number = takenText(forum, each, next, around);
  if (number !== undefined) refuse('invalid', path, 'refusals.nextTaken', { number });
}

/** The number that the series would give this year, if one that looks like it was given. */
function takenText(
  forum: Forum,
  { series, rule }: ChosenSeries,
  n: number,
  { everGiven, context }: CommandContext,
): string | undefined {
  const text = numberFrom(rule.pattern, { n, year: Number(context.now.slice(0, 4)) });
  const { looks = {} } = registerOf(forum, everGiven);
  return highestAlike(looks, { text, n, series, restart: rule.restart }, '') > 0 ? text : undefined;
}

function seriesIn({ items, agreements }: Numbering): ChosenSeries[] {
  const own = Object.entries(items.byKind ?? {}) as [Series, SeriesRule][];
  return [
    { series: 'items' as Series, rule: items as SeriesRule, path: 'numbering.items' },
    ...own.map(([series, rule]) => ({ series, rule, path: `numbering.items.byKind.${series}` })),
    ...(agreements
      ? [{ series: 'agreements' as Series, rule: agreements, path: 'numbering.agreements' }]
      : []),
  ];
}

function assertNoFault(fault: PatternFault | undefined, path: string): void {
  if (fault) refuse('invalid', path, fault.words, fault.part ? { part: fault.part } : {});
}

/** Two series of items that look the same would share their numbers (D157). */
function assertDifferent({ items }: Numbering): void {
  const seen = [items.pattern];
  for (const [kind, { pattern }] of Object.entries(items.byKind ?? {})) {
    if (seen.some((other) => arePatternsAlike(other, pattern))) {
      refuse('invalid', `numbering.items.byKind.${kind}.pattern`, 'refusals.samePattern');
    }
    seen.push(pattern);
  }
}

/**
 * The highest number given in the series: ever, or in the latest year that has any. In a year without numbers, a
 * forum is free.
 */
function highestGiven(
  forum: Forum,
  series: Series,
  { everGiven, context }: CommandContext,
): number {
  const years = Object.entries(registerOf(forum, everGiven).years).filter(
    ([, highest]) => highestIn(highest, series) > 0,
  );
  if (ruleOf(forum, series).restart === 'never') {
    return Math.max(0, ...years.map(([, highest]) => highestIn(highest, series)));
  }
  const latest = Math.max(0, ...years.map(([year]) => Number(year)));
  if (latest < Number(context.now.slice(0, 4))) return 0;
  return highestIn(registerOf(forum, everGiven).years[latest], series);
}
