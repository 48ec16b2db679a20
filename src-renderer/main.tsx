import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import './app/theme.css';
import './screen/screen.css';
import './app/save-all.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { HostLanguage } from './app/host-language.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <HostLanguage>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </HostLanguage>
    </StrictMode>,
  );
}
