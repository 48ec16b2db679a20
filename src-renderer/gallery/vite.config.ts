import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Apart from the program's own build, so that neither its packages nor its budget contain the gallery. */
export default defineConfig({ root: import.meta.dirname, plugins: [react()] });
