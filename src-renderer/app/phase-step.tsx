import { Button, Tag } from '@digdir/designsystemet-react';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { CheckedForm } from '../ui/checked-form.tsx';
import { DayField } from '../ui/day-field.tsx';
import { useTranslate } from '../ui/language.tsx';
import { go } from './routes.ts';
import { execute } from './session.ts';
import { timeNow } from './time.ts';

const NEXT = {
  draft: { do: 'conveneMeeting', words: 'meeting.convene' },
  convened: { do: 'openMeeting', words: 'meeting.openMeeting' },
  open: { do: 'closeMeeting', words: 'meeting.closeMeeting' },
  closed: { do: 'circulateMinutes', words: 'meeting.circulate' },
  circulated: { do: 'approveMinutes', words: 'meeting.approve' },
} as const;

/** The meeting's phase, and the button for the next one. */
export function PhaseStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const next = meeting.phase === 'approved' ? undefined : NEXT[meeting.phase];
  async function step(form: HTMLFormElement) {
    if (!next) return undefined;
    const deadline = String(new FormData(form).get('deadline') ?? '');
    const answer = await execute({
      do: next.do,
      meeting: meeting.id,
      at: timeNow(),
      ...(deadline ? { deadline } : {}),
    });
    if (!answer.ok) return answer;
    if (next.do === 'openMeeting') go({ view: 'run', meeting: meeting.id });
    if (next.do === 'closeMeeting') go({ view: 'minutes', meeting: meeting.id });
    return answer;
  }
  return (
    <CheckedForm className="row middle" onSend={step}>
      <Tag data-color={meeting.phase === 'open' ? 'success' : 'neutral'}>
        {t(`phases.${meeting.phase}`)}
      </Tag>
      {next?.do === 'circulateMinutes' && (
        <DayField name="deadline" label={t('meeting.commentsBy')} />
      )}
      {next && (
        <Button type="submit" variant={next.do === 'closeMeeting' ? 'secondary' : 'primary'}>
          {t(next.words)}
        </Button>
      )}
    </CheckedForm>
  );
}
