import { Button, Tag } from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { go } from '../routes.ts';
import { execute, timeNow, useTranslate } from '../session.ts';
import { DayField } from './day-field.tsx';

const NEXT = {
  draft: { do: 'conveneMeeting', words: 'room.convene' },
  convened: { do: 'openMeeting', words: 'room.openMeeting' },
  open: { do: 'closeMeeting', words: 'room.closeMeeting' },
  closed: { do: 'circulateMinutes', words: 'room.circulate' },
  circulated: { do: 'approveMinutes', words: 'room.approve' },
} as const;

/** Where the meeting is, and the one step that it can take from there. */
export function PhaseStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const next = meeting.phase === 'approved' ? undefined : NEXT[meeting.phase];
  async function step(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!next) return;
    const deadline = String(new FormData(event.currentTarget).get('deadline') ?? '');
    const answer = await execute({
      do: next.do,
      meeting: meeting.id,
      at: timeNow(),
      ...(deadline ? { deadline } : {}),
    });
    if (!answer.ok) return;
    if (next.do === 'openMeeting') go({ view: 'run', meeting: meeting.id });
    if (next.do === 'closeMeeting') go({ view: 'minutes', meeting: meeting.id });
  }
  return (
    <form className="row middle" onSubmit={step}>
      <Tag data-color={meeting.phase === 'open' ? 'success' : 'neutral'}>
        {t(`phases.${meeting.phase}`)}
      </Tag>
      {next?.do === 'circulateMinutes' && <DayField name="deadline" label={t('room.commentsBy')} />}
      {next && (
        <Button type="submit" variant={next.do === 'closeMeeting' ? 'secondary' : 'primary'}>
          {t(next.words)}
        </Button>
      )}
    </form>
  );
}
