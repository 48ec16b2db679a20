import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { dayInText } from '../../src-core/i18n/format.ts';
import { dayOf } from '../../src-core/model/field-types.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { CheckedForm, FormText } from '../ui/checked-form.tsx';
import { Choice } from '../ui/choice.tsx';
import { useLanguage, useTranslate } from '../ui/language.tsx';
import { execute, useView } from './session.ts';
import { timeNow } from './time.ts';

/** Asks how the circulated minutes were approved, and with what corrections. */
export function ApproveMinutes({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('meeting.approve')}</Button>
      {isOpen && <ApproveDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  );
}

/** How it was approved: `deadline`, `` for another way, or `decision/<id>`. */
type Way = 'deadline' | '' | `decision/${string}`;

function ApproveDialog(props: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const t = useTranslate();
  const { meeting, onClose } = props;
  const ways = useWays(meeting);
  async function approve(form: HTMLFormElement) {
    const data = new FormData(form);
    const way = String(data.get('way') ?? '');
    const corrections = String(data.get('corrections') ?? '').trim();
    const answer = await execute({
      do: 'approveMinutes',
      meeting: meeting.id,
      at: timeNow(),
      ...(way === 'deadline' ? { by: way } : {}),
      ...(way.startsWith('decision/') ? { decision: way.slice('decision/'.length) } : {}),
      ...(corrections === '' ? {} : { corrections }),
    });
    if (answer.ok) onClose();
    return answer;
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('meeting.close')}>
      <CheckedForm className="stack" onSend={approve}>
        <Heading level={2} data-size="sm">
          {t('meeting.approve')}
        </Heading>
        <Paragraph className="muted">{t('sent.approveHelp')}</Paragraph>
        <Choice label={t('sent.approvedBy')} name="way" options={ways} />
        <FormText multiline rows={4} name="corrections" label={t('sent.corrections')} />
        <div className="row">
          <Button type="submit">{t('meeting.approve')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}

/** The decisions about these minutes, the latest first; the deadline, once it has passed; or another way. */
function useWays({ id, deadline }: Meeting): readonly (readonly [Way, string])[] {
  const t = useTranslate();
  const language = useLanguage();
  const { meetings = [] } = useView('meetings') ?? {};
  const decisions = meetings.flatMap(({ title, approving = [] }) =>
    approving
      .filter(({ approves }) => approves === id)
      .map((each) => [each.id, t('sent.decisionAt', { number: each.number, meeting: title })]),
  );
  const isPassed = deadline !== undefined && deadline < dayOf(timeNow());
  return [
    ...decisions.toReversed().map(([key, words]) => [`decision/${key}`, words ?? ''] as const),
    ...(isPassed
      ? [['deadline', t('sent.deadlinePassed', { day: dayInText(deadline, language) })] as const]
      : []),
    ['', t('sent.otherwise')],
  ];
}
