import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { ActionPoint, Item, Meeting, Statement } from '../../../src-core/model/meeting.ts';
import { useArrival } from '../../app/routes.ts';
import { execute, saveText } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField, given, NewForm, SharedField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerName, partnerOptions } from '../partners/partner-name.ts';

/** Action points, and statements that a partner wants recorded. */

interface ItemInMeeting {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: Item;
}
export type Adding = ItemInMeeting & { readonly onDone: () => void };

const memberIds = ({ forum, meeting }: ItemInMeeting) =>
  membersAt(forum, meeting).map(({ partner }) => partner);

export function NewActionPoint(props: Adding) {
  const t = useTranslate();
  const { forum, meeting, item, onDone } = props;
  return (
    <NewForm
      className="card stack"
      label={t('meeting.actionPoint')}
      words={t('meeting.add')}
      onDone={onDone}
      onSend={({ text }) =>
        execute({
          do: 'addActionPoint',
          meeting: meeting.id,
          item: item.id,
          what: text('what') ?? '',
          owner: text('owner') ?? '',
          ...given({ due: text('due') }),
        })
      }
    >
      <FormText name="what" label={t('meeting.actionPoint')} required autoFocus />
      <div className="pair">
        <Choice
          name="owner"
          label={t('meeting.owner')}
          options={partnerOptions(forum, memberIds(props))}
        />
        <DayField name="due" label={t('meeting.due')} />
      </div>
    </NewForm>
  );
}

export function NewStatement(props: Adding) {
  const t = useTranslate();
  const { forum, meeting, item, onDone } = props;
  return (
    <NewForm
      className="card stack"
      label={t('meeting.statement')}
      words={t('meeting.add')}
      onDone={onDone}
      onSend={({ text }) =>
        execute({
          do: 'addStatement',
          meeting: meeting.id,
          item: item.id,
          partner: text('partner') ?? '',
          text: text('text') ?? '',
        })
      }
    >
      <Choice
        name="partner"
        label={t('meeting.partner')}
        options={partnerOptions(forum, memberIds(props))}
      />
      <FormText name="text" multiline rows={3} label={t('meeting.statement')} required autoFocus />
    </NewForm>
  );
}

export function ActionPoints(props: ItemInMeeting) {
  const t = useTranslate();
  const points = props.meeting.actionPoints.filter((point) => point.item === props.item.id);
  if (points.length === 0) return null;
  return (
    <article className="card stack tight" aria-label={t('run.actionPoints')}>
      <strong>{t('run.actionPoints')}</strong>
      <ul className="plain">
        {points.map((point) => (
          <ActionPointLine key={point.id} {...props} point={point} />
        ))}
      </ul>
    </article>
  );
}

function ActionPointLine(props: ItemInMeeting & { readonly point: ActionPoint }) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { forum, meeting, point } = props;
  const arrival = useArrival(`action-point-${point.id}`);
  const change = (changes: object) =>
    execute({ do: 'changeActionPoint', meeting: meeting.id, actionPoint: point.id, ...changes });
  return (
    <li className="line" data-size="sm" {...arrival}>
      <span className="grow">
        {point.what}: {partnerName(forum, point.owner)}
        {point.due && `, ${t('meeting.due').toLowerCase()} ${shortDay(point.due, language)}`}
      </span>
      <IconButton
        data-size="sm"
        words={t('meeting.edit', { title: point.what })}
        Icon={PencilIcon}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <IconButton
        data-size="sm"
        words={t('meeting.remove', { title: point.what })}
        Icon={TrashIcon}
        onClick={() =>
          void execute({ do: 'removeActionPoint', meeting: meeting.id, actionPoint: point.id })
        }
      />
      {isOpen && (
        <div className="stack full-line">
          <DraftField
            label={t('meeting.what')}
            value={point.what}
            onSave={(what) => change({ what })}
          />
          <div className="pair">
            <Choice
              label={t('meeting.owner')}
              value={point.owner}
              onChoose={(owner) => void change({ owner })}
              options={partnerOptions(forum, memberIds(props))}
            />
            <DayField
              label={t('meeting.due')}
              value={point.due}
              onDay={(due) => change({ due: due || null })}
            />
          </div>
        </div>
      )}
    </li>
  );
}

export function Statements(props: ItemInMeeting) {
  const t = useTranslate();
  const { meeting, item } = props;
  const statements = meeting.statements.filter((statement) => statement.item === item.id);
  if (statements.length === 0) return null;
  return (
    <article className="card stack tight" aria-label={t('run.statements')}>
      <strong>{t('run.statements')}</strong>
      <ul className="plain">
        {statements.map((statement) => (
          <StatementLine key={statement.id} {...props} statement={statement} />
        ))}
      </ul>
    </article>
  );
}

function StatementLine(props: ItemInMeeting & { readonly statement: Statement }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { forum, meeting, statement } = props;
  const about = { meeting: meeting.id, statement: statement.id };
  const name = partnerName(forum, statement.partner);
  return (
    <li className="line" data-size="sm" {...useArrival(`statement-${statement.id}`)}>
      <span className="grow as-typed">
        {name}: {statement.text}
      </span>
      <IconButton
        data-size="sm"
        words={t('standingBy.editStatement', { partner: name })}
        Icon={PencilIcon}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <IconButton
        data-size="sm"
        words={t('standingBy.removeStatement', { partner: name })}
        Icon={TrashIcon}
        onClick={() => void execute({ do: 'removeStatement', ...about })}
      />
      {isOpen && (
        <div className="stack full-line">
          <Choice
            label={t('meeting.partner')}
            value={statement.partner}
            onChoose={(partner) => void execute({ do: 'changeStatement', ...about, partner })}
            options={partnerOptions(forum, memberIds(props))}
          />
          <SharedField
            rows={3}
            label={t('meeting.statement')}
            lang={meeting.language}
            value={statement.text}
            onWrite={(text, base) => saveText({ do: 'changeStatement', ...about, text }, base)}
          />
        </div>
      )}
    </li>
  );
}
