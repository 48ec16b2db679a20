import { spawn } from 'node:child_process';
import { app } from 'electron';
import { windowSystemFlags } from '../../platform/window-system.ts';

/**
 * Starts the installed program again on X11 where it came up on Wayland, and answers that it did. Electron
 * has chosen before it runs us, so only the command line of a new process can say otherwise; `npm start`
 * says it at once.
 */
export function startsAgainOnX11(): boolean {
  const { env, platform, argv, execPath } = process;
  if (!app.isPackaged || app.commandLine.getSwitchValue('ozone-platform') !== 'wayland')
    return false;
  const given = argv.slice(1);
  const flags = windowSystemFlags(platform, env, given);
  if (flags.length === 0) return false;
  // An AppImage is unmounted when the process in it ends: the new one must mount its own.
  spawn(env.APPIMAGE ?? execPath, [...given, ...flags], {
    detached: true,
    stdio: 'inherit',
  }).unref();
  return true;
}
