import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { dayInText, list, shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { CRITERIA } from '../../../src-core/model/meeting.ts';
import { partnersIn } from '../../../src-core/projections/assessment/assessment-terms.ts';
import {
  answeringAt,
  type CheckHeld,
  courseOf,
} from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useLanguage, useTranslate } from '../../app/session.ts';
import { Choice, partnerName, partnerOptions } from '../../ui/choice.tsx';
import { Folded } from '../../ui/lazy-details.tsx';
import { CourseFigure, CourseLegend } from './trend-chart.tsx';
import { LOOKS, type Look, useCourseRows } from './trend-rows.ts';
import { CourseTable } from './trend-table.tsx';

/** The partnership check from time to time: all criteria or all partners beside each other, or one of them in detail. */
export function CheckOverTime(props: {
  readonly forum: ForumItself;
  readonly checks: readonly CheckHeld[];
}) {
  const t = useTranslate();
  const { forum, checks } = props;
  const [look, setLook] = useState<Look>('criteria');
  const [which, choose] = useState('');
  const rows = useCourseRows(forum, checks, look, which);
  if (checks.length === 0)
    return <Paragraph className="muted">{t('checkOverTime.never')}</Paragraph>;
  const isByCriterion = look === 'criteria';
  return (
    <div className="stack">
      <HowOften checks={checks} />
      <div className="pair">
        <Choice
          label={t('checkOverTime.look')}
          value={look}
          onChoose={(chosen) => {
            setLook(chosen);
            choose('');
          }}
          options={LOOKS.map((each) => [each, t(`checkOverTime.${each}`)] as const)}
        />
        <Choice<string>
          label={t(isByCriterion ? 'check.criterion' : 'room.partner')}
          value={which}
          onChoose={choose}
          options={[
            ['', t(isByCriterion ? 'checkOverTime.allCriteria' : 'checkOverTime.allPartners')],
            ...(isByCriterion
              ? CRITERIA.map((each) => [each, t(`criteria.${each}`)] as const)
              : partnerOptions(forum, partnersIn(forum, checks))),
          ]}
        />
      </div>
      <CourseLegend />
      <div className="courses course-grid">
        {rows.map(({ key, name, about }) => (
          <CourseFigure key={key} name={name} checks={checks} course={courseOf(checks, about)} />
        ))}
      </div>
      {isByCriterion && <NewAndGone forum={forum} checks={checks} />}
      <Folded summary={t('check.asTable')}>
        {() => <CourseTable forum={forum} checks={checks} rows={rows} look={look} which={which} />}
      </Folded>
    </div>
  );
}

function HowOften({ checks }: { readonly checks: readonly CheckHeld[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const days = checks.map((check) => dayInText(dayOf(check.startsAt), language));
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return (
    <Paragraph>
      {checks.length === 1
        ? t('checkOverTime.once', { day: from })
        : t('checkOverTime.held', { count: checks.length, from, to })}{' '}
      {t('check.scale')}
    </Paragraph>
  );
}

/** A mean also moves by who answers. */
function NewAndGone({
  forum,
  checks,
}: {
  readonly forum: ForumItself;
  readonly checks: readonly CheckHeld[];
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
      ...(came.length > 0 ? [t('checkOverTime.came', { day, partners: names(came) })] : []),
      ...(went.length > 0 ? [t('checkOverTime.went', { day, partners: names(went) })] : []),
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
