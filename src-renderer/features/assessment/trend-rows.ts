import type { ForumItself } from '../../../src-core/model/forum.ts';
import { CRITERIA, Criterion } from '../../../src-core/model/meeting.ts';
import { partnersIn } from '../../../src-core/projections/assessment/assessment-terms.ts';
import type {
  CompletedAssessment,
  TrendSubject,
} from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';

export const TREND_LINE_STYLES = ['criteria', 'partners'] as const;
export type TrendLineStyle = (typeof TREND_LINE_STYLES)[number];

export interface TrendRow {
  readonly key: string;
  readonly name: string;
  readonly about: TrendSubject;
}

/**
 * The charts to draw: all criteria or all partners. For a chosen one: all its answers together, then a chart for each
 * partner or criterion.
 */
export function useTrendRows(
  forum: ForumItself,
  checks: readonly CompletedAssessment[],
  look: TrendLineStyle,
  which: string,
): readonly TrendRow[] {
  const t = useTranslate();
  const criteria = (partner?: string): TrendRow[] =>
    CRITERIA.map((criterion) => ({
      key: criterion,
      name: t(`criteria.${criterion}`),
      about: { criterion, partner },
    }));
  const partners = (criterion?: Criterion): TrendRow[] =>
    partnersIn(forum, checks).map((partner) => ({
      key: partner,
      name: partnerName(forum, partner),
      about: { criterion, partner },
    }));
  if (which === '') return look === 'criteria' ? criteria() : partners();
  const all = { key: '', name: t('assessmentTrend.together') };
  if (look === 'partners') return [{ ...all, about: { partner: which } }, ...criteria(which)];
  const criterion = Criterion.parse(which);
  return [{ ...all, about: { criterion } }, ...partners(criterion)];
}
