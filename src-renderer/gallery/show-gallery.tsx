import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '../app/theme.css';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';

/** A page for developers. `npm run gallery` serves it; the packaged program does not contain it. */
const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
