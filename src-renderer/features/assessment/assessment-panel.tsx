import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import {
  answeredBy,
  compareChecks,
  spreadsOf,
} from '../../../src-core/projections/assessment/assessment.ts';
import { checksUpTo } from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useTranslate, useView } from '../../app/session.ts';
import { Folded } from '../../ui/lazy-details.tsx';
import { CheckChart, CheckLegend } from './score-chart.tsx';
import { CheckTable } from './score-table.tsx';
import { CheckOverTime } from './scores-over-time.tsx';
import { Scoring } from './scoring.tsx';

/** The partnership check (domain.md 6): answered around the table, and beside last time. */
export function CheckPanel(props: { readonly forum: ForumItself; readonly meeting: Meeting }) {
  const t = useTranslate();
  const { forum, meeting } = props;
  const lastCheck = useView(`meeting:${meeting.id}`)?.lastCheck;
  const results = compareChecks(spreadsOf(meeting.assessments), lastCheck?.spreads);
  const isRecording = meeting.phase === 'open' || meeting.phase === 'closed';
  const hasAnswers = results.some(({ now, last }) => now ?? last);
  return (
    <section className="card stack" aria-label={t('check.title')} data-size="sm">
      <Heading level={2} data-size="2xs">
        {t('check.title')}
      </Heading>
      {isRecording && <Scoring forum={forum} meeting={meeting} />}
      {hasAnswers ? (
        <>
          <div role="status">{t('check.answered', { count: answeredBy(meeting.assessments) })}</div>
          <CheckLegend lastCheck={lastCheck} />
          <CheckChart results={results} />
          <details className="more">
            <summary>{t('check.asTable')}</summary>
            <CheckTable results={results} lastCheck={lastCheck} />
          </details>
        </>
      ) : (
        <Paragraph className="muted">{t('check.noAnswers')}</Paragraph>
      )}
      <Folded summary={t('checkOverTime.show')}>
        {() => <OverTime forum={forum} meeting={meeting} />}
      </Folded>
    </section>
  );
}

/** As it was when this meeting was held. */
function OverTime({ forum, meeting }: { readonly forum: ForumItself; readonly meeting: Meeting }) {
  const t = useTranslate();
  const checks = useView('checks')?.checks;
  if (!checks) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return <CheckOverTime forum={forum} checks={checksUpTo(checks, meeting)} />;
}
