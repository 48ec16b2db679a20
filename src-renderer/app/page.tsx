import { Button, SkipLink } from '@digdir/designsystemet-react';
import { CogIcon, LeaveIcon, MagnifyingGlassIcon, QuestionmarkIcon } from '@navikt/aksel-icons';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { BigScreenNotice } from '../features/big-screen/big-screen-notice.tsx';
import { SealBanner } from '../features/minutes/seal-banner.tsx';
import { SearchDialog } from '../features/search/index.tsx';
import { LanguageChoice } from '../ui/choice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../ui/language.tsx';
import { DesktopMenu } from './desktop-menu.tsx';
import { Help } from './help-dialog.tsx';
import { MeetingNav } from './meeting-nav.tsx';
import { go, href, type MeetingPage } from './routes.ts';
import { bridge, useHost } from './session.ts';
import { ariaKeys, useEscapeFromTexts, useShortcut } from './shortcuts.ts';
import { StatusBanners } from './status-banners.tsx';
import { UndoHistory } from './undo-history.tsx';

const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/index.tsx')).SettingsPage,
}));

/** The dialog that is open. */
type Shown = 'search' | 'help' | 'settings';

/** The frame around every view: the meeting's views, undo and redo, search, language, and the banners. */
export function Page(props: {
  readonly meeting?: string;
  readonly view?: MeetingPage;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const host = useHost();
  const [shown, setShown] = useState<Shown>();
  const { meeting, view, children } = props;
  const hasForum = Boolean(host?.forum);
  useEscapeFromTexts();
  useShortcut('help', () => setShown('help'));
  useShortcut('search', () => hasForum && setShown('search'));
  const close = () => setShown(undefined);
  return (
    <>
      <SkipLink href="#content">{t('shell.skip')}</SkipLink>
      <header className="top" data-size="sm" data-color-scheme="dark">
        <a className="name" href={href({ view: 'forum' })}>
          {host?.forum?.name ?? t('shell.name')}
        </a>
        {meeting !== undefined && view && <MeetingNav meeting={meeting} view={view} />}
        <Tools meeting={meeting} onShow={setShown} />
      </header>
      {window.forum && <DesktopMenu {...(meeting === undefined ? {} : { meeting })} />}
      <StatusBanners />
      {meeting !== undefined && <BigScreenNotice />}
      {meeting !== undefined && <SealBanner meeting={meeting} />}
      <main id="content" className={view === 'run' ? 'full' : undefined}>
        <Suspense>{children}</Suspense>
      </main>
      {shown === 'search' && <SearchDialog onClose={close} />}
      {shown === 'help' && <Help onClose={close} />}
      <Suspense>
        {shown === 'settings' && host && <SettingsPage host={host} onClose={close} />}
      </Suspense>
    </>
  );
}

/** The buttons at the right of the header. */
function Tools(props: {
  readonly meeting: string | undefined;
  readonly onShow: (shown: Shown) => void;
}) {
  const t = useTranslate();
  const hasForum = Boolean(useHost()?.forum);
  const { meeting, onShow } = props;
  return (
    <div className="tools">
      {hasForum && (
        <>
          <UndoHistory {...(meeting === undefined ? {} : { meeting })} />
          <Button
            variant="tertiary"
            aria-keyshortcuts={ariaKeys('search')}
            onClick={() => onShow('search')}
          >
            <MagnifyingGlassIcon aria-hidden />
            {t('shell.search')}
          </Button>
        </>
      )}
      <IconButton words={t('shell.settings')} Icon={CogIcon} onClick={() => onShow('settings')} />
      <IconButton
        words={t('shell.help')}
        Icon={QuestionmarkIcon}
        aria-keyshortcuts={ariaKeys('help')}
        onClick={() => onShow('help')}
      />
      {hasForum && (
        <IconButton
          words={t('shell.closeForum')}
          Icon={LeaveIcon}
          onClick={() => {
            void bridge.host.close();
            // The next forum begins at its own front page.
            go({ view: 'forum' });
          }}
        />
      )}
      <Language />
    </div>
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
