import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { sittingsOf } from '../../../src-core/meeting/sittings.ts';
import { addMinutes, clockOf, dayOf } from '../../../src-core/model/field-types.ts';
import type { Meeting, Sitting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeAt } from '../../app/time.ts';
import { ClockField } from '../../ui/clock-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** The days of a meeting that sits several times: when and where. With one, only the button for another. */
export function Sittings({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const sittings = sittingsOf(meeting).map(
    ({ endsAt, ...each }): Sitting => ({
      ...each,
      endsAt: endsAt ?? addMinutes(each.startsAt, 60),
    }),
  );
  const save = (next: readonly Sitting[]) =>
    execute({ do: 'changeMeeting', meeting: meeting.id, sittings: [...next] });
  const change = (index: number, changes: Partial<Sitting>) =>
    save(sittings.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  function addDay() {
    const last = sittings.at(-1);
    if (!last) return;
    const { startsAt, endsAt } = last;
    const [from, to] = [startsAt, endsAt].map((time) => addMinutes(time, 24 * 60));
    if (from && to) void save([...sittings, { startsAt: from, endsAt: to }]);
  }
  return (
    <>
      {meeting.sittings?.map((sitting, index) => (
        <SittingRow
          key={index === 0 ? 'first' : `${index + 1}`}
          place={index + 1}
          sitting={sitting}
          onChange={(changes) => change(index, changes)}
          onRemove={() => void save(sittings.filter((_, at) => at !== index))}
        />
      ))}
      <div className="row">
        <Button variant="tertiary" onClick={addDay}>
          {t('attending.addSitting')}
        </Button>
      </div>
    </>
  );
}

function SittingRow(props: {
  readonly place: number;
  readonly sitting: Sitting;
  readonly onChange: (changes: Partial<Sitting>) => ReturnType<typeof execute>;
  readonly onRemove: () => void;
}) {
  const t = useTranslate();
  const { place, sitting, onChange, onRemove } = props;
  const day = dayOf(sitting.startsAt);
  const [from, to] = [clockOf(sitting.startsAt), clockOf(sitting.endsAt)];
  const name = t('minutes.dayOfMeeting', { day: place });
  return (
    <fieldset className="plain-fieldset row" aria-label={name}>
      <DayField
        label={name}
        value={day}
        onDay={(each) =>
          each ? onChange({ startsAt: timeAt(each, from), endsAt: timeAt(each, to) }) : undefined
        }
        required
      />
      <ClockField
        label={t('shell.from')}
        value={from}
        onClock={(each) => onChange({ startsAt: timeAt(day, each) })}
        required
      />
      <ClockField
        label={t('shell.to')}
        value={to}
        onClock={(each) => onChange({ endsAt: timeAt(dayOf(sitting.endsAt), each) })}
        required
      />
      <DraftField
        className="grow"
        label={t('shell.place')}
        value={sitting.place}
        onSave={(each) => onChange({ place: each })}
      />
      <IconButton
        words={t('meeting.remove', { title: name })}
        Icon={TrashIcon}
        onClick={onRemove}
      />
    </fieldset>
  );
}
