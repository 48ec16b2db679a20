import {
  secondsSpoken,
  speakerNow,
  speakersWaiting,
  timeUsed,
} from '../../src-core/meeting/speakers.ts';
import { reachedItem } from '../../src-core/meeting/timing.ts';
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

/** On the wall: who has the floor and for how long, who is next, and the time each has used. */
export function SpeakersPage(props: Pick<Shown, 'forum' | 'meeting'>) {
  const t = useTranslate();
  const now = useNow();
  const { forum, meeting } = props;
  const item = reachedItem(meeting)?.id;
  const speaking = speakerNow(meeting);
  const waiting = item === undefined ? [] : speakersWaiting(meeting, item);
  const used = timeUsed(meeting, item, now);
  const whoIsNext = waiting.length > 0 ? 'speakers.list' : 'speakers.nobodySpeaks';
  const heading = speaking ? 'speakers.speaking' : whoIsNext;
  const nameOf = (partner: string) => shortPartnerName(forum, partner);
  return (
    <div className="speakers-page">
      <section className="floor" aria-live="polite">
        <h1>{t(heading)}</h1>
        {speaking && (
          <p>
            <strong>{nameOf(speaking.partner)}</strong> <Kind request={speaking} />
            <span className="time" aria-live="off">
              {stopwatch(secondsSpoken(speaking, now))}
            </span>
          </p>
        )}
      </section>
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
      {used.length > 0 && (
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
      )}
    </div>
  );
}

/** Said of what is not an ordinary speech. */
function Kind({ request }: { readonly request: FloorRequest }) {
  const t = useTranslate();
  if (request.kind === 'speech') return null;
  return <span className="kind">{t(`floorKinds.${request.kind}`)}</span>;
}
