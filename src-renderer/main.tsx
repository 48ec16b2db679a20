import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import './theme.css';
import './projector/wall.css';
import './save-all.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Mishap } from './components/mishap.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Mishap>
        <App />
      </Mishap>
    </StrictMode>,
  );
}
