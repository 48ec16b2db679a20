import { Checkbox } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { speaksNow } from '../../../src-core/meeting/speaks-for.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import { Authority, type ForumItself, type Partner } from '../../../src-core/model/forum.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField, given, NewForm } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { DraftNumber } from '../../ui/number-field.tsx';

/** Everything about a partner, saved as the user types. */
export function EditPartner({
  forum,
  partner,
}: {
  readonly forum: ForumItself;
  readonly partner: Partner;
}) {
  const t = useTranslate();
  const change: Change = (changes) =>
    execute({ do: 'changePartner', partner: partner.id, ...changes });
  const optional: SaveOptional = (field) => (text) =>
    change({ [field]: text.trim() === '' ? null : text });
  return (
    <div className="stack full-line" data-size="sm">
      <NameAndMandate partner={partner} change={change} optional={optional} />
      <DraftField
        rows={2}
        label={t('shell.role')}
        value={partner.role}
        onSave={(role) => change({ role })}
      />
      <DraftField
        rows={2}
        label={t('shell.frame')}
        value={partner.frame}
        onSave={optional('frame')}
      />
      <DraftField
        rows={3}
        label={t('shell.contributions')}
        value={partner.contributions.join('\n')}
        onSave={(lines) =>
          change({
            contributions: lines
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          })
        }
      />
      <DraftField
        rows={2}
        label={t('shell.motivation')}
        value={partner.motivation}
        onSave={optional('motivation')}
      />
      <Representatives forum={forum} partner={partner} />
      {!partner.exit && <Exit partner={partner} />}
    </div>
  );
}

type Change = (changes: object) => ReturnType<typeof execute>;

/** Saves a field that an empty text removes. */
type SaveOptional = (
  field: 'shortName' | 'principal' | 'frame' | 'motivation',
) => (text: string) => ReturnType<typeof execute>;

/** What the partner is called, and what its representatives may decide. */
function NameAndMandate(props: {
  readonly partner: Partner;
  readonly change: Change;
  readonly optional: SaveOptional;
}) {
  const t = useTranslate();
  const { partner, change, optional } = props;
  return (
    <div className="pair">
      <DraftField
        label={t('shell.partnerName')}
        value={partner.name}
        onSave={(name) => change({ name })}
      />
      <DraftField
        label={t('shell.shortName')}
        value={partner.shortName}
        onSave={optional('shortName')}
      />
      <Choice
        label={t('shell.authority')}
        value={partner.authority}
        onChoose={(authority) => void change({ authority })}
        options={Authority.options.map((each) => [each, t(`authorities.${each}`)] as const)}
      />
      <DraftField
        label={t('shell.principal')}
        value={partner.principal}
        onSave={optional('principal')}
      />
      <DraftNumber
        label={t('decisionRules.seats')}
        min={1}
        max={1_000}
        value={partner.seats ?? 1}
        onSave={(seats) => change({ seats: seats === undefined || seats === 1 ? null : seats })}
      />
    </div>
  );
}

function Representatives({
  forum,
  partner,
}: {
  readonly forum: ForumItself;
  readonly partner: Partner;
}) {
  const t = useTranslate();
  const representatives = forum.representatives.filter((each) => each.partner === partner.id);
  return (
    <section className="stack tight">
      <strong>{t('shell.representatives')}</strong>
      <ul className="plain">
        {representatives.map((each) => (
          <li key={each.id} className="line">
            <span className="grow">
              {[each.name, each.title, each.email].filter(Boolean).join(', ')}
            </span>
            <Checkbox
              label={t('partnerPage.speaksFor', { name: each.name })}
              checked={speaksNow(forum, { representative: each.id })}
              onChange={({ target }) =>
                void execute({
                  do: 'changeRepresentative',
                  representative: each.id,
                  speaksFor: target.checked,
                })
              }
            />
            <IconButton
              words={t('meeting.remove', { title: each.name })}
              Icon={TrashIcon}
              onClick={() => void execute({ do: 'removeRepresentative', representative: each.id })}
            />
          </li>
        ))}
      </ul>
      <details className="more">
        <summary>{t('shell.addRepresentative')}</summary>
        <NewForm
          words={t('shell.addRepresentative')}
          onSend={({ text }) =>
            execute({
              do: 'addRepresentative',
              partner: partner.id,
              name: text('name') ?? '',
              ...given({ title: text('title'), email: text('email') }),
            })
          }
        >
          <div className="pair">
            <FormText name="name" label={t('shell.personName')} required />
            <FormText name="title" label={t('shell.jobTitle')} />
            <FormText name="email" type="email" label={t('shell.email')} />
          </div>
        </NewForm>
      </details>
    </section>
  );
}

/** A partner that leaves: its open commitments end from that day, nothing recorded disappears. */
function Exit({ partner }: { readonly partner: Partner }) {
  const t = useTranslate();
  return (
    <details className="more">
      <summary>{t('shell.exit')}</summary>
      <NewForm
        words={t('shell.exitNow')}
        onSend={({ text }) =>
          execute({
            do: 'exitPartner',
            partner: partner.id,
            on: text('on') ?? '',
            ...given({ reason: text('reason') }),
          })
        }
      >
        <p className="muted">{t('shell.exitMeans')}</p>
        <div className="pair">
          <DayField name="on" label={t('shell.exitOn')} value={dayOf(timeNow())} required />
          <FormText name="reason" label={t('shell.exitReason')} />
        </div>
      </NewForm>
    </details>
  );
}
