import { Button, Tag } from '@digdir/designsystemet-react';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { CheckedForm } from '../ui/checked-form.tsx';
import { DayField } from '../ui/day-field.tsx';
import { useTranslate } from '../ui/language.tsx';
import { SendButton } from '../ui/send-button.tsx';
import { ApproveMinutes } from './approve-minutes.tsx';
import { go } from './routes.ts';
import { execute } from './session.ts';
import { timeNow } from './time.ts';

const NEXT = {
  draft: { do: 'conveneMeeting', words: 'meeting.convene' },
  convened: { do: 'openMeeting', words: 'meeting.openMeeting' },
  open: { do: 'closeMeeting', words: 'meeting.closeMeeting' },
  closed: { do: 'circulateMinutes', words: 'meeting.circulate' },
} as const;

/** The meeting's phase, and the button for the next one. */
export function PhaseStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const { phase } = meeting;
  const next = phase === 'circulated' || phase === 'approved' ? undefined : NEXT[phase];
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
  const tag = (
    <Tag data-color={phase === 'open' ? 'success' : 'neutral'}>{t(`phases.${phase}`)}</Tag>
  );
  // The dialog has a form of its own.
  if (phase === 'circulated') {
    return (
      <div className="row middle">
        {tag}
        <ApproveMinutes meeting={meeting} />
        <SendButton
          variant="tertiary"
          onSend={() => execute({ do: 'recallMinutes', meeting: meeting.id, at: timeNow() })}
        >
          {t('reviewedMinutes.recall')}
        </SendButton>
      </div>
    );
  }
  return (
    <CheckedForm className="row middle" onSend={step}>
      {tag}
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
