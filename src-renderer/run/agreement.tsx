import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Label,
  Select,
  Tag,
  Textfield,
} from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { membersAt } from '../../src-core/meeting/membership.ts';
import { agreementNumber } from '../../src-core/meeting/numbers.ts';
import { resultOfAgreement } from '../../src-core/meeting/outcome.ts';
import {
  type Agreement,
  type Item,
  type Meeting,
  ResourceKind,
} from '../../src-core/meeting/schema.ts';
import { Bound } from '../components/bound.tsx';
import { execute, timeNow, useTranslate } from '../session.ts';

interface Around {
  readonly forum: Forum;
  readonly meeting: Meeting;
}

export function NewAgreement(props: Around & { readonly item: Item; readonly onDone: () => void }) {
  const t = useTranslate();
  const { forum, meeting, item, onDone } = props;
  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const answer = await execute({
      do: 'makeAgreement',
      meeting: meeting.id,
      item: item.id,
      title: String(data.get('title')),
      text: String(data.get('text')),
      parties: data.getAll('parties').map(String),
    });
    if (answer.ok) onDone();
  }
  const able = membersAt(forum, meeting).filter((member) => member.authority !== 'observes');
  return (
    <form className="card stack" onSubmit={make}>
      <Textfield
        name="title"
        label={`${t('room.agreement')}: ${t('shell.title')}`}
        required
        autoFocus
      />
      <Textfield name="text" multiline rows={3} label={t('room.text')} required />
      <Fieldset data-size="sm">
        <Fieldset.Legend>{t('room.parties')}</Fieldset.Legend>
        {able.map(({ partner }) => (
          <Checkbox
            key={partner}
            name="parties"
            value={partner}
            label={forum.partners.find((each) => each.id === partner)?.name ?? partner}
          />
        ))}
      </Fieldset>
      <div className="row">
        <Button type="submit">{t('room.makeAgreement')}</Button>
        <Button type="button" variant="tertiary" onClick={onDone}>
          {t('room.close')}
        </Button>
      </div>
    </form>
  );
}

export function AgreementCard(props: Around & { readonly agreement: Agreement }) {
  const t = useTranslate();
  const { forum, meeting, agreement } = props;
  const number = agreementNumber(meeting, agreement);
  const result = resultOfAgreement(forum, meeting, agreement);
  const nameOf = (id: string) => forum.partners.find((each) => each.id === id)?.name ?? id;
  if (agreement.withdrawn) {
    return (
      <article className="card row middle">
        <strong>{number}</strong> <Tag>{t('outcomes.withdrawn')}</Tag>
      </article>
    );
  }
  return (
    <article className="card stack tight" aria-label={`${t('room.agreement')} ${number}`}>
      <strong>
        {t('room.agreement')} {number}: {agreement.title}
      </strong>
      <div>{agreement.text}</div>
      <div className="row" data-size="sm">
        {agreement.parties.map((partner) =>
          result.unsigned.includes(partner) ? (
            <Button
              key={partner}
              variant="secondary"
              onClick={() =>
                void execute({
                  do: 'signAgreement',
                  meeting: meeting.id,
                  agreement: agreement.id,
                  partner,
                  at: timeNow(),
                })
              }
            >
              {t('room.sign', { partner: nameOf(partner) })}
            </Button>
          ) : (
            <Tag key={partner} data-color="success">
              ✓ {t('room.signed', { partner: nameOf(partner) })}
            </Tag>
          ),
        )}
      </div>
      <Bound forum={forum} binding={result.binding} />
      <strong>{t('room.commitments')}</strong>
      <ul>
        {agreement.commitments.map((each) => (
          <li key={each.id}>
            {nameOf(each.partner)}: {each.what} ({t(`resources.${each.resource.kind}`)}{' '}
            {each.resource.amount} {each.resource.unit})
          </li>
        ))}
      </ul>
      <NewCommitment {...props} />
    </article>
  );
}

function NewCommitment(props: Around & { readonly agreement: Agreement }) {
  const t = useTranslate();
  const { forum, meeting, agreement } = props;
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const field = (name: string) => String(data.get(name) ?? '').trim();
    const answer = await execute({
      do: 'addCommitment',
      meeting: meeting.id,
      agreement: agreement.id,
      partner: field('partner'),
      what: field('what'),
      resource: {
        kind: ResourceKind.parse(field('kind')),
        ...(field('amount') ? { amount: Number(field('amount')) } : {}),
        ...(field('unit') ? { unit: field('unit') } : {}),
      },
      ...(field('due') ? { due: field('due') } : {}),
    });
    if (answer.ok) form.reset();
  }
  return (
    <form className="row" onSubmit={add} data-size="sm">
      <Field>
        <Label>{t('room.partner')}</Label>
        <Select name="partner">
          {agreement.parties.map((id) => (
            <Select.Option key={id} value={id}>
              {forum.partners.find((each) => each.id === id)?.name ?? id}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield className="grow" name="what" label={t('room.what')} required />
      <Field>
        <Label>{t('room.resource')}</Label>
        <Select name="kind">
          {ResourceKind.options.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`resources.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield name="amount" type="number" min={0} step="any" label={t('room.amount')} />
      <Textfield name="unit" label={t('room.unit')} />
      <Textfield name="due" type="date" label={t('room.due')} />
      <Button type="submit" variant="secondary">
        {t('room.add')}
      </Button>
    </form>
  );
}
