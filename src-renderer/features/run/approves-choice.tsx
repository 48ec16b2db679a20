import { hasEnded } from '../../../src-core/meeting/phases.ts';
import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { execute, useView } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** The meeting whose minutes a decision approves, among those that have minutes to approve. */
export function ApprovesChoice(props: { readonly meeting: Meeting; readonly decision: Decision }) {
  const t = useTranslate();
  const { meeting, decision } = props;
  const { meetings = [] } = useView('meetings') ?? {};
  const about = meetings.filter(
    ({ id, phase }) =>
      id === decision.approves || (id !== meeting.id && hasEnded(phase) && phase !== 'approved'),
  );
  if (about.length === 0) return null;
  return (
    <Choice
      label={t('sent.approvesMinutesOf')}
      value={decision.approves ?? ''}
      onChoose={(chosen) =>
        void execute({
          do: 'changeDecision',
          meeting: meeting.id,
          decision: decision.id,
          approves: chosen || null,
        })
      }
      options={[
        ['', t('sent.approvesNone')],
        ...about.map(({ id, title }) => [id, title] as const),
      ]}
    />
  );
}
