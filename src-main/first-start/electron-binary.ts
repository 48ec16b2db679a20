import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * npm installs Electron's package, but the program itself is downloaded at first use. `import 'electron'` would
 * download it silently, so this looks in the package's folder instead.
 */

export const ELECTRON = dirname(fileURLToPath(import.meta.resolve('electron/package.json')));

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The path of Electron's program, if it is complete on this machine. */
export function electronBinary(folder = ELECTRON): string | undefined {
  const program = PROGRAMS[process.platform] ?? 'electron';
  // A user's own build of Electron lacks npm's version files.
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = join(own || join(folder, 'dist'), program);
  return (own || isComplete(folder, program)) && isFile(path) ? path : undefined;
}

/** As Electron's own installer checks it: path.txt is the last file that it writes. */
function isComplete(folder: string, program: string): boolean {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const there = textOf(join(folder, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '');
  return there === version && textOf(join(folder, 'path.txt')) === program;
}

function textOf(path: string): string | undefined {
  return isFile(path) ? readFileSync(path, 'utf8') : undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Removes what an interrupted download, or another version, left. */
export async function removeIncomplete(folder = ELECTRON): Promise<void> {
  await rm(join(folder, 'path.txt'), { recursive: true, force: true });
  await rm(join(folder, 'dist'), { recursive: true, force: true });
}

/** With ELECTRON_RUN_AS_NODE, which some editors set in their terminals, no window would open. */
export function withoutRunAsNode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([key]) => key.toUpperCase() !== 'ELECTRON_RUN_AS_NODE');
  return Object.fromEntries(kept);
}
