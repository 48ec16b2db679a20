import type { CSSProperties, ReactNode } from 'react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { clock } from '../../src-core/language/format.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { currentBreak, currentItem } from '../../src-core/meeting/timing.ts';
import type { MeetingView } from '../../src-core/service.ts';
import { onTheWall, type WallPage, type WallView } from '../../src-core/wall.ts';
import { useLanguage, useNow, useTranslate, useView } from '../session.ts';
import { useMeeting } from '../use-meeting.ts';
import { AgendaPage, WallAgenda } from './agenda-page.tsx';
import { Begins, Decided, OnBreak } from './between.tsx';
import { CheckPage } from './check-page.tsx';
import { adoptingDecision, DocumentPage } from './document-page.tsx';
import { Fitted } from './fitted.tsx';
import { CloseByEscape, FullScreen } from './full-screen.tsx';
import { ItemHead } from './item-head.tsx';
import { OnTheTable } from './on-the-table.tsx';
import { OverTimePage } from './over-time-page.tsx';
import { SpeakersPage } from './speakers-page.tsx';
import { StatusPage } from './status-page.tsx';

/** The wall: what the chair wants seen, and nothing else. Made from what `onTheWall` lets through. */
export function Projector({ meeting: asked }: { readonly meeting?: string }) {
  const meetings = useView('meetings')?.meetings ?? [];
  const open = meetings.find((each) => each.phase === 'open') ?? meetings.at(-1);
  const id = asked ?? open?.id;
  return (
    <>
      <CloseByEscape />
      {id !== undefined && <Wall id={id} />}
    </>
  );
}

function Wall({ id }: { readonly id: string }) {
  const language = useLanguage();
  const now = useNow();
  const known = useMeeting(id);
  const wall = useView('wall');
  if (!known || !wall) return null;
  const { forum, ...view } = known;
  const meeting = onTheWall(view.meeting, wall.heldBack);
  if (wall.blank) return <Blank />;
  return (
    <main className="wall" style={{ '--wall-scale': wall.scale } as CSSProperties}>
      <header>
        <span className="grow">
          {forum.name} · {meeting.title}
        </span>
        <FullScreen />
        <span className="clock">{clock(now, language)}</span>
      </header>
      <Page forum={forum} meeting={meeting} wall={wall} view={view} />
    </main>
  );
}

interface PageProps {
  readonly forum: Forum;
  /** As the wall may have it. */
  readonly meeting: Meeting;
  readonly wall: WallView;
  /** For what is derived of earlier meetings; not for the meeting itself. */
  readonly view: Omit<MeetingView, 'meeting'>;
}

function Page(props: PageProps) {
  const { meeting, wall } = props;
  const Shown = PAGES[wall.page];
  const hasSide = wall.page === 'meeting' || wall.page === 'item';
  return (
    <>
      {hasSide && <WallAgenda meeting={meeting} />}
      <section className={hasSide ? undefined : 'whole'} aria-live="polite">
        <Shown {...props} />
      </section>
    </>
  );
}

/** Follows the meeting by itself. */
function MeetingPage({ forum, meeting, wall }: PageProps) {
  const current = currentItem(meeting);
  if (!current) return <Between forum={forum} meeting={meeting} />;
  return (
    <Fitted className="on-the-table">
      <ItemHead meeting={meeting} item={current} />
      <OnTheTable forum={forum} meeting={meeting} item={current} wall={wall} />
    </Fitted>
  );
}

function Between({ forum, meeting }: { readonly forum: Forum; readonly meeting: Meeting }) {
  const pause = currentBreak(meeting);
  if (pause) return <OnBreak pause={pause} />;
  const isComing = meeting.phase === 'draft' || meeting.phase === 'convened';
  return isComing ? <Begins meeting={meeting} /> : <Decided forum={forum} meeting={meeting} />;
}

function ItemPage({ forum, meeting }: PageProps) {
  const current = currentItem(meeting);
  if (!current) return <Between forum={forum} meeting={meeting} />;
  return <ItemHead meeting={meeting} item={current} isLarge />;
}

/** The words alone, or the round alone; when nothing is on the table, the meeting. */
function decisionPage(show: 'wording' | 'positions') {
  return function DecisionPage(props: PageProps) {
    const current = currentItem(props.meeting);
    const has = props.meeting.decisions.some(
      (each) => each.item === current?.id && !each.withdrawn,
    );
    if (!current || !has) return <MeetingPage {...props} />;
    return (
      <Fitted className="on-the-table">
        <OnTheTable {...props} item={current} only={show} />
      </Fitted>
    );
  };
}

function CurrentDocument(props: PageProps) {
  const decision = adoptingDecision(props.meeting, currentItem(props.meeting));
  if (!decision) return <MeetingPage {...props} />;
  return <DocumentPage meeting={props.meeting} decision={decision} />;
}

const PAGES: Record<WallPage, (props: PageProps) => ReactNode> = {
  meeting: MeetingPage,
  agenda: AgendaPage,
  item: ItemPage,
  wording: decisionPage('wording'),
  positions: decisionPage('positions'),
  document: CurrentDocument,
  status: ({ forum, view }) => <StatusPage forum={forum} carried={view.carried} />,
  check: ({ meeting, view }) => <CheckPage meeting={meeting} {...lastCheckOf(view)} />,
  'criteria-over-time': (props) => <OverTimePage {...props} look="criteria" />,
  'partners-over-time': (props) => <OverTimePage {...props} look="partners" />,
  speakers: SpeakersPage,
};

function lastCheckOf({ lastCheck }: Pick<MeetingView, 'lastCheck'>) {
  return lastCheck ? { lastCheck } : {};
}

function Blank() {
  const t = useTranslate();
  return (
    <main className="wall blank">
      <h1 className="visually-hidden">{t('wall.isBlank')}</h1>
    </main>
  );
}
