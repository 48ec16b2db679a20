import { compareChecks } from '../../src-core/projections/assessment/assessment.ts';
import type { Shown } from '../../src-core/projections/screen-view.ts';
import { useTranslate } from '../app/session.ts';
import { CheckChart, CheckLegend } from '../features/assessment/score-chart.tsx';
import { Fitted } from './fit-content.tsx';
import './assessment-page.css';

/** The partnership check on the wall: all together, never what one partner answered. */
export function CheckPage({ check }: Pick<Shown, 'check'>) {
  const t = useTranslate();
  if (!check) return null;
  const { spreads, answered, last } = check;
  const results = compareChecks(spreads, last?.spreads);
  return (
    <Fitted className="check-page">
      <h1>{t('check.title')}</h1>
      <p className="meta">
        {answered === 0 ? t('check.noAnswers') : t('check.answered', { count: answered })}
        <span>{t('check.scale')}</span>
      </p>
      <CheckLegend lastCheck={last} />
      <CheckChart results={results} />
    </Fitted>
  );
}
