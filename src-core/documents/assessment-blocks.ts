import { oneDecimal } from '../i18n/format.ts';
import type { WordKey } from '../i18n/index.ts';
import { dayOf } from '../model/field-types.ts';
import { CRITERIA } from '../model/meeting.ts';
import { spreadsOf } from '../projections/assessment/assessment.ts';
import {
  partnersIn,
  spreadInFigures,
  whyNoAnswer,
} from '../projections/assessment/assessment-terms.ts';
import {
  type About,
  answeringAt,
  type CheckHeld,
  checksHeld,
  checksUpTo,
  courseOf,
} from '../projections/assessment/assessment-trend.ts';
import { checkPicture } from './assessment-chart.ts';
import type { Block, Row, Table } from './blocks.ts';
import { label, meta, plain, type Scope } from './minutes-input.ts';

/** The partnership check: mean and spread of each criterion, and how it has moved since earlier (domain.md 6). */
export function checkBlocks(scope: Scope): Block[] {
  const { t, meeting } = scope;
  if (meeting.assessments.length === 0) return [];
  const checks = checksUpTo(checksHeld(scope.meetings), meeting);
  return [
    { type: 'heading', level: 1, text: plain(t('minutes.check')) },
    { type: 'paragraph', role: 'lead', text: plain(t('minutes.checkScale')) },
    checkPicture(scope, checks.at(-2)),
    answersNow(scope),
    ...overTime(scope, checks),
  ];
}

function answersNow({ t, meeting, language }: Scope): Table {
  const spreads = spreadsOf(meeting.assessments);
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
      return [[name, oneDecimal(mean, language), `${min}–${max}`, String(count)].map(plain)];
    }),
  };
}

/** As many checks as there is room for beside each other on the page. */
const MOST = 4;

function overTime(scope: Scope, all: readonly CheckHeld[]): Block[] {
  const { t, forum } = scope;
  if (all.length < 2) return [meta(t('checkOverTime.firstTime'))];
  const checks = all.slice(-MOST);
  const counts = answeringAt(checks).map(({ count }) => plain(String(count)));
  return [
    { type: 'heading', level: 2, text: plain(t('checkOverTime.show')) },
    ...(all.length > MOST
      ? [meta(t('checkOverTime.latest', { shown: MOST, count: all.length }))]
      : []),
    label(t('checkOverTime.cells')),
    table(
      scope,
      checks,
      ['checkOverTime.criteria', 'minutes.criterion'],
      [
        ...CRITERIA.map((criterion) => [
          plain(t(`criteria.${criterion}`)),
          ...cells(scope, checks, { criterion }, () => '–'),
        ]),
        [plain(t('checkOverTime.whoAnswered')), ...counts],
      ],
    ),
    ...newAndGone(scope, all),
    label(t('checkOverTime.ofPartners')),
    table(
      scope,
      checks,
      ['checkOverTime.partners', 'minutes.partner'],
      partnersIn(forum, checks).map((partner) => [
        plain(scope.nameOf(partner)),
        ...cells(scope, checks, { partner }, (check) => t(whyNoAnswer(forum, partner, check))),
      ]),
    ),
  ];
}

function table(
  { t, day }: Scope,
  checks: readonly CheckHeld[],
  [title, ofEach]: readonly [WordKey, WordKey],
  rows: readonly Row[],
): Table {
  const share = 60 / checks.length;
  return {
    type: 'table',
    title: `${t('checkOverTime.title')}: ${t(title)}`,
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
  checks: readonly CheckHeld[],
  about: About,
  missing: (check: CheckHeld) => string,
): Row {
  const course = courseOf(checks, about);
  return checks.map((check, index) => {
    const spread = course[index];
    return plain(spread ? spreadInFigures(spread, language) : missing(check));
  });
}

/** Who has come to the answers, and gone from them, since the check before. */
function newAndGone({ t, day, names, meeting }: Scope, checks: readonly CheckHeld[]): Block[] {
  const now = answeringAt(checks).at(-1);
  const at = day(dayOf(meeting.startsAt));
  return [
    ...(now?.came.length
      ? [meta(t('checkOverTime.came', { day: at, partners: names(now.came) }))]
      : []),
    ...(now?.went.length
      ? [meta(t('checkOverTime.went', { day: at, partners: names(now.went) }))]
      : []),
  ];
}
