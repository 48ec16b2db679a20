import { exec } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { oneStartAtATime } from '../first-start/one-start-at-a-time.ts';
import { APP_ROOT } from '../platform/app-root.ts';

/** The built files of the window. Builds them if necessary. */

export interface ServedFile {
  readonly type: string;
  readonly content: Buffer;
}

const OUT = join(APP_ROOT, 'out');
const BUILT = join(OUT, 'renderer');
const SOURCES = ['src-renderer', 'src-core', 'src-main'];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** By path in the address: `/assets/index.js`. */
export async function builtWindow(): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const path of await filesIn(BUILT)) {
    const address = `/${relative(BUILT, path).split(sep).join('/')}`;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    files.set(address, { type, content: await readFile(path) });
  }
  return files;
}

/**
 * Builds what is missing, or older than its source. Calls `onBuild` first, because it takes a while. An
 * installed program has no source and is already built.
 */
export async function buildIfStale(onBuild?: () => void): Promise<void> {
  if (!existsSync(join(APP_ROOT, 'src-renderer')) || !(await isStale())) return;
  onBuild?.();
  await mkdir(OUT, { recursive: true });
  await oneStartAtATime(OUT, async () => {
    // Another start may have built it meanwhile. Through a shell, because npm is a script on Windows.
    if (await isStale()) await promisify(exec)('npm run -s build', { cwd: APP_ROOT });
  });
}

async function isStale(): Promise<boolean> {
  const built = await stat(join(BUILT, 'index.html')).catch(() => undefined);
  if (!built) return true;
  const sources = (await Promise.all(SOURCES.map((name) => filesIn(join(APP_ROOT, name))))).flat();
  const times = await Promise.all(sources.map((path) => stat(path)));
  return times.some((time) => time.mtimeMs > built.mtimeMs);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}
