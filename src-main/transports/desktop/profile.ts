import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { localFolder, logFolder } from '../../platform/user-data-dir.ts';

/**
 * Where Chromium stores its files: on this machine, not in a profile that an organisation copies between
 * machines. Call these functions before the app is ready.
 */

/** For the program with its windows. */
export function keepProfileLocal(): void {
  // A profile that a test passes contains everything.
  const isOwn = app.commandLine.hasSwitch('user-data-dir');
  const profile = app.getPath('userData');
  keepSessionIn(isOwn ? profile : join(localFolder(), 'session'));
  app.setAppLogsPath(isOwn ? join(profile, 'logs') : logFolder());
}

/** Creates `folder` if necessary. It asks for no key, so neither Keychain nor a Linux key ring shows a prompt. */
export function keepSessionIn(folder: string): void {
  // Chromium stores no secrets here.
  if (process.platform === 'darwin') app.commandLine.appendSwitch('use-mock-keychain');
  if (process.platform === 'linux') app.commandLine.appendSwitch('password-store', 'basic');
  try {
    // Electron accepts only an existing folder.
    mkdirSync(folder, { recursive: true });
    app.setPath('sessionData', folder);
  } catch {
    // If the folder cannot be created, Chromium uses its default, and the program still works.
  }
}
