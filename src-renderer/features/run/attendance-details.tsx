import { Button, Textfield } from '@digdir/designsystemet-react';
import { daysOf } from '../../../src-core/meeting/sittings.ts';
import { clockOf, dayOf, type Time } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import type { Answer } from '../../../src-core/protocol/service.ts';
import { timeAt, timeNow } from '../../app/time.ts';
import { ClockField } from '../../ui/clock-field.tsx';
import { savedWhole } from '../../ui/collaborative-text.ts';
import { useSaved } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { attend, entryOf } from './attendance-chip.tsx';

/** Who represents the selected partner, and when they came and left. */
export function AttendanceDetails(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly partner: string;
}) {
  const t = useTranslate();
  const { forum, meeting, partner } = props;
  const entry = entryOf(meeting, partner);
  const partnersName = partnerName(forum, partner);
  const known = forum.representatives.filter((each) => each.partner === partner);
  const represented = known.find((each) => each.id === entry?.representative)?.name;
  const name = useSaved(
    entry?.name ?? represented,
    savedWhole((typed) => {
      const found = known.find((each) => each.name === typed.trim())?.id;
      // A deputy still replaces the same person.
      const representative =
        (entry?.status === 'deputy' ? entry.representative : undefined) ?? found;
      const isOwnName = found !== undefined && found === representative;
      return attend(meeting, partner, {
        representative,
        name: typed.trim() && !isOwnName ? typed : undefined,
      });
    }),
    600,
  );
  return (
    <fieldset aria-label={partnersName} className="plain-fieldset row of-partner">
      <Textfield
        className="grow"
        label={t('run.attendeeOf', { partner: partnersName })}
        list={`known-${partner}`}
        {...name}
      />
      <datalist id={`known-${partner}`}>
        {known.map((each) => (
          <option key={each.id} value={each.name} />
        ))}
      </datalist>
      {entry?.status !== 'absent' && (
        <>
          <Moment
            meeting={meeting}
            label={t('attending.cameAt')}
            now={t('attending.cameNow')}
            value={entry?.from}
            onTime={(from) => attend(meeting, partner, { from })}
          />
          <Moment
            meeting={meeting}
            label={t('attending.leftAt')}
            now={t('attending.leftNow')}
            value={entry?.to}
            onTime={(to) => attend(meeting, partner, { to })}
          />
        </>
      )}
    </fieldset>
  );
}

/** A time on the day of the meeting, typed or set to now with a button. */
function Moment(props: {
  readonly meeting: Meeting;
  readonly label: string;
  readonly now: string;
  readonly value: Time | undefined;
  readonly onTime: (time: Time | undefined) => Promise<Answer>;
}) {
  const { meeting, label, now: words, value, onTime } = props;
  const now = timeNow();
  const isOnDay = daysOf(meeting).includes(dayOf(now));
  const day = dayOf(value ?? (isOnDay ? now : meeting.startsAt));
  return (
    <div className="moment">
      <ClockField
        label={label}
        value={value === undefined ? '' : clockOf(value)}
        onClock={(clock) => onTime(clock === '' ? undefined : timeAt(day, clock))}
      />
      <Button variant="secondary" onClick={() => void onTime(timeNow())}>
        {words}
      </Button>
    </div>
  );
}
