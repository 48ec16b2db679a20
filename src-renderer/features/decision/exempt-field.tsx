import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { Exempt, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { CheckedForm, FormText } from '../../ui/checked-form.tsx';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';

interface ExemptProps {
  readonly meeting: Pick<Meeting, 'id' | 'phase'>;
  readonly of:
    | { readonly item: string }
    | { readonly decision: string }
    | { readonly agreement: string };
  readonly exempt: Exempt | undefined;
}

/** The legal ground on which something is withheld from the public; empty means public. */
export function ExemptField(props: ExemptProps) {
  const t = useTranslate();
  const { meeting, of, exempt } = props;
  if (meeting.phase === 'circulated' || meeting.phase === 'approved') {
    return <ExemptLater {...props} />;
  }
  return (
    <DraftField
      label={t('meeting.basis')}
      description={t('meeting.basisHint')}
      value={exempt?.basis}
      onSave={(text) =>
        execute({
          do: 'setExempt',
          meeting: meeting.id,
          ...of,
          exempt: text.trim() ? { ...exempt, basis: text } : null,
        })
      }
    />
  );
}

/** Once the minutes were circulated, an exemption stays. It therefore has a button, and is not saved while typed. */
function ExemptLater({ meeting, of, exempt }: ExemptProps) {
  const t = useTranslate();
  if (exempt) return <Paragraph>{t('meeting.exempt', { basis: exempt.basis })}</Paragraph>;
  return (
    <CheckedForm
      className="stack tight"
      onSend={(form) => {
        const basis = String(new FormData(form).get('basis') ?? '').trim();
        return execute({ do: 'setExempt', meeting: meeting.id, ...of, exempt: { basis } });
      }}
    >
      <FormText
        name="basis"
        required
        label={t('meeting.basis')}
        description={t('sent.exemptStaysHint')}
      />
      <div>
        <Button type="submit" variant="secondary">
          {t('sent.exemptNow')}
        </Button>
      </div>
    </CheckedForm>
  );
}
