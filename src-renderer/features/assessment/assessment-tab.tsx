import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslate, useView } from '../../app/session.ts';
import { CheckOverTime } from './scores-over-time.tsx';

/** The partnership check over all meetings, in the forum's own page. */
export function CheckTab() {
  const t = useTranslate();
  const forum = useView('forum');
  const checks = useView('checks')?.checks;
  if (!forum || !checks) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return (
    <section className="card stack" aria-label={t('checkOverTime.title')}>
      <Heading level={2} data-size="sm">
        {t('checkOverTime.title')}
      </Heading>
      <CheckOverTime forum={forum} checks={checks} />
    </section>
  );
}
