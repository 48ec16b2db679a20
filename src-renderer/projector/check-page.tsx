import { answeredBy, compareChecks, spreadsOf } from '../../src-core/check/index.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import type { MeetingView } from '../../src-core/service.ts';
import { CheckChart, CheckLegend } from '../check/chart.tsx';
import { useTranslate } from '../session.ts';
import { Fitted } from './fitted.tsx';
import './check-page.css';

/** The partnership check on the wall: all together, never what one partner answered. */
export function CheckPage(props: {
  readonly meeting: Meeting;
  readonly lastCheck?: MeetingView['lastCheck'];
}) {
  const t = useTranslate();
  const { meeting, lastCheck } = props;
  const results = compareChecks(spreadsOf(meeting.assessments), lastCheck?.spreads);
  const answered = answeredBy(meeting.assessments);
  return (
    <Fitted className="check-page">
      <h1>{t('check.title')}</h1>
      <p className="meta">
        {answered === 0 ? t('check.noAnswers') : t('check.answered', { count: answered })}
        <span>{t('check.scale')}</span>
      </p>
      <CheckLegend lastCheck={lastCheck} />
      <CheckChart results={results} />
    </Fitted>
  );
}
