import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { clock } from '../../src-core/language/format.ts';
import { decisionNumber, itemNumber } from '../../src-core/meeting/numbers.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import type { Item, Meeting } from '../../src-core/meeting/schema.ts';
import { currentItem, itemsInOrder } from '../../src-core/meeting/timing.ts';
import { OutcomeTag } from '../components/outcome-tag.tsx';
import { TimeLeft } from '../components/time-left.tsx';
import { useKey } from '../keys.ts';
import { useHost, useLanguage, useNow, useTranslate, useView } from '../session.ts';
import { OnTheTable } from './on-the-table.tsx';

/** The wall. It never shows notes, nor anything of what is exempt. */
export function Projector({ meeting: asked }: { readonly meeting?: string }) {
  const meetings = useView('meetings')?.meetings ?? [];
  const open = meetings.find((each) => each.phase === 'open') ?? meetings.at(-1);
  const id = asked ?? open?.id;
  return id === undefined ? null : <Wall id={id} />;
}

function Wall({ id }: { readonly id: string }) {
  const language = useLanguage();
  const now = useNow();
  const forum = useView('forum');
  const meeting = useView(`meeting:${id}`)?.meeting;
  if (!forum || !meeting) return null;
  return (
    <main className="wall">
      <header>
        <span className="grow">
          {forum.name} · {meeting.title}
        </span>
        <FullScreen />
        <span className="clock">{clock(now, language)}</span>
      </header>
      <WallAgenda meeting={meeting} />
      <section aria-live="polite">
        <Now forum={forum} meeting={meeting} />
      </section>
    </main>
  );
}

function Now({ forum, meeting }: { readonly forum: Forum; readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const current = currentItem(meeting);
  if (current) {
    return (
      <>
        <h1>{titleOf(current, t)}</h1>
        <p className="meta">
          <TimeLeft item={current} />
          {!current.exempt && <Objectives item={current} />}
        </p>
        {!current.exempt && <OnTheTable forum={forum} meeting={meeting} item={current} />}
      </>
    );
  }
  if (meeting.phase === 'draft' || meeting.phase === 'convened') {
    return (
      <>
        <h1>{meeting.title}</h1>
        <p className="meta">
          {t('room.begins', { clock: clock(meeting.startsAt, language) })}
          {meeting.place && <span>{meeting.place}</span>}
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{t(meeting.phase === 'open' ? 'room.betweenItems' : 'room.meetingOver')}</h1>
      <Decided forum={forum} meeting={meeting} />
    </>
  );
}

/** What has been decided so far, when nothing else is on the wall. */
function Decided({ forum, meeting }: { readonly forum: Forum; readonly meeting: Meeting }) {
  const shown = meeting.decisions.filter(
    (each) =>
      !each.withdrawn &&
      !each.exempt &&
      !meeting.items.find((item) => item.id === each.item)?.exempt,
  );
  return (
    <ul className="decided">
      {shown.map((decision) => (
        <li key={decision.id}>
          <span className="number">{decisionNumber(meeting, decision)}</span>
          <span>{decision.wording}</span>
          <OutcomeTag forum={forum} result={resultOfDecision(forum, meeting, decision)} />
        </li>
      ))}
    </ul>
  );
}

function WallAgenda({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  const current = currentItem(meeting);
  // A long agenda is moved so that where we are is seen.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' });
  }, [current?.id]);
  return (
    <nav aria-label={t('room.agenda')}>
      <ol ref={list}>
        {itemsInOrder(meeting).map((item) => (
          <li
            key={item.id}
            aria-current={item === current}
            className={item.periods.length > 0 && item !== current ? 'past' : undefined}
          >
            <span className="number">{itemNumber(meeting, item.id)}</span> {titleOf(item, t)}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function titleOf(item: Item, t: ReturnType<typeof useTranslate>): string {
  return item.exempt ? t('room.exempt', { basis: item.exempt.basis }) : item.title;
}

function Objectives({ item }: { readonly item: Item }) {
  const t = useTranslate();
  const mandate = useView('meetings')?.mandate;
  const served = mandate?.objectives.filter((each) => item.objectives.includes(each.id)) ?? [];
  if (served.length === 0) return null;
  return (
    <span>
      {t('room.serves')}: {served.map((each) => each.text).join(' · ')}
    </span>
  );
}

/** In a browser; the desktop's window is full screen from the start. */
function FullScreen() {
  const t = useTranslate();
  const isDesktop = useHost()?.host === 'desktop';
  const isFull = useSyncExternalStore(
    (changed) => {
      document.addEventListener('fullscreenchange', changed);
      return () => document.removeEventListener('fullscreenchange', changed);
    },
    () => document.fullscreenElement !== null,
  );
  const fill = () => {
    if (!isDesktop && !isFull) void document.documentElement.requestFullscreen();
  };
  useKey('f', fill);
  if (isDesktop || isFull) return null;
  return (
    <Button data-size="sm" variant="secondary" onClick={fill} aria-keyshortcuts="f">
      {t('room.fullScreen')} (F)
    </Button>
  );
}
