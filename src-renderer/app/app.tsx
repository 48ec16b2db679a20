import { Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { translator } from '../../src-core/i18n/index.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import { ForumView } from '../features/forum/index.tsx';
import { StartPage } from '../features/start/index.tsx';
import { HouseWordsContext, useLanguage, useTranslate } from '../ui/language.tsx';
import { Page } from './page.tsx';
import { href, type Route, useRoute } from './routes.ts';
import { useHost, useIsGone, useSession, useView } from './session.ts';

/** Parts that are not shown first load when they are used. */
const Prepare = lazy(async () => ({
  default: (await import('../features/prepare/index.tsx')).Prepare,
}));
const Run = lazy(async () => ({ default: (await import('../features/run/index.tsx')).Run }));
const Minutes = lazy(async () => ({
  default: (await import('../features/minutes/index.tsx')).Minutes,
}));
const PartnerPage = lazy(async () => ({
  default: (await import('../features/partners/partner-page.tsx')).PartnerPage,
}));
const Trace = lazy(async () => ({
  default: (await import('../features/audit-log/index.tsx')).AuditLogPanel,
}));
const Projector = lazy(async () => ({
  default: (await import('../screen/index.tsx')).ScreenWindow,
}));

export function App() {
  const host = useHost();
  const route = useRoute();
  const language = useLanguage();
  const isNotLetIn = useSession((session) => session.isNotLetIn);
  const isScreen = useSession((session) => session.screen !== undefined);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = host?.forum?.name ?? 'Forum';
    document.documentElement.dataset.colorScheme = host?.scheme ?? 'auto';
    document.documentElement.dataset.size = host?.size ?? 'sm';
  }, [language, host?.forum?.name, host?.scheme, host?.size]);

  // An opened forum starts at the top of the page, where Forum reports what it found.
  useEffect(() => void scrollTo(0, 0), [host?.forum?.folder]);

  // A refusal concerns the view that it happened in.
  useEffect(() => useSession.setState({ message: undefined }), [route.view]);

  if (!host) return isNotLetIn ? <NotLetIn /> : null;
  if (isScreen) return viewAt({ view: 'projector' });
  if (!host.forum) {
    return (
      <Page>
        <StartPage host={host} />
      </Page>
    );
  }
  return <WithHouseWords>{viewAt(route)}</WithHouseWords>;
}

/** Gives everything inside it the words that the open forum has chosen. */
function WithHouseWords({ children }: { readonly children: ReactNode }) {
  return <HouseWordsContext value={useView('forum')?.words}>{children}</HouseWordsContext>;
}

/** The browser's language, until the user's is known. */
function NotLetIn() {
  const [first = ''] = navigator.languages;
  const language = LANGUAGES.find((each) => first.startsWith(each)) ?? 'nb';
  const t = translator(language);
  return (
    <main lang={language}>
      <div className="card stack">
        <Heading level={1} data-size="md">
          {t('shell.notLetIn')}
        </Heading>
        <Paragraph>{t('shell.newAddress')}</Paragraph>
      </div>
    </main>
  );
}

function viewAt(route: Route): ReactNode {
  if (route.view === 'projector') {
    return (
      <Suspense>
        <Projector {...(route.meeting ? { meeting: route.meeting } : {})} />
      </Suspense>
    );
  }
  if (route.view === 'forum') {
    return (
      <Page>
        <ForumView tab={route.tab} />
      </Page>
    );
  }
  if (route.view === 'partner') {
    return (
      <Page>
        <PartnerPage key={route.partner} id={route.partner} />
      </Page>
    );
  }
  if (!('meeting' in route)) {
    return (
      <Page>
        <Trace />
      </Page>
    );
  }
  return (
    <Page meeting={route.meeting} view={route.view}>
      <IfThere meeting={route.meeting}>
        {route.view === 'prepare' && <Prepare meeting={route.meeting} />}
        {route.view === 'run' && <Run key={route.meeting} {...route} />}
        {route.view === 'trace' && <Trace key={route.meeting} meeting={route.meeting} />}
        {route.view === 'minutes' && <Minutes meeting={route.meeting} />}
      </IfThere>
    </Page>
  );
}

function IfThere({
  meeting,
  children,
}: {
  readonly meeting: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  if (!useIsGone(`meeting:${meeting}`)) return children;
  return (
    <Paragraph>
      {t('shell.noMeeting')} <Link href={href({ view: 'forum' })}>{t('shell.meetings')}</Link>
    </Paragraph>
  );
}
