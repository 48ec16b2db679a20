import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import {
  answerCount,
  compareAssessments,
  scoreRangesOf,
} from '../../../src-core/projections/assessment/assessment.ts';
import { assessmentsUpTo } from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useView } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { ScoreChart, ScoreLegend } from './score-chart.tsx';
import { ScoreTable } from './score-table.tsx';
import { ScoresOverTime } from './scores-over-time.tsx';
import { Scoring } from './scoring.tsx';

/** The partnership check (D74): answered around the table, and compared with last time. */
export function AssessmentPanel(props: { readonly forum: ForumItself; readonly meeting: Meeting }) {
  const t = useTranslate();
  const { forum, meeting } = props;
  const lastCheck = useView(`meeting:${meeting.id}`)?.lastCheck;
  const results = compareAssessments(scoreRangesOf(meeting.assessments), lastCheck?.spreads);
  const mayRecord = isRecording(meeting);
  const hasAnswers = results.some(({ now, last }) => now ?? last);
  return (
    <section className="card stack" aria-label={t('assessment.title')} data-size="sm">
      <Heading level={2} data-size="2xs">
        {t('assessment.title')}
      </Heading>
      {mayRecord && <Scoring forum={forum} meeting={meeting} />}
      {hasAnswers ? (
        <>
          <div role="status">
            {t('assessment.answered', { count: answerCount(meeting.assessments) })}
          </div>
          <ScoreLegend lastCheck={lastCheck} />
          <ScoreChart results={results} />
          <details className="more">
            <summary>{t('assessment.asTable')}</summary>
            <ScoreTable results={results} lastCheck={lastCheck} />
          </details>
        </>
      ) : (
        <Paragraph className="muted">{t('assessment.noAnswers')}</Paragraph>
      )}
      <LazyDetails summary={t('assessmentTrend.show')}>
        {() => <OverTime forum={forum} meeting={meeting} />}
      </LazyDetails>
    </section>
  );
}

/** As it was when this meeting was held. */
function OverTime({ forum, meeting }: { readonly forum: ForumItself; readonly meeting: Meeting }) {
  const t = useTranslate();
  const checks = useView('checks')?.checks;
  if (!checks) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return <ScoresOverTime forum={forum} checks={assessmentsUpTo(checks, meeting)} />;
}
