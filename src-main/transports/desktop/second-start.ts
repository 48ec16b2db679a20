import { app } from 'electron';

/**
 * The program is started while it runs: its window is shown. Started while it is quitting, it starts
 * again when it has ended, because only then are the forum and the lock free.
 */
export function onSecondStart(isQuitting: () => Promise<boolean>, show: () => void): void {
  let startsAgain = false;
  app.on('second-instance', async () => {
    if (!(await isQuitting())) return show();
    if (!startsAgain) relaunch();
    startsAgain = true;
  });
}

/** Starts the program again once this one has ended. */
export function relaunch(): void {
  // An AppImage is unmounted when the program ends: the image itself is started, not what lies in it.
  const { APPIMAGE } = process.env;
  app.relaunch(APPIMAGE ? { execPath: APPIMAGE, args: process.argv.slice(1) } : {});
}
