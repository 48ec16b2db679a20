import { Button } from '@digdir/designsystemet-react';
import { ClockDashedIcon, MonitorIcon } from '@navikt/aksel-icons';
import { useKey } from '../keys.ts';
import { href, MEETING_VIEWS, type MeetingView } from '../routes.ts';
import { bridge, useHost, useTranslate } from '../session.ts';

/** Before, during and after the meeting, and the wall. */
export function MeetingNav({
  meeting,
  view,
}: {
  readonly meeting: string;
  readonly view: MeetingView;
}) {
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
        <Button
          key={each}
          asChild
          icon={each === 'trace'}
          variant={each === view ? 'primary' : 'tertiary'}
        >
          <a
            href={href({ view: each, meeting })}
            {...(each === 'trace' ? { title: t('trace.title') } : {})}
            {...(each === view ? { 'aria-current': 'page' as const } : {})}
          >
            {each === 'trace' ? (
              <>
                <ClockDashedIcon aria-hidden />
                <span className="visually-hidden">{t('trace.title')}</span>
              </>
            ) : (
              t(`meetingViews.${each}`)
            )}
          </a>
        </Button>
      ))}
      {isDesktop ? (
        <Button variant="tertiary" aria-keyshortcuts="w" onClick={show}>
          <MonitorIcon aria-hidden />
          {t('room.projector')}
        </Button>
      ) : (
        <Button asChild variant="tertiary">
          <a href={address} target="_blank" rel="noreferrer" aria-keyshortcuts="w">
            <MonitorIcon aria-hidden />
            {t('room.projector')}
          </a>
        </Button>
      )}
    </nav>
  );
}
