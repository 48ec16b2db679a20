import type { ForumItself } from '../../../src-core/model/forum.ts';
import { CRITERIA, Criterion } from '../../../src-core/model/meeting.ts';
import { partnersIn } from '../../../src-core/projections/assessment/assessment-terms.ts';
import type {
  About,
  CheckHeld,
} from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useTranslate } from '../../app/session.ts';
import { partnerName } from '../../ui/choice.tsx';

export const LOOKS = ['criteria', 'partners'] as const;
export type Look = (typeof LOOKS)[number];

export interface CourseRow {
  readonly key: string;
  readonly name: string;
  readonly about: About;
}

/** What is drawn: all criteria or all partners; or of one of them all answers together, and then by the other. */
export function useCourseRows(
  forum: ForumItself,
  checks: readonly CheckHeld[],
  look: Look,
  which: string,
): readonly CourseRow[] {
  const t = useTranslate();
  const criteria = (partner?: string): CourseRow[] =>
    CRITERIA.map((criterion) => ({
      key: criterion,
      name: t(`criteria.${criterion}`),
      about: { criterion, partner },
    }));
  const partners = (criterion?: Criterion): CourseRow[] =>
    partnersIn(forum, checks).map((partner) => ({
      key: partner,
      name: partnerName(forum, partner),
      about: { criterion, partner },
    }));
  if (which === '') return look === 'criteria' ? criteria() : partners();
  const all = { key: '', name: t('checkOverTime.together') };
  if (look === 'partners') return [{ ...all, about: { partner: which } }, ...criteria(which)];
  const criterion = Criterion.parse(which);
  return [{ ...all, about: { criterion } }, ...partners(criterion)];
}
