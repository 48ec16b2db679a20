import { Tag } from '@digdir/designsystemet-react';
import {
  ArrowDownIcon,
  ArrowUpIcon,
  DragVerticalIcon,
  PencilIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { useState } from 'react';
import { clockTime } from '../../../src-core/i18n/format.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import type { Time } from '../../../src-core/model/field-types.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { useDraggable } from './drag-and-drop.tsx';
import { EditItem } from './edit-item.tsx';

/** One item of the agenda: when it starts, and what can be done with it. */
export function AgendaItemRow(props: {
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
    { Icon: ArrowUpIcon, words: t('prepare.moveUp', { title }), act: () => onMove(-1) },
    { Icon: ArrowDownIcon, words: t('prepare.moveDown', { title }), act: () => onMove(1) },
    {
      Icon: PencilIcon,
      words: t('meeting.edit', { title }),
      act: () => setOpen(!isOpen),
      isOpen,
    },
    {
      Icon: TrashIcon,
      words: t('meeting.remove', { title }),
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
        <DragVerticalIcon />
      </span>
      <span className="number">{clockTime(startsAt, language)}</span>
      <span className="number muted">{itemNumber(meeting, item.id)}</span>
      <strong className="grow">{title}</strong>
      {item.exempt && (
        <Tag data-color="warning">{t('meeting.exempt', { basis: item.exempt.basis })}</Tag>
      )}
      {item.postponed && <Tag>{t('meeting.postponed')}</Tag>}
      <Tag>{t(`kinds.${item.kind}`)}</Tag>
      <span className="number minutes">
        {item.minutes === undefined ? '' : t('meeting.min', { minutes: item.minutes })}
      </span>
      <span className="row" data-size="sm">
        {actions.map(({ Icon, words, act, isOpen: expanded }) => (
          <IconButton
            key={words}
            words={words}
            Icon={Icon}
            {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
            onClick={act}
          />
        ))}
      </span>
      {isOpen && <EditItem meeting={meeting} item={item} />}
    </li>
  );
}
