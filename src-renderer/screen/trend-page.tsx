import type { CSSProperties } from 'react';
import { dayInText } from '../../src-core/i18n/format.ts';
import { dayOf } from '../../src-core/model/field-types.ts';
import type { Shown } from '../../src-core/projections/screen-view.ts';
import { TrendChart, TrendLegend } from '../features/assessment/trend-chart.tsx';
import type { TrendLineStyle } from '../features/assessment/trend-rows.ts';
import { partnerName } from '../features/partners/partner-name.ts';
import { useLanguage, useTranslate } from '../ui/language.tsx';
import { FitContent } from './fit-content.tsx';
import './trend-page.css';

/** The partnership checks over time on the big screen: each criterion, or each partner's average and range. */
export function TrendPage(
  props: Pick<Shown, 'forum' | 'courses'> & { readonly look: TrendLineStyle },
) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, courses, look } = props;
  if (!courses) return null;
  const { checks, rows } = courses;
  const [from = '', to = ''] = [checks[0], checks.at(-1)].map((check) =>
    check ? dayInText(dayOf(check.startsAt), language) : '',
  );
  const [none, once, held] = ['never', 'once', 'held'] as const;
  const often = checks.length === 0 ? none : checks.length === 1 ? once : held;
  return (
    <FitContent className="over-time-page">
      <h1>{t(`screenPages.${look}-over-time`)}</h1>
      <p className="meta">
        {t(`assessmentTrend.${often}`, { count: checks.length, day: from, from, to })}
        <span>{t('assessment.scale')}</span>
      </p>
      {checks.length > 0 && (
        <>
          <TrendLegend />
          <div
            className="courses"
            style={{ '--columns': Math.ceil(Math.sqrt(rows.length)) } as CSSProperties}
          >
            {rows.map(({ about: { criterion, partner }, course }) => (
              <TrendChart
                key={criterion ?? partner}
                name={criterion ? t(`criteria.${criterion}`) : partnerName(forum, partner)}
                checks={checks}
                course={course}
              />
            ))}
          </div>
        </>
      )}
    </FitContent>
  );
}
