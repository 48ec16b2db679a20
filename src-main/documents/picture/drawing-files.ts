import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { APP_ROOT } from '../../platform/app-root.ts';

/** What draws a picture: a program in WebAssembly, and our font in regular and bold. */
const FILES = {
  program: '@resvg/resvg-wasm/index_bg.wasm',
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const;

/** Where `npm run build` copies them, inside `out/main`: the installed program has no packages beside it. */
export const DRAWING_FOLDER = 'drawing';

/** The file as this program finds it: built, in its own folder; from source, in its package. */
export function drawingFile(name: keyof typeof FILES): string {
  const file = FILES[name];
  if (!import.meta.url.endsWith('.ts')) {
    return join(APP_ROOT, 'out', 'main', DRAWING_FOLDER, basename(file));
  }
  return createRequire(import.meta.url).resolve(file);
}

/** All of them in their packages, for the build to copy. */
export function drawingFiles(): string[] {
  return Object.values(FILES).map((file) => createRequire(import.meta.url).resolve(file));
}
