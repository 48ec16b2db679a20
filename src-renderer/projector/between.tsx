import type { Forum } from '../../src-core/forum/schema.ts';
import { clock } from '../../src-core/language/format.ts';
import { decisionNumber } from '../../src-core/meeting/numbers.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import type { Break, Meeting } from '../../src-core/meeting/schema.ts';
import { breakEnd, breakSecondsLeft } from '../../src-core/meeting/timing.ts';
import { OutcomeTag } from '../components/outcome-tag.tsx';
import { Countdown } from '../components/time-left.tsx';
import { useLanguage, useNow, useTranslate } from '../session.ts';

/** Before the meeting: when and where. */
export function Begins({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <div className="item-head large">
      <h1>{meeting.title}</h1>
      <p className="meta">
        {t('room.begins', { clock: clock(meeting.startsAt, language) })}
        {meeting.place && <span>{meeting.place}</span>}
      </p>
    </div>
  );
}

/** A break: since when, and when it is over. */
export function OnBreak({ pause }: { readonly pause: Break }) {
  const t = useTranslate();
  const language = useLanguage();
  const left = breakSecondsLeft(pause, useNow());
  const back = breakEnd(pause);
  return (
    <div className="item-head large">
      <h1>{t('clock.break')}</h1>
      <p className="meta">
        {back && <span>{t('clock.backAt', { clock: clock(back, language) })}</span>}
        {left !== undefined && <Countdown seconds={left} />}
      </p>
    </div>
  );
}

/** What has been decided so far, when nothing else is on the wall. */
export function Decided({ forum, meeting }: { readonly forum: Forum; readonly meeting: Meeting }) {
  const t = useTranslate();
  return (
    <>
      <h1>{t(meeting.phase === 'open' ? 'room.betweenItems' : 'room.meetingOver')}</h1>
      <ul className="decided">
        {meeting.decisions
          .filter((decision) => !decision.withdrawn)
          .map((decision) => (
            <li key={decision.id}>
              <span className="number">{decisionNumber(meeting, decision)}</span>
              <span>{decision.wording}</span>
              <OutcomeTag forum={forum} result={resultOfDecision(forum, meeting, decision)} />
            </li>
          ))}
      </ul>
    </>
  );
}
