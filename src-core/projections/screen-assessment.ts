import type { Forum } from '../model/forum.ts';
import { CRITERIA, type Meeting } from '../model/meeting.ts';
import { answerCount, type ScoreRanges, scoreRangesOf } from './assessment/assessment.ts';
import { partnersIn } from './assessment/assessment-terms.ts';
import {
  type AssessmentDay,
  assessmentsUpTo,
  type CompletedAssessment,
  type LastAssessment,
  type Trend,
  type TrendSubject,
  trendOf,
} from './assessment/assessment-trend.ts';
import type { ScreenPage } from './screen-state.ts';

/** The partnership check as the big screen shows it. */

interface KnownChecks {
  readonly forum: Forum;
  readonly meeting: Meeting;
  around(): { readonly lastCheck?: LastAssessment };
  checks(): readonly CompletedAssessment[];
}

/** All answers together, never those of one partner. */
export interface AssessmentOnScreen {
  readonly spreads: ScoreRanges;
  readonly answered: number;
  readonly last?: LastAssessment | undefined;
}
export interface TrendsOnScreen {
  readonly checks: readonly AssessmentDay[];
  readonly rows: readonly { readonly about: TrendSubject; readonly course: Trend }[];
}
export function assessmentOn(known: KnownChecks): AssessmentOnScreen {
  const { assessments } = known.meeting;
  const last = known.around().lastCheck;
  return {
    spreads: scoreRangesOf(assessments),
    answered: answerCount(assessments),
    ...(last ? { last } : {}),
  };
}

export function trendsOn(page: ScreenPage, known: KnownChecks): TrendsOnScreen {
  const checks = assessmentsUpTo(known.checks(), known.meeting);
  const abouts: readonly TrendSubject[] =
    page === 'criteria-over-time'
      ? CRITERIA.map((criterion) => ({ criterion }))
      : partnersIn(known.forum, checks).map((partner) => ({ partner }));
  return {
    checks: checks.map(({ meeting, startsAt }) => ({ meeting, startsAt })),
    rows: abouts.map((about) => ({ about, course: trendOf(checks, about) })),
  };
}
