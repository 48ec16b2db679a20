import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { localFolder, logFolder } from '../../platform/user-data-dir.ts';

/**
 * Where Chromium keeps what it makes: on this machine, not in a profile that an office copies from
 * machine to machine. What is here must be called before the app is ready.
 */

/** For the program with its windows. */
export function keepProfileLocal(): void {
  // A profile of one's own, as a test has, holds everything.
  const isOwn = app.commandLine.hasSwitch('user-data-dir');
  const profile = app.getPath('userData');
  keepSessionIn(isOwn ? profile : join(localFolder(), 'session'));
  app.setAppLogsPath(isOwn ? join(profile, 'logs') : logFolder());
}

/** `folder` is made where it is missing. No key is asked for: no prompt from Keychain or a Linux key ring. */
export function keepSessionIn(folder: string): void {
  // Nothing secret is kept.
  if (process.platform === 'darwin') app.commandLine.appendSwitch('use-mock-keychain');
  if (process.platform === 'linux') app.commandLine.appendSwitch('password-store', 'basic');
  try {
    // Electron takes only a folder that exists.
    mkdirSync(folder, { recursive: true });
    app.setPath('sessionData', folder);
  } catch {
    // Where none can be made, Chromium takes its usual one, and the program works all the same.
  }
}
