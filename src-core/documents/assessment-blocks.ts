import { dayOf } from '../model/field-types.ts';
import {
  answeringAt,
  assessmentsUpTo,
  type CompletedAssessment,
  completedAssessments,
} from '../projections/assessment/assessment-trend.ts';
import { drawAssessmentChart } from './assessment-chart.ts';
import type { Block } from './blocks.ts';
import { metaParagraph, plainRun, type Scope } from './minutes-input.ts';

/** The partnership check as a chart: average and range of each criterion, beside last time. */
export function assessmentBlocks(scope: Scope): Block[] {
  const { t, meeting } = scope;
  if (meeting.assessments.length === 0) return [];
  const checks = assessmentsUpTo(completedAssessments(scope.meetings), meeting);
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.check')) },
    { type: 'paragraph', role: 'lead', text: plainRun(t('minutes.checkScale')) },
    drawAssessmentChart(scope, checks.at(-2)),
    ...(checks.length < 2
      ? [metaParagraph(t('assessmentTrend.firstTime'))]
      : changedPartners(scope, checks)),
  ];
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
