import { app } from 'electron';

/**
 * Handles a second start of the program by showing its window. If the program is quitting, it starts again
 * after it has ended, because only then are the forum and the lock free.
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
  // An AppImage is unmounted when the program ends, so this starts the image itself, not a file inside it.
  const { APPIMAGE } = process.env;
  app.relaunch(APPIMAGE ? { execPath: APPIMAGE, args: process.argv.slice(1) } : {});
}
