import { NOT_CIRCULATED, whyLocked } from '../../../src-core/commands/phase-rules.ts';
import { addMinutes, clockOf, dayOf, instantOf } from '../../../src-core/model/field-types.ts';
import { type Meeting, MeetingForm } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeAt } from '../../app/time.ts';
import { Choice, LanguageChoice } from '../../ui/choice.tsx';
import { ClockField } from '../../ui/clock-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { LockedFields } from '../../ui/locked-fields.tsx';
import { Sittings } from './sittings-form.tsx';

/** When and where the meeting is, who chairs it and who takes the minutes. */
export function MeetingDetails({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const change = (changes: object) =>
    execute({ do: 'changeMeeting', meeting: meeting.id, ...changes });
  const text = (
    field: 'title' | 'place' | 'chair' | 'secretary' | 'reference' | 'copies',
    label: string,
  ) => (
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
      <LockedFields why={whyLocked(meeting, NOT_CIRCULATED)}>
        <div className="row">
          {text('title', t('shell.title'))}
          {text('place', t('shell.place'))}
        </div>
        <div className="row">
          {!meeting.sittings && <Times meeting={meeting} />}
          {text('chair', t('shell.chair'))}
          {text('secretary', t('shell.secretary'))}
          <LanguageChoice
            label={t('meeting.language')}
            value={meeting.language}
            onChoose={(language) => void change({ language })}
          />
        </div>
        <Sittings meeting={meeting} />
        <div className="row">
          <Choice<MeetingForm>
            label={t('minutes.form')}
            value={meeting.form ?? 'room'}
            onChoose={(form) => void change({ form: form === 'room' ? null : form })}
            options={MeetingForm.options.map((each) => [each, t(`meetingForms.${each}`)] as const)}
          />
          {text('reference', t('minutes.reference'))}
          {text('copies', t('minutes.copies'))}
        </div>
      </LockedFields>
    </section>
  );
}

/** The end moves with the start, so that a rescheduled meeting keeps its length. */
function Times({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const day = dayOf(meeting.startsAt);
  const from = clockOf(meeting.startsAt);
  const to = meeting.endsAt === undefined ? '' : clockOf(meeting.endsAt);
  const change = (times: { startsAt?: string; endsAt?: string | null }) =>
    execute({ do: 'changeMeeting', meeting: meeting.id, ...times });
  function begin(startsAt: string) {
    if (meeting.endsAt === undefined) return change({ startsAt });
    const minutes = (instantOf(meeting.endsAt) - instantOf(meeting.startsAt)) / 60_000;
    return change({ startsAt, endsAt: addMinutes(startsAt, minutes) });
  }
  return (
    <>
      <DayField
        label={t('shell.date')}
        value={day}
        onDay={(each) => (each ? begin(timeAt(each, from)) : undefined)}
        required
      />
      <ClockField
        label={t('shell.from')}
        value={from}
        onClock={(each) => begin(timeAt(day, each))}
        required
      />
      <ClockField
        label={t('shell.to')}
        value={to}
        onClock={(each) => change({ endsAt: each === '' ? null : timeAt(day, each) })}
      />
    </>
  );
}
