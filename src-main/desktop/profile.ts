import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { localFolder, logFolder } from '../home.ts';

/**
 * Where Chromium keeps what it makes: on this machine, not in a profile that an office copies from
 * machine to machine. Must be called before the app is ready.
 */
export function keepProfileLocal(): void {
  // Nothing secret is kept, so no key is asked for: no prompt from Keychain or a Linux key ring.
  if (process.platform === 'darwin') app.commandLine.appendSwitch('use-mock-keychain');
  if (process.platform === 'linux') app.commandLine.appendSwitch('password-store', 'basic');
  // A profile of one's own, as a test has, holds everything.
  if (app.commandLine.hasSwitch('user-data-dir')) {
    app.setAppLogsPath(join(app.getPath('userData'), 'logs'));
    return;
  }
  const session = join(localFolder(), 'session');
  // Electron takes only a folder that exists.
  mkdirSync(session, { recursive: true });
  app.setPath('sessionData', session);
  app.setAppLogsPath(logFolder());
}
