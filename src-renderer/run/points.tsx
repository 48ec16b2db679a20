import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { shortDay } from '../../src-core/language/format.ts';
import { membersAt } from '../../src-core/meeting/membership.ts';
import type { Item, Meeting } from '../../src-core/meeting/schema.ts';
import { execute, useLanguage, useTranslate } from '../session.ts';

interface Around {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly item: Item;
}
type Adding = Around & { readonly onDone: () => void };

export function NewActionPoint({ forum, meeting, item, onDone }: Adding) {
  const t = useTranslate();
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const due = String(data.get('due') ?? '');
    const answer = await execute({
      do: 'addActionPoint',
      meeting: meeting.id,
      item: item.id,
      what: String(data.get('what')),
      owner: String(data.get('partner')),
      ...(due ? { due } : {}),
    });
    if (answer.ok) onDone();
  }
  return (
    <form className="card stack" onSubmit={add}>
      <Textfield name="what" label={t('room.actionPoint')} required autoFocus />
      <div className="row">
        <PartnerField forum={forum} meeting={meeting} label={t('room.owner')} />
        <Textfield name="due" type="date" label={t('room.due')} />
      </div>
      <Buttons onDone={onDone} />
    </form>
  );
}

export function NewStatement({ forum, meeting, item, onDone }: Adding) {
  const t = useTranslate();
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const answer = await execute({
      do: 'addStatement',
      meeting: meeting.id,
      item: item.id,
      partner: String(data.get('partner')),
      text: String(data.get('text')),
    });
    if (answer.ok) onDone();
  }
  return (
    <form className="card stack" onSubmit={add}>
      <PartnerField forum={forum} meeting={meeting} label={t('room.partner')} />
      <Textfield name="text" multiline rows={3} label={t('room.statement')} required autoFocus />
      <Buttons onDone={onDone} />
    </form>
  );
}

export function ActionPoints({ forum, meeting, item }: Around) {
  const t = useTranslate();
  const language = useLanguage();
  const points = meeting.actionPoints.filter((point) => point.item === item.id);
  if (points.length === 0) return null;
  return (
    <article className="card">
      <strong>{t('room.actionPoint')}</strong>
      <ul>
        {points.map((point) => (
          <li key={point.id}>
            {point.what}: {forum.partners.find((each) => each.id === point.owner)?.name}
            {point.due && `, ${shortDay(point.due, language)}`}
          </li>
        ))}
      </ul>
    </article>
  );
}

export function Statements({ forum, meeting, item }: Around) {
  const t = useTranslate();
  const statements = meeting.statements.filter((statement) => statement.item === item.id);
  if (statements.length === 0) return null;
  return (
    <article className="card">
      <strong>{t('room.statement')}</strong>
      <ul>
        {statements.map((statement) => (
          <li key={statement.id}>
            {forum.partners.find((each) => each.id === statement.partner)?.name}: {statement.text}
          </li>
        ))}
      </ul>
    </article>
  );
}

function PartnerField(props: Pick<Around, 'forum' | 'meeting'> & { readonly label: string }) {
  return (
    <Field>
      <Label>{props.label}</Label>
      <Select name="partner">
        {membersAt(props.forum, props.meeting).map(({ partner }) => (
          <Select.Option key={partner} value={partner}>
            {props.forum.partners.find((each) => each.id === partner)?.name ?? partner}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Buttons({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate();
  return (
    <div className="row">
      <Button type="submit">{t('room.add')}</Button>
      <Button type="button" variant="tertiary" onClick={onDone}>
        {t('room.close')}
      </Button>
    </div>
  );
}
