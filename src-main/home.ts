import { homedir } from 'node:os';
import { join } from 'node:path';

/** This person's folder for the program, on this machine: what they chose, and what makes the next start quick. */
export function homeFolder(): string {
  const { FORUM_HOME, APPDATA, XDG_CONFIG_HOME } = process.env;
  return FORUM_HOME ?? join(APPDATA ?? XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'forum');
}
