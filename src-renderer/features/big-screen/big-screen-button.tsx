import { Button } from '@digdir/designsystemet-react';
import { MonitorIcon } from '@navikt/aksel-icons';
import { displayWords } from '../../../src-core/protocol/display-words.ts';
import type { ProjectorState } from '../../../src-core/protocol/service.ts';
import { href } from '../../app/routes.ts';
import { bridge, useHost } from '../../app/session.ts';
import { ariaKeys, useShortcut } from '../../app/shortcuts.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** Opens the big screen, and on the desktop closes it. */
export function BigScreenButton({ meeting }: { readonly meeting: string }) {
  const projector = useHost()?.projector;
  return projector ? (
    <OnDesktop meeting={meeting} projector={projector} />
  ) : (
    <InBrowser meeting={meeting} />
  );
}

function OnDesktop(props: { readonly meeting: string; readonly projector: ProjectorState }) {
  const t = useTranslate();
  const { meeting, projector } = props;
  const shows = projector.meeting ?? meeting;
  const isOpen = projector.place !== 'closed' && shows === meeting;
  const toggle = () =>
    void (isOpen ? bridge.host.closeProjector() : bridge.host.openProjector(meeting));
  useShortcut('openBigScreen', toggle);
  const index = projector.displays.findIndex(({ id }) => id === projector.display);
  const display = projector.displays[index];
  return (
    <>
      <Button
        variant="tertiary"
        aria-keyshortcuts={ariaKeys('openBigScreen')}
        onClick={toggle}
        {...(display ? { title: displayWords(t, display, index) } : {})}
      >
        <MonitorIcon aria-hidden />
        {t(isOpen ? 'bigScreen.close' : 'meeting.projector')}
      </Button>
      <DisplayChoice projector={projector} />
    </>
  );
}

/** The choice of display, if there is one: with three displays, or when the big screen's own was disconnected. */
function DisplayChoice({ projector }: { readonly projector: ProjectorState }) {
  const t = useTranslate();
  const { displays, display, place } = projector;
  if (displays.length < (place === 'waiting' ? 1 : 2)) return null;
  const options = displays.map(
    (each, index) => [String(each.id), displayWords(t, each, index)] as const,
  );
  return (
    <div className="display-choice" title={t('bigScreen.display')}>
      <Choice
        label={<span className="visually-hidden">{t('bigScreen.display')}</span>}
        value={display === undefined ? '' : String(display)}
        onChoose={(id) => id !== '' && void bridge.host.moveProjector(Number(id))}
        options={display === undefined ? [['', t('bigScreen.choose')], ...options] : options}
      />
    </div>
  );
}

function InBrowser({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const address = href({ view: 'projector', meeting });
  const show = () => void bridge.host.openProjector(meeting);
  useShortcut('openBigScreen', () => {
    show();
    window.open(address, '_blank', 'noopener');
  });
  return (
    <Button asChild variant="tertiary">
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        aria-keyshortcuts={ariaKeys('openBigScreen')}
        onClick={show}
      >
        <MonitorIcon aria-hidden />
        {t('meeting.projector')}
      </a>
    </Button>
  );
}
