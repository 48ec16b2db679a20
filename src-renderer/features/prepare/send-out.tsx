import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { useTranslate } from '../../ui/language.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';

/** The files for the invited: the notice, and the meeting for their calendars. */
export function SendOut({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const { made, busy, make } = useExport();
  const { id, language, phase } = meeting;
  const notice = { kind: 'agenda', language } as const;
  // Other people may see a calendar.
  const forCalendars = { ...notice, edition: 'public', format: 'ics' } as const;
  return (
    <section className="card stack tight" aria-labelledby="send-out">
      <Heading level={2} data-size="sm" id="send-out">
        {t('calendar.sendOut')}
      </Heading>
      <Paragraph className="muted">{t('calendar.hint')}</Paragraph>
      <div className="row">
        <Button
          variant="secondary"
          disabled={busy}
          onClick={() => void make(id, { ...notice, format: 'docx' })}
        >
          {t('calendar.notice')}
        </Button>
        <Button variant="secondary" disabled={busy} onClick={() => void make(id, forCalendars)}>
          {t('calendar.file')}
        </Button>
        {phase === 'convened' && (
          <Button
            variant="tertiary"
            disabled={busy}
            onClick={() => void make(id, { ...forCalendars, cancelled: true })}
          >
            {t('calendar.cancellation')}
          </Button>
        )}
      </div>
      <ExportedFile made={made} busy={busy} />
    </section>
  );
}
