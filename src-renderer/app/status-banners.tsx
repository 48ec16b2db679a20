import { Alert, Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslate } from '../ui/language.tsx';
import { useHost, useSession } from './session.ts';

/** The messages above every view. Screen readers read them when they appear. No message shows twice. */
export function StatusBanners() {
  const forum = useHost()?.forum;
  const message = useSession((session) => session.message);
  const [read, setRead] = useState<readonly string[]>([]);
  return (
    <>
      <InTheWay />
      <div aria-live="polite">
        {forum?.notBackedUp && <Banner>{forum.notBackedUp}</Banner>}
        {forum?.readOnly && forum.readOnly !== message && <Banner>{forum.readOnly}</Banner>}
        {forum?.found
          ?.filter((each) => !read.includes(each))
          .map((each) => (
            <Banner key={each} onClose={() => setRead([...read, each])}>
              {each}
            </Banner>
          ))}
      </div>
    </>
  );
}

/** What stops the user from working. It stays in sight while the page scrolls, and in a dialog over the view too. */
export function InTheWay() {
  const t = useTranslate();
  const notSaved = useHost()?.forum?.notSaved;
  const { contactLost, isNotLetIn, message } = useSession();
  const place = useRef<HTMLDivElement>(null);

  // The keyboard focus scrolls to below the banner, however tall the banner is.
  useEffect(() => {
    const said = place.current;
    if (!said) return;
    const scrolled = said.closest('dialog') ?? document.documentElement;
    const observer = new ResizeObserver(() => {
      scrolled.style.scrollPaddingTop = `${said.offsetHeight}px`;
    });
    observer.observe(said);
    return () => observer.disconnect();
  }, []);

  return (
    <div aria-live="polite" className="in-the-way" ref={place}>
      {contactLost && <Banner>{t('shell.noContact')}</Banner>}
      {isNotLetIn && (
        <Banner>
          {t('shell.notLetIn')}. {t('shell.newAddress')}
        </Banner>
      )}
      {notSaved && <Banner>{notSaved}</Banner>}
      {message && message !== notSaved && (
        <Banner onClose={() => useSession.setState({ message: undefined })}>{message}</Banner>
      )}
    </div>
  );
}

export function Banner(props: {
  readonly color?: 'warning' | 'info';
  readonly children: ReactNode;
  readonly onClose?: () => void;
}) {
  const t = useTranslate();
  const { color = 'warning', children, onClose } = props;
  return (
    <div className="banner">
      <Alert data-color={color}>
        <div className="row middle">
          <span className="grow">{children}</span>
          {onClose && (
            <Button variant="tertiary" data-size="sm" onClick={onClose}>
              {t('meeting.close')}
            </Button>
          )}
        </div>
      </Alert>
    </div>
  );
}
