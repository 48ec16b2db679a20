import { list, oneDecimal } from '../i18n/format.ts';
import type { WordKey } from '../i18n/index.ts';
import { type Day, dayOf } from '../model/field-types.ts';
import {
  type CriterionResult,
  compareAssessments,
  meanChange,
  scoreRangesOf,
  tenths,
} from '../projections/assessment/assessment.ts';
import { changeInWords } from '../projections/assessment/assessment-terms.ts';
import {
  type CompletedAssessment,
  scoreRangesAt,
} from '../projections/assessment/assessment-trend.ts';
import type { ChartRow, Picture } from './blocks.ts';
import type { Scope } from './minutes-input.ts';

/** The partnership check as the big screen shows it: average and range of each criterion, beside last time. */
export function drawAssessmentChart(scope: Scope, last: CompletedAssessment | undefined): Picture {
  const { t, meeting, day } = scope;
  const all = compareAssessments(scoreRangesOf(meeting.assessments), last && scoreRangesAt(last));
  const results = all.filter((result) => result.now ?? result.last);
  const before = last && dayOf(last.startsAt);
  return {
    type: 'picture',
    title: t('assessmentChart.title'),
    alt: inWords(scope, results, before),
    chart: {
      rows: results.map((result) => rowOf(scope, result)),
      legend: {
        now: t('assessment.meanOn', { day: day(dayOf(meeting.startsAt)) }),
        ...(before ? { last: t('assessment.meanOn', { day: day(before) }) } : {}),
        spread: t('assessment.spread'),
      },
    },
  };
}

function rowOf({ t, language }: Scope, { criterion, now, last }: CriterionResult): ChartRow {
  return {
    name: t(`criteria.${criterion}`),
    mean: now ? oneDecimal(now.mean, language) : '–',
    lastMean: last ? oneDecimal(last.mean, language) : '–',
    change: changeInWords(meanChange({ now, last }), t, language),
    ...(now ? { now } : {}),
    ...(last ? { last } : {}),
  };
}

/** Describes the chart: where the average is highest and lowest, and where it changed most. */
function inWords(
  scope: Scope,
  results: readonly CriterionResult[],
  before: Day | undefined,
): string {
  const { t, dayInText, meeting } = scope;
  const day = dayInText(dayOf(meeting.startsAt));
  const what = before
    ? t('assessmentChart.beside', { day, before: dayInText(before) })
    : t('assessmentChart.alone', { day });
  return [
    what,
    ...describeExtremes(scope, results),
    ...moves(scope, results),
    t('assessmentChart.figures'),
  ].join(' ');
}

function describeExtremes(scope: Scope, results: readonly CriterionResult[]): string[] {
  const { t, language } = scope;
  const means = results.flatMap((result) =>
    result.now ? [{ result, value: tenths(result.now.mean) }] : [],
  );
  const [highest, lowest] = [mostOf(means, 1), mostOf(means, -1)];
  const written = (value: number) => oneDecimal(value / 10, language);
  if (highest.value === lowest.value) {
    return [t('assessmentChart.alike', { mean: written(highest.value) })];
  }
  return [
    t('assessmentChart.highest', {
      criteria: nameCriteria(scope, highest.results),
      mean: written(highest.value),
    }),
    t('assessmentChart.lowest', {
      criteria: nameCriteria(scope, lowest.results),
      mean: written(lowest.value),
    }),
  ];
}

function moves(scope: Scope, results: readonly CriterionResult[]): string[] {
  const { t, language } = scope;
  const changes = results.flatMap((result) => {
    const by = meanChange(result);
    return by === undefined ? [] : [{ result, value: tenths(by) }];
  });
  if (changes.length === 0) return [];
  const [up, down] = [mostOf(changes, 1), mostOf(changes, -1)];
  if (up.value <= 0 && down.value >= 0) return [t('assessmentChart.unmoved')];
  const said = (key: WordKey, { results, value }: Most) => {
    const by = oneDecimal(Math.abs(value) / 10, language);
    return t(key, { criteria: nameCriteria(scope, results), by });
  };
  return [
    ...(up.value > 0 ? [said('assessmentChart.up', up)] : []),
    ...(down.value < 0 ? [said('assessmentChart.down', down)] : []),
  ];
}

/**
 * The largest figure, or with -1 the smallest, and its criteria. Figures are compared in tenths, as they are
 * shown.
 */
function mostOf(
  figures: readonly { readonly result: CriterionResult; readonly value: number }[],
  sign: 1 | -1,
): Most {
  const value = sign * Math.max(...figures.map((each) => sign * each.value));
  return {
    value,
    results: figures.filter((each) => each.value === value).map(({ result }) => result),
  };
}
interface Most {
  readonly value: number;
  readonly results: readonly CriterionResult[];
}

/** Nobody would remember more criteria than these. */
const FEW = 3;

function nameCriteria({ t, language }: Scope, results: readonly CriterionResult[]): string {
  if (results.length > FEW) return t('assessmentChart.many', { count: results.length });
  return list(
    results.map(({ criterion }) => t(`criteria.${criterion}`)),
    language,
  );
}
