import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { ItemKind, type Section } from '../../src-core/meeting/schema.ts';
import { execute, useTranslate } from '../session.ts';

export function AddItem({
  meeting,
  section,
}: {
  readonly meeting: string;
  readonly section: Section;
}) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
          + {t('room.addItem')}
          <span className="visually-hidden"> ({t(`sections.${section}`)})</span>
        </Button>
      </div>
    );
  }
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const field = (name: string) => String(data.get(name) ?? '').trim();
    const answer = await execute({
      do: 'addItem',
      meeting,
      section,
      title: field('title'),
      kind: ItemKind.parse(field('kind')),
      ...(field('minutes') ? { minutes: Number(field('minutes')) } : {}),
      ...(field('presenter') ? { presenter: field('presenter') } : {}),
    });
    if (!answer.ok) return;
    form.reset();
    form.querySelector('input')?.focus();
  }
  return (
    <form className="row" onSubmit={add} data-size="sm">
      <Textfield className="grow" name="title" label={t('room.itemTitle')} required autoFocus />
      <Field>
        <Label>{t('room.kind')}</Label>
        <Select name="kind" defaultValue="discussion">
          {ItemKind.options.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield name="minutes" type="number" min={0} max={1440} label={t('room.minutesField')} />
      <Textfield name="presenter" label={t('room.presenter')} />
      <Button type="submit">{t('room.add')}</Button>
      <Button type="button" variant="tertiary" onClick={() => setOpen(false)}>
        {t('room.close')}
      </Button>
    </form>
  );
}
