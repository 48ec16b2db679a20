import { clockTime, longDay, span } from '../../src-core/i18n/format.ts';
import { isWritten } from '../../src-core/meeting/meeting-form.ts';
import { decisionNumber } from '../../src-core/meeting/numbers.ts';
import { sittingsOf } from '../../src-core/meeting/sittings.ts';
import { breakEnd, breakSecondsLeft } from '../../src-core/meeting/timing.ts';
import { dayOf } from '../../src-core/model/field-types.ts';
import type { Break, Meeting } from '../../src-core/model/meeting.ts';
import type { Shown } from '../../src-core/projections/screen-view.ts';
import { useNow } from '../app/time.ts';
import { OutcomeTag } from '../features/decision/outcome-tag.tsx';
import { Countdown } from '../features/run/time-left.tsx';
import { useLanguage, useTranslate } from '../ui/language.tsx';

/** Before the meeting: when and where it is. */
export function Begins({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const sittings = sittingsOf(meeting);
  return (
    <div className="item-head large">
      <h1>{meeting.title}</h1>
      {isWritten(meeting) ? (
        <p className="meta">{t('meetingForms.written')}</p>
      ) : sittings.length > 1 ? (
        sittings.map(({ startsAt, endsAt, place = meeting.place }) => (
          <p key={startsAt} className="meta">
            {t('minutes.when', {
              day: longDay(dayOf(startsAt), language),
              span: span(startsAt, endsAt, language),
            })}
            {place && <span>{place}</span>}
          </p>
        ))
      ) : (
        <p className="meta">
          {t('meeting.begins', { clock: clockTime(meeting.startsAt, language) })}
          {meeting.place && <span>{meeting.place}</span>}
        </p>
      )}
    </div>
  );
}

/** A break: when it started and when it ends. */
export function OnBreak({ pause }: { readonly pause: Break }) {
  const t = useTranslate();
  const language = useLanguage();
  const left = breakSecondsLeft(pause, useNow());
  const back = breakEnd(pause);
  return (
    <div className="item-head large">
      <h1>{t('clock.break')}</h1>
      <p className="meta">
        {back && <span>{t('clock.backAt', { clock: clockTime(back, language) })}</span>}
        {left !== undefined && <Countdown seconds={left} />}
      </p>
    </div>
  );
}

/** What has been decided so far, shown when there is nothing else to show. */
export function Decided(props: Pick<Shown, 'forum' | 'meeting' | 'results'>) {
  const t = useTranslate();
  const { forum, meeting, results } = props;
  return (
    <>
      <h1>{t(meeting.phase === 'open' ? 'meeting.betweenItems' : 'meeting.meetingOver')}</h1>
      <ul className="decided">
        {meeting.decisions.map((decision) => {
          const result = results[decision.id];
          return (
            <li key={decision.id}>
              <span className="number">{decisionNumber(decision)}</span>
              <span className="as-typed">{decision.wording}</span>
              {result && <OutcomeTag forum={forum} result={result} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
