import { TrashIcon } from '@navikt/aksel-icons';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import { moneyFigures, number, shortDay } from '../../../src-core/i18n/format.ts';
import type { Translate } from '../../../src-core/i18n/index.ts';
import type { ForumItself, Language } from '../../../src-core/model/forum.ts';
import {
  type Agreement,
  type Commitment,
  type Meeting,
  ResourceKind,
} from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { partnerName, partnerOptions } from '../partners/partner-name.ts';

interface CommitmentsProps {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly agreement: Agreement;
}

/** What each party of an agreement brings, and by when. */
export function Commitments(props: CommitmentsProps) {
  const t = useTranslate();
  const { forum, meeting, agreement } = props;
  const about = { meeting: meeting.id, agreement: agreement.id };
  return (
    <div className="stack tight" data-size="sm">
      <strong>{t('run.commitments')}</strong>
      {agreement.commitments.length > 0 && (
        <ul className="plain">
          {agreement.commitments.map((each) => (
            <CommitmentLine
              key={each.id}
              forum={forum}
              commitment={each}
              {...(isRecording(meeting)
                ? {
                    onRemove: () =>
                      void execute({ do: 'removeCommitment', ...about, commitment: each.id }),
                  }
                : {})}
            />
          ))}
        </ul>
      )}
      {isRecording(meeting) && (
        <details className="more">
          <summary>{t('run.addCommitment')}</summary>
          <NewCommitment {...props} />
        </details>
      )}
    </div>
  );
}

function CommitmentLine(props: {
  readonly forum: ForumItself;
  readonly commitment: Commitment;
  readonly onRemove?: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, commitment, onRemove } = props;
  const { partner, what, due, resource } = commitment;
  return (
    <li className="line">
      <span className="grow">
        {partnerName(forum, partner)}: {what} ({amountInWords(resource, t, language)})
        {due && `, ${t('meeting.due').toLowerCase()} ${shortDay(due, language)}`}
      </span>
      {onRemove && (
        <IconButton
          words={t('meeting.remove', { title: what })}
          Icon={TrashIcon}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

function amountInWords(
  { kind, amount, unit }: Commitment['resource'],
  t: Translate,
  language: Language,
): string {
  if (amount === undefined) return t(`resources.${kind}`);
  const figure = kind === 'money' ? moneyFigures(amount, language) : number(amount, language);
  if (kind === 'people') return t('resources.fullTime', { amount: figure });
  return [t(`resources.${kind}`), figure, unit].filter(Boolean).join(' ');
}

function NewCommitment({ forum, meeting, agreement }: CommitmentsProps) {
  const t = useTranslate();
  return (
    <NewForm
      words={t('meeting.add')}
      label={t('run.addCommitment')}
      onSend={({ text, number: numberIn }) =>
        execute({
          do: 'addCommitment',
          meeting: meeting.id,
          agreement: agreement.id,
          partner: text('partner') ?? '',
          what: text('what') ?? '',
          resource: {
            kind: ResourceKind.parse(text('kind')),
            ...given({ amount: numberIn('amount'), unit: text('unit') }),
          },
          ...given({ due: text('due') }),
        })
      }
    >
      <FormText name="what" label={t('meeting.what')} required />
      <div className="pair">
        <Choice
          name="partner"
          label={t('meeting.partner')}
          options={partnerOptions(forum, agreement.parties)}
        />
        <Choice
          name="kind"
          label={t('meeting.resource')}
          options={ResourceKind.options.map((each) => [each, t(`resources.${each}`)] as const)}
        />
        <NumberField name="amount" label={t('meeting.amount')} min={0} max={1e15} hasDecimals />
        <FormText name="unit" label={t('meeting.unit')} />
        <DayField name="due" label={t('meeting.due')} />
      </div>
    </NewForm>
  );
}
