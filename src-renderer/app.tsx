import { useEffect } from 'react';
import { translator } from '../src-core/language/index.ts';
import { Page } from './components/page.tsx';
import { ForumView } from './forum/index.tsx';
import { Minutes } from './minutes/index.tsx';
import { Prepare } from './prepare/index.tsx';
import { Projector } from './projector/index.tsx';
import { useRoute } from './routes.ts';
import { Run } from './run/index.tsx';
import { useHost, useLanguage, useSession } from './session.ts';
import { Start } from './start/index.tsx';

export function App() {
  const host = useHost();
  const route = useRoute();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = host?.forum?.name ?? translator(language)('shell.name');
    document.documentElement.dataset.colorScheme = host?.scheme ?? 'auto';
    document.documentElement.dataset.size = host?.size ?? 'sm';
  }, [language, host?.forum?.name, host?.scheme, host?.size]);

  // What was refused belongs to where it was tried.
  useEffect(() => useSession.setState({ message: undefined }), [route.view]);

  if (!host) return null;
  if (!host.forum) {
    return (
      <Page>
        <Start host={host} />
      </Page>
    );
  }
  if (route.view === 'projector') {
    return <Projector {...(route.meeting ? { meeting: route.meeting } : {})} />;
  }
  if (route.view === 'forum') {
    return (
      <Page>
        <ForumView tab={route.tab} />
      </Page>
    );
  }
  return (
    <Page meeting={route.meeting} view={route.view}>
      {route.view === 'prepare' && <Prepare meeting={route.meeting} />}
      {route.view === 'run' && <Run key={route.item} {...route} />}
      {route.view === 'minutes' && <Minutes meeting={route.meeting} />}
    </Page>
  );
}
