import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalised } from '../../../src-core/i18n/format.ts';
import type { Translate } from '../../../src-core/i18n/index.ts';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import {
  dueInWords,
  partiesInWords,
  partnersAmong,
} from '../../../src-core/meeting/party-names.ts';
import { OWNER_GROUPS } from '../../../src-core/model/action-point.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { ActionPoint, Item, Meeting, Owner } from '../../../src-core/model/meeting.ts';
import { useArrival } from '../../app/routes.ts';
import { execute } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField, given, NewForm } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { NewPartyField, PartyField } from '../../ui/party-field.tsx';
import { partnerOptions, partyNames } from '../partners/partner-name.ts';

/** Who does what after the meeting. */

export interface ItemInMeeting {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: Item;
}
export type Adding = ItemInMeeting & { readonly onDone: () => void };

const memberIds = ({ forum, meeting }: ItemInMeeting) =>
  membersAt(forum, meeting).map(({ partner }) => partner);

export function NewActionPoint(props: Adding) {
  const t = useTranslate();
  const { meeting, item, onDone } = props;
  return (
    <NewForm
      className="card stack"
      label={t('meeting.actionPoint')}
      words={t('meeting.add')}
      onDone={onDone}
      onSend={({ text, all }) =>
        execute({
          do: 'addActionPoint',
          meeting: meeting.id,
          item: item.id,
          what: text('what') ?? '',
          owners: all('owners'),
          ...given({ due: text('due'), dueText: text('dueText') }),
        })
      }
    >
      <FormText name="what" label={t('meeting.actionPoint')} required autoFocus />
      <NewPartyField name="owners" label={t('meeting.owner')} options={ownerOptions(props, t)} />
      <div className="pair">
        <DayField name="due" label={t('meeting.due')} />
        <FormText name="dueText" label={t('meeting.dueText')} />
      </div>
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
  const until = dueInWords(point, language);
  const arrival = useArrival(`action-point-${point.id}`);
  const change = (changes: object) =>
    execute({ do: 'changeActionPoint', meeting: meeting.id, actionPoint: point.id, ...changes });
  return (
    <li className="line" data-size="sm" {...arrival}>
      <span className="grow">
        {point.what}: {partiesInWords(point.owners, partyNames(forum, language))}
        {until && `, ${t('meeting.due').toLowerCase()} ${until}`}
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
          <PartyField
            label={t('meeting.owner')}
            value={point.owners.map(asNamed)}
            onChoose={(owners) => {
              // Somebody is to do it: the last one stays until there is another.
              if (owners.length > 0) void change({ owners });
            }}
            options={ownerOptions(props, t, point.owners)}
          />
          <div className="pair">
            <DayField
              label={t('meeting.due')}
              value={point.due}
              onDay={(due) => change({ due: due || null })}
            />
            <DraftField
              label={t('meeting.dueText')}
              value={point.dueText}
              onSave={(dueText) => change({ dueText: dueText || null })}
            />
          </div>
        </div>
      )}
    </li>
  );
}

/** The partners, then all of them, and the secretariat. Others are typed. */
function ownerOptions(
  props: ItemInMeeting,
  t: Translate,
  owners: readonly Owner[] = [],
): (readonly [string, string])[] {
  const groups = OWNER_GROUPS.map((each) => [each, capitalised(t(`ownerGroups.${each}`))] as const);
  return [...namedOptions(props, owners), ...groups];
}

/** The members, and the partners that are named although they are members no longer. */
export function namedOptions(props: ItemInMeeting, named: readonly Owner[] = []) {
  const ids = new Set([...memberIds(props), ...partnersAmong(named)]);
  return partnerOptions(props.forum, [...ids]);
}

function asNamed(owner: Owner): string {
  if ('partner' in owner) return owner.partner;
  return 'text' in owner ? owner.text : owner.group;
}
