import { Button } from '@digdir/designsystemet-react';
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { BigScreenButton } from '../features/big-screen/big-screen-button.tsx';
import { useTranslate } from '../ui/language.tsx';
import { href, MEETING_VIEWS, type MeetingPage } from './routes.ts';

/** Links to the views before, during and after the meeting, and to the big screen. */
export function MeetingNav({
  meeting,
  view,
}: {
  readonly meeting: string;
  readonly view: MeetingPage;
}) {
  const t = useTranslate();
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
            {...(each === 'trace' ? { title: t('auditLog.title') } : {})}
            {...(each === view ? { 'aria-current': 'page' as const } : {})}
          >
            {each === 'trace' ? (
              <>
                <ClockDashedIcon aria-hidden />
                <span className="visually-hidden">{t('auditLog.title')}</span>
              </>
            ) : (
              t(`meetingViews.${each}`)
            )}
          </a>
        </Button>
      ))}
      <BigScreenButton meeting={meeting} />
    </nav>
  );
}
