import { Textfield } from '@digdir/designsystemet-react';
import { type ChangeEvent, useState } from 'react';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { clockOf, dayOf } from '../../src-core/primitives.ts';
import { LanguageChoice } from '../components/fields.tsx';
import { DraftField } from '../components/form.tsx';
import { execute, timeAt, useTranslate } from '../session.ts';

/** When and where, who leads and who writes. */
export function Facts({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const change = (changes: object) =>
    execute({ do: 'changeMeeting', meeting: meeting.id, ...changes });
  const text = (field: 'title' | 'place' | 'chair' | 'secretary', label: string) => (
    <DraftField
      className="grow"
      label={label}
      value={meeting[field]}
      onSave={(value) =>
        change({ [field]: field === 'title' || value.trim() !== '' ? value : null })
      }
    />
  );
  return (
    <section className="card stack" aria-label={t('shell.views')}>
      <div className="row">
        {text('title', t('shell.title'))}
        {text('place', t('shell.place'))}
      </div>
      <div className="row">
        <Times key={`${meeting.startsAt}/${meeting.endsAt}`} meeting={meeting} />
        {text('chair', t('shell.chair'))}
        {text('secretary', t('shell.secretary'))}
        <LanguageChoice
          label={t('room.language')}
          value={meeting.language}
          onChoose={(language) => void change({ language })}
        />
      </div>
    </section>
  );
}

/** Day, beginning and end are changed together, so that one is never before the other on the way. */
function Times({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const [day, setDay] = useState(dayOf(meeting.startsAt));
  const [from, setFrom] = useState(clockOf(meeting.startsAt));
  const [to, setTo] = useState(meeting.endsAt === undefined ? '' : clockOf(meeting.endsAt));
  function save() {
    const isSame =
      day === dayOf(meeting.startsAt) &&
      from === clockOf(meeting.startsAt) &&
      to === (meeting.endsAt === undefined ? '' : clockOf(meeting.endsAt));
    if (day === '' || from === '' || isSame) return;
    void execute({
      do: 'changeMeeting',
      meeting: meeting.id,
      startsAt: timeAt(day, from),
      endsAt: to === '' ? null : timeAt(day, to),
    });
  }
  const field = (value: string, set: (value: string) => void) => ({
    value,
    onChange: (event: ChangeEvent<HTMLInputElement>) => set(event.target.value),
    onBlur: save,
  });
  return (
    <>
      <Textfield type="date" label={t('shell.date')} {...field(day, setDay)} />
      <Textfield type="time" label={t('shell.from')} {...field(from, setFrom)} />
      <Textfield type="time" label={t('shell.to')} {...field(to, setTo)} />
    </>
  );
}
