import { oneDecimal } from '../i18n/format.ts';
import type { WordKey } from '../i18n/index.ts';
import { dayOf } from '../model/field-types.ts';
import { CRITERIA } from '../model/meeting.ts';
import { scoreRangesOf } from '../projections/assessment/assessment.ts';
import {
  partnersIn,
  scoreRangeInFigures,
  whyNoAnswer,
} from '../projections/assessment/assessment-terms.ts';
import {
  answeringAt,
  assessmentsUpTo,
  type CompletedAssessment,
  completedAssessments,
  type TrendSubject,
  trendOf,
} from '../projections/assessment/assessment-trend.ts';
import { drawAssessmentChart } from './assessment-chart.ts';
import type { Block, Row, Table } from './blocks.ts';
import { labelParagraph, metaParagraph, plainRun, type Scope } from './minutes-input.ts';

/** The partnership check: average and range of each criterion, and the change since earlier assessments. */
export function assessmentBlocks(scope: Scope): Block[] {
  const { t, meeting } = scope;
  if (meeting.assessments.length === 0) return [];
  const checks = assessmentsUpTo(completedAssessments(scope.meetings), meeting);
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.check')) },
    { type: 'paragraph', role: 'lead', text: plainRun(t('minutes.checkScale')) },
    drawAssessmentChart(scope, checks.at(-2)),
    answersTable(scope),
    ...trendBlocks(scope, checks),
  ];
}

function answersTable({ t, meeting, language }: Scope): Table {
  const spreads = scoreRangesOf(meeting.assessments);
  return {
    type: 'table',
    title: t('minutes.check'),
    columns: [
      { title: t('minutes.criterion'), share: 48 },
      { title: t('minutes.mean'), share: 18, align: 'end' },
      { title: t('minutes.spread'), share: 20, align: 'end' },
      { title: t('minutes.answers'), share: 14, align: 'end' },
    ],
    rows: CRITERIA.flatMap((criterion): Row[] => {
      const spread = spreads[criterion];
      if (!spread) return [];
      const { mean, min, max, count } = spread;
      const name = t(`criteria.${criterion}`);
      return [[name, oneDecimal(mean, language), `${min}–${max}`, String(count)].map(plainRun)];
    }),
  };
}

/** The most assessments that fit beside each other on the page. */
const MOST = 4;

function trendBlocks(scope: Scope, all: readonly CompletedAssessment[]): Block[] {
  const { t, forum } = scope;
  if (all.length < 2) return [metaParagraph(t('assessmentTrend.firstTime'))];
  const checks = all.slice(-MOST);
  const counts = answeringAt(checks).map(({ count }) => plainRun(String(count)));
  return [
    { type: 'heading', level: 2, text: plainRun(t('assessmentTrend.show')) },
    ...(all.length > MOST
      ? [metaParagraph(t('assessmentTrend.latest', { shown: MOST, count: all.length }))]
      : []),
    labelParagraph(t('assessmentTrend.cells')),
    table(
      scope,
      checks,
      ['assessmentTrend.criteria', 'minutes.criterion'],
      [
        ...CRITERIA.map((criterion) => [
          plainRun(t(`criteria.${criterion}`)),
          ...cells(scope, checks, { criterion }, () => '–'),
        ]),
        [plainRun(t('assessmentTrend.whoAnswered')), ...counts],
      ],
    ),
    ...changedPartners(scope, all),
    labelParagraph(t('assessmentTrend.ofPartners')),
    table(
      scope,
      checks,
      ['assessmentTrend.partners', 'minutes.partner'],
      partnersIn(forum, checks).map((partner) => [
        plainRun(scope.nameOf(partner)),
        ...cells(scope, checks, { partner }, (check) => t(whyNoAnswer(forum, partner, check))),
      ]),
    ),
  ];
}

function table(
  { t, day }: Scope,
  checks: readonly CompletedAssessment[],
  [title, ofEach]: readonly [WordKey, WordKey],
  rows: readonly Row[],
): Table {
  const share = 60 / checks.length;
  return {
    type: 'table',
    title: `${t('assessmentTrend.title')}: ${t(title)}`,
    columns: [
      { title: t(ofEach), share: 40 },
      ...checks.map((check) => ({
        title: day(dayOf(check.startsAt)),
        share,
        align: 'end' as const,
      })),
    ],
    rows,
  };
}

function cells(
  { language }: Scope,
  checks: readonly CompletedAssessment[],
  about: TrendSubject,
  missing: (check: CompletedAssessment) => string,
): Row {
  const course = trendOf(checks, about);
  return checks.map((check, index) => {
    const spread = course[index];
    return plainRun(spread ? scoreRangeInFigures(spread, language) : missing(check));
  });
}

/** The partners that answered this time but not last time, and the reverse. */
function changedPartners(
  { t, day, names, meeting }: Scope,
  checks: readonly CompletedAssessment[],
): Block[] {
  const now = answeringAt(checks).at(-1);
  const at = day(dayOf(meeting.startsAt));
  return [
    ...(now?.came.length
      ? [metaParagraph(t('assessmentTrend.came', { day: at, partners: names(now.came) }))]
      : []),
    ...(now?.went.length
      ? [metaParagraph(t('assessmentTrend.went', { day: at, partners: names(now.went) }))]
      : []),
  ];
}
