import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** Corrects a slip of the pen in the wording, so that the positions stand. */
export function CorrectSlip(props: { readonly meeting: Meeting; readonly decision: Decision }) {
  const t = useTranslate();
  const { meeting, decision } = props;
  const about = { meeting: meeting.id, decision: decision.id };
  return (
    <NewForm
      key={decision.wording}
      words={t('standingBy.correct')}
      label={t('run.slip')}
      onSend={({ text }) =>
        execute({ do: 'changeDecision', ...about, wording: text('wording') ?? '', editorial: true })
      }
    >
      <FormText
        name="wording"
        multiline
        rows={3}
        required
        lang={meeting.language}
        label={t('run.slip')}
        description={t('standingBy.slipHint')}
        defaultValue={decision.wording}
      />
    </NewForm>
  );
}
