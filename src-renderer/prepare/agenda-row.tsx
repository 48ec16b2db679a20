import { Button, Field, Label, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { clock } from '../../src-core/language/format.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { type Item, ItemKind, type Meeting } from '../../src-core/meeting/schema.ts';
import type { Time } from '../../src-core/primitives.ts';
import { execute, useDraftText, useLanguage, useTranslate } from '../session.ts';

/** One item of the agenda: when it starts, and what can be done with it. */
export function AgendaRow(props: {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly startsAt: Time;
  readonly onMove: (by: -1 | 1) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { meeting, item, startsAt, onMove } = props;
  const { title } = item;
  return (
    <li
      className="line"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <span className="number">{clock(startsAt, language)}</span>
      <span className="number muted">{itemNumber(meeting, item.id)}</span>
      <strong className="grow">{title}</strong>
      {item.exempt && (
        <Tag data-color="warning">{t('room.exempt', { basis: item.exempt.basis })}</Tag>
      )}
      <Tag>{t(`kinds.${item.kind}`)}</Tag>
      <span className="number">{item.minutes === undefined ? '' : `${item.minutes} min`}</span>
      <span className="row" data-size="sm">
        <Button
          variant="tertiary"
          icon
          aria-label={t('room.moveUp', { title })}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          variant="tertiary"
          icon
          aria-label={t('room.moveDown', { title })}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
        <Button
          variant="tertiary"
          icon
          aria-label={t('room.edit', { title })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          ✎
        </Button>
        <Button
          variant="tertiary"
          icon
          aria-label={t('room.remove', { title })}
          onClick={() => void execute({ do: 'removeItem', meeting: meeting.id, item: item.id })}
        >
          ✕
        </Button>
      </span>
      {isOpen && <EditItem meeting={meeting.id} item={item} />}
    </li>
  );
}

function EditItem({ meeting, item }: { readonly meeting: string; readonly item: Item }) {
  const t = useTranslate();
  const change = (changes: object) =>
    execute({ do: 'changeItem', meeting, item: item.id, ...changes });
  const title = useDraftText(item.title, (text) => change({ title: text }), 400);
  const presenter = useDraftText(
    item.presenter ?? '',
    (text) => change({ presenter: text || null }),
    400,
  );
  const minutes = useDraftText(
    String(item.minutes ?? ''),
    (text) => change({ minutes: text === '' ? null : Number(text) }),
    400,
  );
  const background = useDraftText(
    item.background ?? '',
    (text) => change({ background: text || null }),
    400,
  );
  const basis = useDraftText(
    item.exempt?.basis ?? '',
    (text) => change({ exempt: text.trim() ? { basis: text } : null }),
    400,
  );
  return (
    <div className="stack" style={{ flexBasis: '100%' }}>
      <div className="row">
        <Textfield className="grow" label={t('room.itemTitle')} {...title} />
        <Field>
          <Label>{t('room.kind')}</Label>
          <Select value={item.kind} onChange={(event) => void change({ kind: event.target.value })}>
            {ItemKind.options.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield type="number" min={0} max={1440} label={t('room.minutesField')} {...minutes} />
        <Textfield label={t('room.presenter')} {...presenter} />
      </div>
      <Textfield multiline rows={4} label={t('room.background')} {...background} />
      <Textfield label={t('room.basis')} {...basis} />
    </div>
  );
}
