import {
  secondsSpoken,
  speakerNow,
  speakersWaiting,
  timeUsed,
} from '../../src-core/meeting/speakers.ts';
import { reachedItem } from '../../src-core/meeting/timing.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import type { FloorRequest } from '../../src-core/model/meeting.ts';
import type { Shown } from '../../src-core/projections/screen-view.ts';
import { useNow } from '../app/time.ts';
import { shortPartnerName } from '../features/partners/partner-name.ts';
import { stopwatch } from '../features/run/time-left.tsx';
import { useTranslate } from '../ui/language.tsx';
import './speakers-page.css';

/** As many lines as there is room for at a size that is read from ten metres. */
const MAX_WAITING = 7;
const MAX_USED = 10;

/** On the big screen: who has the floor and for how long, who is next, and the time each has used. */
export function SpeakersPage(props: Pick<Shown, 'forum' | 'meeting'>) {
  const now = useNow();
  const { forum, meeting } = props;
  const item = reachedItem(meeting)?.id;
  const waiting = item === undefined ? [] : speakersWaiting(meeting, item);
  const nameOf: NameOf = (partner) => shortPartnerName(forum, partner);
  return (
    <div className="speakers-page">
      <OnTheFloor
        speaking={speakerNow(meeting)}
        isSomeoneWaiting={waiting.length > 0}
        nameOf={nameOf}
        now={now}
      />
      <Next waiting={waiting} nameOf={nameOf} />
      <TimeUsed used={timeUsed(meeting, item, now)} nameOf={nameOf} />
    </div>
  );
}

type NameOf = (partner: string) => string;

function OnTheFloor(props: {
  readonly speaking: FloorRequest | undefined;
  readonly isSomeoneWaiting: boolean;
  readonly nameOf: NameOf;
  readonly now: Time;
}) {
  const t = useTranslate();
  const { speaking, isSomeoneWaiting, nameOf, now } = props;
  const nobodySpeaks = isSomeoneWaiting ? 'speakers.list' : 'speakers.nobodySpeaks';
  return (
    <section className="floor" aria-live="polite">
      <h1>{t(speaking ? 'speakers.speaking' : nobodySpeaks)}</h1>
      {speaking && (
        <p>
          <strong>{nameOf(speaking.partner)}</strong> <Kind request={speaking} />
          <span className="time" aria-live="off">
            {stopwatch(secondsSpoken(speaking, now))}
          </span>
        </p>
      )}
    </section>
  );
}

function Next(props: { readonly waiting: readonly FloorRequest[]; readonly nameOf: NameOf }) {
  const t = useTranslate();
  const { waiting, nameOf } = props;
  return (
    <section className="next">
      {waiting.length > 0 && <h2>{t('speakers.waitingList')}</h2>}
      <ol>
        {waiting.slice(0, MAX_WAITING).map((request, index) => (
          <li key={request.id}>
            <span className="place">{index + 1}</span> {nameOf(request.partner)}{' '}
            <Kind request={request} />
          </li>
        ))}
      </ol>
      {waiting.length > MAX_WAITING && (
        <p>{t('speakers.moreWaiting', { count: waiting.length - MAX_WAITING })}</p>
      )}
    </section>
  );
}

function TimeUsed(props: { readonly used: ReturnType<typeof timeUsed>; readonly nameOf: NameOf }) {
  const t = useTranslate();
  const { used, nameOf } = props;
  if (used.length === 0) return null;
  return (
    <section className="used">
      <h2>{t('speakers.timeUsed')}</h2>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('meeting.partner')}</th>
            <th scope="col">{t('speakers.inMeeting')}</th>
          </tr>
        </thead>
        <tbody>
          {used.slice(0, MAX_USED).map(({ partner, inMeeting }) => (
            <tr key={partner}>
              <th scope="row">{nameOf(partner)}</th>
              <td>{stopwatch(inMeeting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What kind of request it is, unless it is an ordinary speech. */
function Kind({ request }: { readonly request: FloorRequest }) {
  const t = useTranslate();
  if (request.kind === 'speech') return null;
  return <span className="kind">{t(`floorKinds.${request.kind}`)}</span>;
}
