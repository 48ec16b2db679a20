import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { dayInText, list, shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { CRITERIA } from '../../../src-core/model/meeting.ts';
import { partnersIn } from '../../../src-core/projections/assessment/assessment-terms.ts';
import {
  answeringAt,
  type CompletedAssessment,
  trendOf,
} from '../../../src-core/projections/assessment/assessment-trend.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { partnerName, partnerOptions } from '../partners/partner-name.ts';
import { TrendChart, TrendLegend } from './trend-chart.tsx';
import { TREND_LINE_STYLES, type TrendLineStyle, useTrendRows } from './trend-rows.ts';
import { TrendTable } from './trend-table.tsx';

/** The partnership checks over time: all criteria or all partners side by side, or one of them in detail. */
export function ScoresOverTime(props: {
  readonly forum: ForumItself;
  readonly checks: readonly CompletedAssessment[];
}) {
  const t = useTranslate();
  const { forum, checks } = props;
  const [look, setLook] = useState<TrendLineStyle>('criteria');
  const [which, choose] = useState('');
  const rows = useTrendRows(forum, checks, look, which);
  if (checks.length === 0)
    return <Paragraph className="muted">{t('assessmentTrend.never')}</Paragraph>;
  const isByCriterion = look === 'criteria';
  return (
    <div className="stack">
      <HowOften checks={checks} />
      <div className="pair">
        <Choice
          label={t('assessmentTrend.look')}
          value={look}
          onChoose={(chosen) => {
            setLook(chosen);
            choose('');
          }}
          options={TREND_LINE_STYLES.map((each) => [each, t(`assessmentTrend.${each}`)] as const)}
        />
        <Choice<string>
          label={t(isByCriterion ? 'assessment.criterion' : 'meeting.partner')}
          value={which}
          onChoose={choose}
          options={[
            ['', t(isByCriterion ? 'assessmentTrend.allCriteria' : 'assessmentTrend.allPartners')],
            ...(isByCriterion
              ? CRITERIA.map((each) => [each, t(`criteria.${each}`)] as const)
              : partnerOptions(forum, partnersIn(forum, checks))),
          ]}
        />
      </div>
      <TrendLegend />
      <div className="courses course-grid">
        {rows.map(({ key, name, about }) => (
          <TrendChart key={key} name={name} checks={checks} course={trendOf(checks, about)} />
        ))}
      </div>
      {isByCriterion && <NewAndGone forum={forum} checks={checks} />}
      <LazyDetails summary={t('assessment.asTable')}>
        {() => <TrendTable forum={forum} checks={checks} rows={rows} look={look} which={which} />}
      </LazyDetails>
    </div>
  );
}

function HowOften({ checks }: { readonly checks: readonly CompletedAssessment[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const days = checks.map((check) => dayInText(dayOf(check.startsAt), language));
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return (
    <Paragraph>
      {checks.length === 1
        ? t('assessmentTrend.once', { day: from })
        : t('assessmentTrend.held', { count: checks.length, from, to })}{' '}
      {t('assessment.scale')}
    </Paragraph>
  );
}

/** Which partners started or stopped answering: that moves the average too. */
function NewAndGone({
  forum,
  checks,
}: {
  readonly forum: ForumItself;
  readonly checks: readonly CompletedAssessment[];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const names = (ids: readonly string[]) =>
    list(
      ids.map((id) => partnerName(forum, id)),
      language,
    );
  const changes = answeringAt(checks).flatMap(({ came, went }, index) => {
    const check = checks[index];
    const day = check ? shortDay(dayOf(check.startsAt), language) : '';
    return [
      ...(came.length > 0 ? [t('assessmentTrend.came', { day, partners: names(came) })] : []),
      ...(went.length > 0 ? [t('assessmentTrend.went', { day, partners: names(went) })] : []),
    ];
  });
  if (changes.length === 0) return null;
  return (
    <ul className="plain tight muted">
      {changes.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
