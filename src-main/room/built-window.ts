import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The window's files as they were built; built first where they are not there, or are older than their source. */

export interface ServedFile {
  readonly type: string;
  readonly content: Buffer;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(ROOT, 'out', 'renderer');
const SOURCES = ['src-renderer', 'src-core'];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** By path in the address: `/assets/index.js`. */
export async function builtWindow(): Promise<ReadonlyMap<string, ServedFile>> {
  if (await isStale()) await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: ROOT });
  const files = new Map<string, ServedFile>();
  for (const path of await filesIn(BUILT)) {
    const address = `/${relative(BUILT, path).split(sep).join('/')}`;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    files.set(address, { type, content: await readFile(path) });
  }
  return files;
}

async function isStale(): Promise<boolean> {
  const built = await stat(join(BUILT, 'index.html')).catch(() => undefined);
  if (!built) return true;
  const sources = (await Promise.all(SOURCES.map((name) => filesIn(join(ROOT, name))))).flat();
  const times = await Promise.all(sources.map((path) => stat(path)));
  return times.some((time) => time.mtimeMs > built.mtimeMs);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}
