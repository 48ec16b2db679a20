import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useView } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { ScoresOverTime } from './scores-over-time.tsx';

/** The partnership checks of every meeting, on the forum's page. */
export function AssessmentTab() {
  const t = useTranslate();
  const forum = useView('forum');
  const checks = useView('checks')?.checks;
  if (!forum || !checks) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return (
    <section className="card stack" aria-label={t('assessmentTrend.title')}>
      <Heading level={2} data-size="sm">
        {t('assessmentTrend.title')}
      </Heading>
      <ScoresOverTime forum={forum} checks={checks} />
    </section>
  );
}
