import { ruleOf } from '../meeting/give-numbers.ts';
import { faultOfPattern } from '../meeting/number-patterns.ts';
import { highestIn, registerOf } from '../meeting/number-register.ts';
import type { Forum } from '../model/forum.ts';
import type { Numbering, Series, SeriesRule } from '../model/numbering.ts';
import { refuse } from '../model/refusal.ts';
import type { CommandContext } from './command-types.ts';

/** What a forum may not choose as its numbering (D150, D152). */
export function assertNumbering(forum: Forum, chosen: Numbering, around: CommandContext): void {
  const after = { ...forum, numbering: chosen };
  for (const { series, rule, path } of seriesIn(chosen)) {
    assertPattern(rule.pattern, 'series', `${path}.pattern`);
    if (rule.next === undefined) continue;
    if (rule.restart === 'meeting') refuse('invalid', `${path}.next`, 'refusals.nextInMeeting');
    const highest = highestGiven(after, series, around);
    if (rule.next <= highest) refuse('invalid', `${path}.next`, 'refusals.nextGiven', { highest });
  }
  if (chosen.decisions) {
    assertPattern(chosen.decisions.pattern, 'decisions', 'numbering.decisions.pattern');
  }
  assertDifferent(chosen);
}

function seriesIn({ items, agreements }: Numbering) {
  const own = Object.entries(items.byKind ?? {}) as [Series, SeriesRule][];
  return [
    { series: 'items' as Series, rule: items as SeriesRule, path: 'numbering.items' },
    ...own.map(([series, rule]) => ({ series, rule, path: `numbering.items.byKind.${series}` })),
    ...(agreements
      ? [{ series: 'agreements' as Series, rule: agreements, path: 'numbering.agreements' }]
      : []),
  ];
}

function assertPattern(pattern: string, of: 'series' | 'decisions', path: string): void {
  const fault = faultOfPattern(pattern, of);
  if (fault) refuse('invalid', path, fault.words, fault.part ? { part: fault.part } : {});
}

/** Two series of items that look the same would give the same number twice. */
function assertDifferent({ items }: Numbering): void {
  const seen = new Set([items.pattern]);
  for (const [kind, { pattern }] of Object.entries(items.byKind ?? {})) {
    if (seen.has(pattern)) {
      refuse('invalid', `numbering.items.byKind.${kind}.pattern`, 'refusals.samePattern');
    }
    seen.add(pattern);
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
