import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { Component, type ReactNode } from 'react';
import { useTranslate } from '../ui/language.tsx';

/** Shows a message when a view cannot be drawn. Nothing is lost: the host has the data. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Sorry /> : this.props.children;
  }
}

function Sorry() {
  const t = useTranslate();
  return (
    <main>
      <Alert data-color="danger">
        <div className="stack">
          <Heading level={1} data-size="sm">
            {t('shell.mishap')}
          </Heading>
          <p>{t('shell.mishapMeans')}</p>
          <div>
            <Button onClick={() => location.reload()}>{t('shell.reload')}</Button>
          </div>
        </div>
      </Alert>
    </main>
  );
}
