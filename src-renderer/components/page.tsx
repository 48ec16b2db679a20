import { Alert, Button, SkipLink } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useEscapeFromTexts, useKey } from '../keys.ts';
import { href, MEETING_VIEWS, type MeetingView } from '../routes.ts';
import { SearchDialog } from '../search/index.tsx';
import {
  bridge,
  execute,
  useHost,
  useLanguage,
  useSession,
  useTranslate,
  useView,
} from '../session.ts';
import { Settings } from '../settings/index.tsx';
import { LanguageChoice } from './fields.tsx';
import { Help } from './help.tsx';

type Shown = 'search' | 'help' | 'settings';

/** The frame around every view: where one is, undo and redo, language, and what must be said. */
export function Page(props: {
  readonly meeting?: string;
  readonly view?: MeetingView;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const host = useHost();
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>();
  const { meeting, view, children } = props;
  const forum = host?.forum;
  useEscapeFromTexts();
  useKey('?', () => setShown('help'));
  useKey('/', () => forum && setShown('search'));
  const close = () => setShown(undefined);
  return (
    <>
      <SkipLink href="#content">{t('shell.skip')}</SkipLink>
      <header className="top" data-size="sm">
        <a className="name" href={href({ view: 'forum' })}>
          {forum?.name ?? t('shell.name')}
        </a>
        {meeting !== undefined && view && <MeetingNav meeting={meeting} view={view} />}
        {forum && (
          <div className="row middle">
            <History {...(meeting === undefined ? {} : { meeting })} />
            <Button variant="tertiary" aria-keyshortcuts="/" onClick={() => setShown('search')}>
              {t('shell.search')}
            </Button>
          </div>
        )}
        <div className="row middle">
          <Button variant="tertiary" onClick={() => setShown('settings')}>
            {t('shell.settings')}
          </Button>
          <Button
            variant="tertiary"
            icon
            aria-label={t('shell.help')}
            aria-keyshortcuts="?"
            onClick={() => setShown('help')}
          >
            ?
          </Button>
          {forum && (
            <Button variant="tertiary" onClick={() => void bridge.host.close()}>
              {t('shell.closeForum')}
            </Button>
          )}
          <LanguageChoice
            label={<span className="visually-hidden">{t('shell.language')}</span>}
            value={language}
            onChoose={(chosen) => void bridge.host.prefer({ language: chosen })}
          />
        </div>
      </header>
      <Messages />
      <main id="content" className={view === 'run' ? 'full' : undefined}>
        {children}
      </main>
      {shown === 'search' && <SearchDialog onClose={close} />}
      {shown === 'help' && <Help onClose={close} />}
      {shown === 'settings' && host && <Settings host={host} onClose={close} />}
    </>
  );
}

function MeetingNav({ meeting, view }: { readonly meeting: string; readonly view: MeetingView }) {
  const t = useTranslate();
  const isDesktop = useHost()?.host === 'desktop';
  const address = href({ view: 'projector', meeting });
  const show = () =>
    isDesktop
      ? void bridge.host.openProjector(meeting)
      : void window.open(address, '_blank', 'noopener');
  useKey('w', show);
  return (
    <nav aria-label={t('shell.views')}>
      {MEETING_VIEWS.map((each) => (
        <Button key={each} asChild variant={each === view ? 'primary' : 'tertiary'}>
          <a
            href={href({ view: each, meeting })}
            {...(each === view ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`room.${each}`)}
          </a>
        </Button>
      ))}
      {isDesktop ? (
        <Button variant="tertiary" aria-keyshortcuts="w" onClick={show}>
          {t('room.projector')}
        </Button>
      ) : (
        <Button asChild variant="tertiary">
          <a href={address} target="_blank" rel="noreferrer" aria-keyshortcuts="w">
            {t('room.projector')}
          </a>
        </Button>
      )}
    </nav>
  );
}

function Messages() {
  const t = useTranslate();
  const forum = useHost()?.forum;
  const { contactLost, message } = useSession();
  return (
    <div aria-live="polite">
      {contactLost && <Banner>{t('shell.noContact')}</Banner>}
      {forum?.notSaved && <Banner>{forum.notSaved}</Banner>}
      {forum?.readOnly && <Banner>{t('shell.readOnly', forum.readOnly)}</Banner>}
      {message && (
        <Banner onClose={() => useSession.setState({ message: undefined })}>{message}</Banner>
      )}
    </div>
  );
}

function Banner(props: { readonly children: ReactNode; readonly onClose?: () => void }) {
  const t = useTranslate();
  const { children, onClose } = props;
  return (
    <div className="banner">
      <Alert data-color="warning">
        <div className="row middle">
          <span className="grow">{children}</span>
          {onClose && (
            <Button variant="tertiary" data-size="sm" onClick={onClose}>
              {t('room.close')}
            </Button>
          )}
        </div>
      </Alert>
    </div>
  );
}

function History({ meeting }: { readonly meeting?: string }) {
  const t = useTranslate();
  const history = useView('history');
  const scope = history?.scopes[meeting === undefined ? 'forum' : `meeting:${meeting}`];
  const where = meeting === undefined ? {} : { meeting };
  const undo = () => void execute({ do: 'undo', ...where });
  const redo = () => void execute({ do: 'redo', ...where });

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (!(event.ctrlKey || event.metaKey) || target.closest('input, textarea')) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <>
      <Button variant="secondary" disabled={!scope?.undo} onClick={undo}>
        {t('shell.undo')}
      </Button>
      <Button variant="secondary" disabled={!scope?.redo} onClick={redo}>
        {t('shell.redo')}
      </Button>
    </>
  );
}
