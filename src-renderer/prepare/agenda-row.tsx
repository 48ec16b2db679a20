import { Button, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { clock } from '../../src-core/language/format.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import type { Item, Meeting } from '../../src-core/meeting/schema.ts';
import type { Time } from '../../src-core/primitives.ts';
import { execute, useLanguage, useTranslate } from '../session.ts';
import { useDraggable } from './drag.tsx';
import { EditItem } from './edit-item.tsx';

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
  const { row, handle } = useDraggable(item.id);
  const actions = [
    { sign: '↑', words: t('room.moveUp', { title }), act: () => onMove(-1) },
    { sign: '↓', words: t('room.moveDown', { title }), act: () => onMove(1) },
    {
      sign: '✎',
      words: t('room.edit', { title }),
      act: () => setOpen(!isOpen),
      isOpen,
    },
    {
      sign: '✕',
      words: t('room.remove', { title }),
      act: () => void execute({ do: 'removeItem', meeting: meeting.id, item: item.id }),
    },
  ];
  return (
    <li
      {...row}
      className="line agenda-row"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <span {...handle} className="handle" aria-hidden="true">
        ⠿
      </span>
      <span className="number">{clock(startsAt, language)}</span>
      <span className="number muted">{itemNumber(meeting, item.id)}</span>
      <strong className="grow">{title}</strong>
      {item.exempt && (
        <Tag data-color="warning">{t('room.exempt', { basis: item.exempt.basis })}</Tag>
      )}
      {item.postponed && <Tag>{t('room.postponed')}</Tag>}
      <Tag>{t(`kinds.${item.kind}`)}</Tag>
      <span className="number minutes">
        {item.minutes === undefined ? '' : t('room.min', { minutes: item.minutes })}
      </span>
      <span className="row" data-size="sm">
        {actions.map(({ sign, words, act, isOpen: expanded }) => (
          <Button
            key={sign}
            variant="tertiary"
            icon
            aria-label={words}
            {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
            onClick={act}
          >
            {sign}
          </Button>
        ))}
      </span>
      {isOpen && <EditItem meeting={meeting} item={item} />}
    </li>
  );
}
