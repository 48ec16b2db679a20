import type { Exempt } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** The legal ground on which something is withheld from the public; empty means public. */
export function ExemptField(props: {
  readonly meeting: string;
  readonly of:
    | { readonly item: string }
    | { readonly decision: string }
    | { readonly agreement: string };
  readonly exempt: Exempt | undefined;
}) {
  const t = useTranslate();
  const { meeting, of, exempt } = props;
  return (
    <DraftField
      label={t('meeting.basis')}
      description={t('meeting.basisHint')}
      value={exempt?.basis}
      onSave={(text) =>
        execute({
          do: 'setExempt',
          meeting,
          ...of,
          exempt: text.trim() ? { ...exempt, basis: text } : null,
        })
      }
    />
  );
}
