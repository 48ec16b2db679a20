import { Alert, Button, Label, Select, SkipLink } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { LANGUAGES, type Language } from '../../src-core/forum/schema.ts';
import { href, MEETING_VIEWS, type MeetingView } from '../routes.ts';
import {
  bridge,
  execute,
  useHost,
  useLanguage,
  useSession,
  useTranslate,
  useView,
} from '../session.ts';

const NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The frame around every view: where one is, undo and redo, language, and what must be said. */
export function Page(props: {
  readonly meeting?: string;
  readonly view?: MeetingView;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const host = useHost();
  const language = useLanguage();
  const { contactLost, message } = useSession();
  const { meeting, view, children } = props;
  const forum = host?.forum;
  return (
    <>
      <SkipLink href="#content">{t('shell.skip')}</SkipLink>
      <header className="top" data-size="sm">
        <a className="name" href={href({ view: 'forum' })}>
          {forum?.name ?? t('shell.name')}
        </a>
        {meeting !== undefined && (
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
            <Button asChild variant="tertiary">
              <a href={href({ view: 'projector', meeting })} target="_blank" rel="noreferrer">
                {t('room.projector')}
              </a>
            </Button>
          </nav>
        )}
        {forum && <History {...(meeting === undefined ? {} : { meeting })} />}
        {forum && (
          <Button variant="tertiary" onClick={() => void bridge.host.close()}>
            {t('shell.closeForum')}
          </Button>
        )}
        <Label>
          <span className="visually-hidden">{t('shell.language')}</span>
          <Select
            value={language}
            onChange={(event) => {
              const chosen = LANGUAGES.find((each) => each === event.target.value);
              if (chosen) void bridge.host.setLanguage(chosen);
            }}
          >
            {LANGUAGES.map((each) => (
              <Select.Option key={each} value={each} lang={each}>
                {NAMES[each]}
              </Select.Option>
            ))}
          </Select>
        </Label>
      </header>
      <div aria-live="polite">
        {contactLost && <Banner>{t('shell.noContact')}</Banner>}
        {forum?.notSaved && <Banner>{forum.notSaved}</Banner>}
        {forum?.readOnly && <Banner>{t('shell.readOnly', forum.readOnly)}</Banner>}
        {message && <Banner>{message}</Banner>}
      </div>
      <main id="content" className={view === 'run' ? 'full' : undefined}>
        {children}
      </main>
    </>
  );
}

function Banner({ children }: { readonly children: ReactNode }) {
  return (
    <div className="banner">
      <Alert data-color="warning">{children}</Alert>
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
