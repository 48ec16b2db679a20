import { Button, SkipLink } from '@digdir/designsystemet-react';
import { CogIcon, LeaveIcon, MagnifyingGlassIcon, QuestionmarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, Suspense, useState } from 'react';
import { BigScreenNotice } from '../big-screen/notice.tsx';
import { useEscapeFromTexts, useKey } from '../keys.ts';
import { href, type MeetingView } from '../routes.ts';
import { SearchDialog } from '../search/index.tsx';
import { bridge, useHost, useLanguage, useTranslate } from '../session.ts';
import { Settings } from '../settings/index.tsx';
import { DesktopMenu } from './desktop-menu.tsx';
import { LanguageChoice } from './fields.tsx';
import { Help } from './help.tsx';
import { History } from './history.tsx';
import { IconButton } from './icon-button.tsx';
import { MeetingNav } from './meeting-nav.tsx';
import { Messages } from './messages.tsx';
import { BrokenSeal } from './seal.tsx';

type Shown = 'search' | 'help' | 'settings';

/** The frame around every view: where one is, undo and redo, search, language, and what must be said. */
export function Page(props: {
  readonly meeting?: string;
  readonly view?: MeetingView;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const host = useHost();
  const [shown, setShown] = useState<Shown>();
  const { meeting, view, children } = props;
  const hasForum = Boolean(host?.forum);
  useEscapeFromTexts();
  useKey('?', () => setShown('help'));
  useKey('/', () => hasForum && setShown('search'));
  const close = () => setShown(undefined);
  return (
    <>
      <SkipLink href="#content">{t('shell.skip')}</SkipLink>
      <header className="top" data-size="sm" data-color-scheme="dark">
        <a className="name" href={href({ view: 'forum' })}>
          {host?.forum?.name ?? t('shell.name')}
        </a>
        {meeting !== undefined && view && <MeetingNav meeting={meeting} view={view} />}
        <div className="tools">
          {hasForum && (
            <>
              <History {...(meeting === undefined ? {} : { meeting })} />
              <Button variant="tertiary" aria-keyshortcuts="/" onClick={() => setShown('search')}>
                <MagnifyingGlassIcon aria-hidden />
                {t('shell.search')}
              </Button>
            </>
          )}
          <IconButton
            words={t('shell.settings')}
            Icon={CogIcon}
            onClick={() => setShown('settings')}
          />
          <IconButton
            words={t('shell.help')}
            Icon={QuestionmarkIcon}
            aria-keyshortcuts="?"
            onClick={() => setShown('help')}
          />
          {hasForum && (
            <IconButton
              words={t('shell.closeForum')}
              Icon={LeaveIcon}
              onClick={() => void bridge.host.close()}
            />
          )}
          <Language />
        </div>
      </header>
      {window.forum && <DesktopMenu {...(meeting === undefined ? {} : { meeting })} />}
      <Messages />
      {meeting !== undefined && <BigScreenNotice />}
      {meeting !== undefined && <BrokenSeal meeting={meeting} />}
      <main id="content" className={view === 'run' ? 'full' : undefined}>
        <Suspense>{children}</Suspense>
      </main>
      {shown === 'search' && <SearchDialog onClose={close} />}
      {shown === 'help' && <Help onClose={close} />}
      {shown === 'settings' && host && <Settings host={host} onClose={close} />}
    </>
  );
}

function Language() {
  const t = useTranslate();
  return (
    <LanguageChoice
      label={<span className="visually-hidden">{t('shell.language')}</span>}
      value={useLanguage()}
      onChoose={(language) => void bridge.host.prefer({ language })}
    />
  );
}
