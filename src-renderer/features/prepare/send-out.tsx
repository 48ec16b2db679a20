import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { dayInText } from '../../../src-core/i18n/format.ts';
import { isNoticeOutdated } from '../../../src-core/meeting/notice-state.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { documentState, ExportedFile, useExport } from '../exports/use-export.tsx';

/** The files for the invited: the notice, and the meeting for their calendars. */
export function SendOut({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const { made, busy, make } = useExport(documentState(meeting));
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
      <SentVersion meeting={meeting} />
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

/** Which version those invited have, and whether it still says what the meeting is. */
function SentVersion({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const notice = meeting.notices?.at(-1);
  if (!notice) return null;
  const { version, at } = notice;
  return (
    <>
      <Paragraph>
        {t('sent.versionSent', { version, day: dayInText(dayOf(at), language) })}
      </Paragraph>
      {isNoticeOutdated(meeting) && (
        <Alert data-color="warning">
          <div className="row middle">
            <span className="grow">{t('sent.outdated')}</span>
            <SendButton
              onSend={() => execute({ do: 'conveneMeeting', meeting: meeting.id, at: timeNow() })}
            >
              {t('sent.sendAgain')}
            </SendButton>
          </div>
        </Alert>
      )}
    </>
  );
}
