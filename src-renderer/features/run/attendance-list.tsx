import { TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { presenceWords } from '../../../src-core/meeting/attendance-words.ts';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import { itemLabel } from '../../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import type { ForumItself, Representative } from '../../../src-core/model/forum.ts';
import {
  type Attendance,
  AttendanceStatus,
  AttendeeRole,
  type Meeting,
} from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { CheckboxList } from '../../ui/checkbox-list.tsx';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { type Filled, given, NewForm } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';

interface About {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly isEnabled: boolean;
}

/** Everybody by name: several persons of a partner, deputies, guests, the secretariat, presenters. */
export function AttendanceList({ forum, meeting, isEnabled }: About) {
  const t = useTranslate();
  const persons = meeting.attendance.filter((each) => each.name || each.representative);
  return (
    <details className="more full-line">
      <summary>
        {t('attending.persons')} ({persons.length})
      </summary>
      <ul className="plain">
        {persons.map((entry) => (
          <Person key={personKey(entry)} {...{ forum, meeting, isEnabled, entry }} />
        ))}
      </ul>
      {isEnabled && <AddPerson forum={forum} meeting={meeting} isEnabled />}
    </details>
  );
}

function personKey({ partner, representative, name, organisation, role }: Attendance): string {
  return JSON.stringify([partner, representative, name, organisation, role]);
}

function Person({ forum, meeting, isEnabled, entry }: About & { readonly entry: Attendance }) {
  const t = useTranslate();
  const language = useLanguage();
  const { partner, representative, name, organisation, role, status } = entry;
  const found = forum.representatives.find(({ id }) => id === representative)?.name ?? '';
  const who = name || found;
  const notes = [
    partner === undefined ? organisation : partnerName(forum, partner),
    role && t(`attendeeRoles.${role}`),
    name && found && name !== found ? t('minutes.deputyFor', { name: found }) : '',
    t(`attendance.${status}`).toLocaleLowerCase(),
    status === 'absent' ? '' : presenceWords(meeting, entry, { t, language }),
  ];
  const person = { ...(partner ? { partner } : { organisation, role }), representative, name };
  return (
    <li className="line">
      <span className="grow">
        {who} <span className="muted">({notes.filter(Boolean).join(', ')})</span>
      </span>
      {isEnabled && (
        <IconButton
          words={t('meeting.remove', { title: who })}
          Icon={TrashIcon}
          onClick={() =>
            void execute({ do: 'removeAttendance', meeting: meeting.id, ...given(person) })
          }
        />
      )}
    </li>
  );
}

/** Somebody of a partner, whose deputy or role may be told, or of none. */
function AddPerson({ forum, meeting }: About) {
  const t = useTranslate();
  const [partner, choosePartner] = useState('');
  const [items, chooseItems] = useState<readonly string[]>([]);
  const people = forum.representatives.filter((each) => each.partner === partner);
  async function add({ text }: Filled) {
    const name = text('name');
    const known = people.find((each) => each.name === name)?.id;
    const replaced = text('replaces');
    const answer = await execute({
      do: 'setAttendance',
      meeting: meeting.id,
      status: AttendanceStatus.parse(text('status') ?? 'present'),
      ...given({
        partner: partner || undefined,
        representative: replaced ?? known,
        name: known && !replaced ? undefined : name,
        organisation: text('organisation'),
        role: AttendeeRole.optional().parse(text('role')),
        items: items.length > 0 ? [...items] : undefined,
      }),
    });
    if (answer.ok) chooseItems([]);
    return answer;
  }
  return (
    <NewForm words={t('attending.add')} onSend={add} label={t('attending.add')}>
      <PersonFields {...{ forum, meeting, partner, people }} onPartner={choosePartner} />
      {meeting.items.length > 0 && (
        <details className="more">
          <summary>{t('attending.items')}</summary>
          <CheckboxList
            label={t('attending.items')}
            chosen={items}
            onChoose={chooseItems}
            options={meeting.items.map((item) => [
              item.id,
              [itemLabel(itemNumber(meeting, item.id), t), item.title].filter(Boolean).join(' '),
            ])}
          />
        </details>
      )}
    </NewForm>
  );
}

function PersonFields(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly partner: string;
  readonly people: readonly Representative[];
  readonly onPartner: (partner: string) => void;
}) {
  const t = useTranslate();
  const { forum, meeting, partner, people, onPartner } = props;
  const members = membersAt(forum, meeting).map((each) => each.partner);
  return (
    <div className="pair">
      <Choice
        name="partner"
        label={t('meeting.partner')}
        value={partner}
        onChoose={onPartner}
        options={[
          ['', t('attending.noPartner')],
          ...members.map((each) => [each, partnerName(forum, each)] as const),
        ]}
      />
      <FormText name="name" label={t('attending.name')} list="attendee-names" required />
      <datalist id="attendee-names">
        {people.map((each) => (
          <option key={each.id} value={each.name} />
        ))}
      </datalist>
      <Choice
        name="status"
        label={t('attending.status')}
        defaultValue="present"
        options={AttendanceStatus.options.map((each) => [each, t(`attendance.${each}`)] as const)}
      />
      {people.length > 0 && (
        <Choice
          name="replaces"
          label={t('attending.replaces')}
          options={[['', '–'], ...people.map((each) => [each.id, each.name] as const)]}
        />
      )}
      {partner === '' && <FormText name="organisation" label={t('attending.organisation')} />}
      <Choice
        key={partner === '' ? 'none' : 'some'}
        name="role"
        label={t('attending.role')}
        defaultValue={partner === '' ? 'guest' : ''}
        options={[
          ...(partner === '' ? [] : [['', t('attending.forPartner')] as const]),
          ...AttendeeRole.options.map((each) => [each, t(`attendeeRoles.${each}`)] as const),
        ]}
      />
    </div>
  );
}
