import { compareAssessments } from '../../src-core/projections/assessment/assessment.ts';
import type { Shown } from '../../src-core/projections/screen-view.ts';
import { ScoreChart, ScoreLegend } from '../features/assessment/score-chart.tsx';
import { useTranslate } from '../ui/language.tsx';
import { FitContent } from './fit-content.tsx';
import './assessment-page.css';

/** The partnership check on the big screen: all answers together, never one partner's. */
export function AssessmentPage({ check }: Pick<Shown, 'check'>) {
  const t = useTranslate();
  if (!check) return null;
  const { spreads, answered, last } = check;
  const results = compareAssessments(spreads, last?.spreads);
  return (
    <FitContent className="check-page">
      <h1>{t('assessment.title')}</h1>
      <p className="meta">
        {answered === 0 ? t('assessment.noAnswers') : t('assessment.answered', { count: answered })}
        <span>{t('assessment.scale')}</span>
      </p>
      <ScoreLegend lastCheck={last} />
      <ScoreChart results={results} />
    </FitContent>
  );
}
