import { app, type BrowserWindow, screen } from 'electron';
import { changeSettings, type WindowPlace } from '../../platform/settings.ts';
import { placeOnDisplay } from './place-on-display.ts';

/** Opens the window where the user left it. */

/** Call it after the app is ready. */
export function boundsFor(was: WindowPlace | undefined) {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return placeOnDisplay(was, [primary.workArea, ...others.map(({ workArea }) => workArea)]);
}

/** Milliseconds. The user may still be dragging the window before that. */
const STILL_MS = 500;

/** Saves the place of the window: when it has stopped moving, and when it or the program is closed. */
export function keepPlace(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  let kept = '';

  function keep(): void {
    clearTimeout(timer);
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    // When the program closes its windows it no longer waits for writing; the place was saved before.
    if (JSON.stringify(place) === kept) return;
    kept = JSON.stringify(place);
    // If it cannot be saved, the window opens as it did the first time.
    void changeSettings({ place }).catch(() => {});
  }
  function keepSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(keep, STILL_MS);
  }
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
  app.on('before-quit', keep);
  window.once('closed', () => {
    clearTimeout(timer);
    app.off('before-quit', keep);
  });
}
