import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { APP_ROOT } from '../../platform/app-root.ts';

/** The files for drawing a picture: a WebAssembly program, and our font in regular and bold. */
const FILES = {
  program: '@resvg/resvg-wasm/index_bg.wasm',
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const;

/** The folder inside `out/main` for copies made by `npm run build`: the installed program has no packages. */
export const DRAWING_FOLDER = 'drawing';

/** The path of the file: in the program's own folder if built, in its package if run from source. */
export function drawingFile(name: keyof typeof FILES): string {
  const file = FILES[name];
  if (!import.meta.url.endsWith('.ts')) {
    return join(APP_ROOT, 'out', 'main', DRAWING_FOLDER, basename(file));
  }
  return createRequire(import.meta.url).resolve(file);
}

/** All of the files in their packages, for the build to copy. */
export function drawingFiles(): string[] {
  return Object.values(FILES).map((file) => createRequire(import.meta.url).resolve(file));
}
