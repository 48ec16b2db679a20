import type { CSSProperties, ReactNode } from 'react';
import { clockTime } from '../../src-core/i18n/format.ts';
import { currentBreak, currentItem } from '../../src-core/meeting/timing.ts';
import type { ScreenPage } from '../../src-core/projections/screen-state.ts';
import type { ScreenView, Shown } from '../../src-core/projections/screen-view.ts';
import { screenTopic } from '../../src-core/protocol/roles.ts';
import { useSession, useView } from '../app/session.ts';
import { useNow } from '../app/time.ts';
import { HouseWordsContext, useLanguage, useTranslate } from '../ui/language.tsx';
import { AgendaPage, ScreenAgenda } from './agenda-page.tsx';
import { AssessmentPage } from './assessment-page.tsx';
import { CurrentDecision } from './current-decision.tsx';
import { DocumentPage } from './document-page.tsx';
import { FitContent } from './fit-content.tsx';
import { CloseByEscape, FullScreen } from './full-screen.tsx';
import { Begins, Decided, OnBreak } from './idle-screens.tsx';
import { ItemHead } from './item-head.tsx';
import { SpeakersPage } from './speakers-page.tsx';
import { StatusPage } from './status-page.tsx';
import { TrendPage } from './trend-page.tsx';

/** The big screen. The host sends it only what the chair wants to show. */
export function ScreenWindow({ meeting: asked }: { readonly meeting?: string }) {
  const bound = useSession((session) => session.screen);
  const view = useView(screenTopic(bound ? bound.meeting : asked));
  return (
    <>
      <CloseByEscape />
      <HouseWordsContext value={view?.shown?.forum.words}>
        {view && <Wall {...view} />}
      </HouseWordsContext>
    </>
  );
}

function Wall({ wall, shown }: ScreenView) {
  const language = useLanguage();
  const now = useNow();
  if (wall.blank) return <Blank />;
  if (!shown) return null;
  return (
    <main className="wall" style={{ '--wall-scale': wall.scale } as CSSProperties}>
      <header>
        <span className="grow">
          {shown.forum.name} · {shown.meeting.title}
        </span>
        <FullScreen />
        <span className="clock">{clockTime(now, language)}</span>
      </header>
      <Page {...shown} wall={wall} />
    </main>
  );
}

interface PageProps extends Shown {
  readonly wall: ScreenView['wall'];
}

function Page(props: PageProps) {
  const { wall } = props;
  const Shown = PAGES[wall.page];
  const hasSide = wall.page === 'meeting' || wall.page === 'item';
  return (
    <>
      {hasSide && <ScreenAgenda {...props} />}
      <section className={hasSide ? undefined : 'whole'} aria-live="polite">
        <Shown {...props} />
      </section>
    </>
  );
}

/** Follows the meeting automatically. */
function MeetingPage(props: PageProps) {
  const current = currentItem(props.meeting);
  if (!current) return <Between {...props} />;
  return (
    <FitContent className="on-the-table">
      <ItemHead {...props} item={current} />
      <CurrentDecision {...props} item={current} />
    </FitContent>
  );
}

function Between(props: PageProps) {
  const { meeting } = props;
  const pause = currentBreak(meeting);
  if (pause) return <OnBreak pause={pause} />;
  const isComing = meeting.phase === 'draft' || meeting.phase === 'convened';
  return isComing ? <Begins meeting={meeting} /> : <Decided {...props} />;
}

function ItemPage(props: PageProps) {
  const current = currentItem(props.meeting);
  if (!current) return <Between {...props} />;
  return <ItemHead {...props} item={current} isLarge />;
}

/** The wording alone, or the positions alone. Without a current decision, the meeting. */
function decisionPage(show: 'wording' | 'positions') {
  return function DecisionPage(props: PageProps) {
    const current = currentItem(props.meeting);
    const has = props.meeting.decisions.some(
      (each) => each.item === current?.id && !each.withdrawn,
    );
    if (!current || !has) return <MeetingPage {...props} />;
    return (
      <FitContent className="on-the-table">
        <CurrentDecision {...props} item={current} only={show} />
      </FitContent>
    );
  };
}

function CurrentDocument(props: PageProps) {
  const { meeting, change } = props;
  const [decision] = meeting.decisions;
  if (!change || !decision?.adopts) return <MeetingPage {...props} />;
  const { document } = decision.adopts;
  return <DocumentPage {...{ meeting, decision, document, change }} />;
}

const PAGES: Record<ScreenPage, (props: PageProps) => ReactNode> = {
  meeting: MeetingPage,
  agenda: AgendaPage,
  item: ItemPage,
  wording: decisionPage('wording'),
  positions: decisionPage('positions'),
  document: CurrentDocument,
  status: StatusPage,
  check: AssessmentPage,
  'criteria-over-time': (props) => <TrendPage {...props} look="criteria" />,
  'partners-over-time': (props) => <TrendPage {...props} look="partners" />,
  speakers: SpeakersPage,
};

function Blank() {
  const t = useTranslate();
  return (
    <main className="wall blank">
      <h1 className="visually-hidden">{t('screen.isBlank')}</h1>
      <header>
        <FullScreen />
      </header>
    </main>
  );
}
