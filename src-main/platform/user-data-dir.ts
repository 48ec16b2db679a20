import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's folders for the program. FORUM_HOME puts all of them in one place. */

/** The user's settings. On Windows they follow the user from machine to machine. */
export function userDataFolder(): string {
  const { FORUM_HOME, APPDATA, XDG_CONFIG_HOME } = process.env;
  return FORUM_HOME ?? join(APPDATA ?? XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'forum');
}

/** Large files that can be created again: they stay on this machine. */
export function localFolder(platform = process.platform): string {
  const { FORUM_HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (FORUM_HOME) return join(FORUM_HOME, 'local');
  if (platform === 'win32') {
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'forum');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'forum');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'forum');
}

/** The desktop program's log. */
export function logFolder(platform = process.platform): string {
  const { FORUM_HOME, XDG_STATE_HOME } = process.env;
  if (FORUM_HOME || platform === 'win32') return join(localFolder(platform), 'logs');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Logs', 'Forum');
  return join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'forum', 'logs');
}
