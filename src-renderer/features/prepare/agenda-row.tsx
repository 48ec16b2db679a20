import { Tag } from '@digdir/designsystemet-react';
import {
  ArrowDownIcon,
  ArrowUpIcon,
  DragVerticalIcon,
  PencilIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { useState } from 'react';
import { isExtraItem } from '../../../src-core/meeting/extra-items.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import { clockInMeeting } from '../../../src-core/meeting/sittings.ts';
import type { Time } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { useDraggable } from './drag-and-drop.tsx';
import { EditItem } from './edit-item.tsx';

/** One item of the agenda: when it starts, and the buttons that move, edit and remove it. */
export function AgendaItemRow(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly item: Item;
  /** Undefined if it is not known. */
  readonly startsAt: Time | undefined;
  readonly onMove: (by: -1 | 1) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { forum, meeting, item, startsAt, onMove } = props;
  const isBreak = item.kind === 'break';
  const { row, handle } = useDraggable(item.id);
  return (
    <li
      {...row}
      className={item.parent === undefined ? 'line agenda-row' : 'line agenda-row part'}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <span {...handle} className="handle" aria-hidden="true">
        <DragVerticalIcon />
      </span>
      <span className="number">
        {startsAt && clockInMeeting(meeting, startsAt, { t, language })}
      </span>
      {!isBreak && (
        <span className="number muted">
          {itemNumber(meeting, item.id) || t('meeting.newNumber')}
        </span>
      )}
      <strong className="grow">{item.title}</strong>
      {item.exempt && (
        <Tag data-color="warning">{t('meeting.exempt', { basis: item.exempt.basis })}</Tag>
      )}
      {isExtraItem(meeting, item) && <Tag>{t('meeting.extra')}</Tag>}
      {item.withdrawn && <Tag>{t('meeting.withdrawn')}</Tag>}
      {item.postponed && <Tag>{t('meeting.postponed')}</Tag>}
      <Tag>{t(`kinds.${item.kind}`)}</Tag>
      <span className="number minutes">
        {item.minutes === undefined ? '' : t('meeting.min', { minutes: item.minutes })}
      </span>
      <RowActions
        item={item}
        isOpen={isOpen}
        onMove={onMove}
        onEdit={() => setOpen(!isOpen)}
        onRemove={() => void execute({ do: 'removeItem', meeting: meeting.id, item: item.id })}
      />
      {isOpen && <EditItem forum={forum} meeting={meeting} item={item} />}
    </li>
  );
}

function RowActions(props: {
  readonly item: Item;
  readonly isOpen: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const t = useTranslate();
  const { item, isOpen, onMove, onEdit, onRemove } = props;
  const { title } = item;
  return (
    <span className="row" data-size="sm">
      <IconButton
        words={t('prepare.moveUp', { title })}
        Icon={ArrowUpIcon}
        onClick={() => onMove(-1)}
      />
      <IconButton
        words={t('prepare.moveDown', { title })}
        Icon={ArrowDownIcon}
        onClick={() => onMove(1)}
      />
      <IconButton
        words={t('meeting.edit', { title })}
        Icon={PencilIcon}
        aria-expanded={isOpen}
        onClick={onEdit}
      />
      <IconButton words={t('meeting.remove', { title })} Icon={TrashIcon} onClick={onRemove} />
    </span>
  );
}
