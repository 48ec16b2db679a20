import { Alert, Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useHost, useSession, useTranslate } from '../session.ts';

/**
 * What must be said above every view, and is read out when it comes. What stands in the way of the work stays in
 * sight however far down one is; and nothing is said twice.
 */
export function Messages() {
  const t = useTranslate();
  const forum = useHost()?.forum;
  const { contactLost, message } = useSession();
  const [read, setRead] = useState<readonly string[]>([]);
  return (
    <>
      <div aria-live="polite" className="in-the-way">
        {contactLost && <Banner>{t('shell.noContact')}</Banner>}
        {forum?.notSaved && <Banner>{forum.notSaved}</Banner>}
        {message && message !== forum?.notSaved && (
          <Banner onClose={() => useSession.setState({ message: undefined })}>{message}</Banner>
        )}
      </div>
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
