import { spawn } from 'node:child_process';
import { app } from 'electron';
import { windowSystemFlags } from '../../platform/window-system.ts';

/**
 * Starts the installed program again on X11 if it came up on Wayland, and returns whether it did. Electron
 * chooses before it runs our code, so only the command line of a new process can change that. `npm start`
 * passes the flag from the start.
 */
export function startsAgainOnX11(): boolean {
  const { env, platform, argv, execPath } = process;
  if (!app.isPackaged || app.commandLine.getSwitchValue('ozone-platform') !== 'wayland')
    return false;
  const given = argv.slice(1);
  const flags = windowSystemFlags(platform, env, given);
  if (flags.length === 0) return false;
  // An AppImage is unmounted when its process ends, so the new process must mount its own.
  spawn(env.APPIMAGE ?? execPath, [...given, ...flags], {
    detached: true,
    stdio: 'inherit',
  }).unref();
  return true;
}
