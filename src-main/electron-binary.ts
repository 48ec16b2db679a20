import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Electron's package comes through npm; its binary from another place, at first use. `import
 * 'electron'` would try to fetch it without end, so the package's folder is looked at instead.
 */

const PACKAGE = dirname(fileURLToPath(import.meta.resolve('electron/package.json')));
const SOURCE = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
/** How long to wait for a sign that the network is there; and then for the whole download. */
const SIGN = 4_000;
const DOWNLOAD = 300_000;

/** The program's path, if it is on this machine. */
export function electronBinary(): string | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
  const named = join(PACKAGE, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const path = join(folder, name);
  return existsSync(path) ? path : undefined;
}

/** Whether it can be downloaded now. Answers within seconds also where the network is closed. */
export async function canFetchElectron(): Promise<boolean> {
  try {
    await fetch(SOURCE, { method: 'HEAD', signal: AbortSignal.timeout(SIGN) });
    return true;
  } catch {
    return false;
  }
}

export function fetchElectron(): string | undefined {
  const script = join(PACKAGE, 'install.js');
  spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: DOWNLOAD });
  return electronBinary();
}
