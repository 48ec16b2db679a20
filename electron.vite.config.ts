import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { budget } from './budget.ts';
import { copyFiles } from './packaging/copied-files.ts';
import { noteLicences } from './packaging/notices.ts';
import { ownRequire } from './packaging/own-require.ts';
import { DRAWING_FOLDER, drawingFiles } from './src-main/documents/picture/drawing-files.ts';

// Everything is bundled but Electron and what Node brings: the installed program has no packages beside it.
export default defineConfig({
  main: {
    plugins: [
      ownRequire(),
      copyFiles(DRAWING_FOLDER, drawingFiles()),
      noteLicences('main', drawingFiles()),
    ],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src-main/index.ts', documents: 'src-main/documents/worker.ts' },
      },
    },
  },
  preload: {
    plugins: [noteLicences('preload')],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload is a CommonJS script.
      rollupOptions: {
        input: { preload: 'src-main/transports/desktop/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), budget(), noteLicences('renderer')],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      rollupOptions: { input: 'src-renderer/index.html' },
    },
  },
});
