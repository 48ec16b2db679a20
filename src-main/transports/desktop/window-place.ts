import { app, type BrowserWindow, screen } from 'electron';
import { changeSettings, type WindowPlace } from '../../platform/settings.ts';
import { placeOnDisplay } from './place-on-display.ts';

/** The window opens where this person left it. */

/** After the app is ready. */
export function boundsFor(was: WindowPlace | undefined) {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return placeOnDisplay(was, [primary.workArea, ...others.map(({ workArea }) => workArea)]);
}

/** A window that is being dragged is in many places. */
const STILL_MS = 500;

/** Keeps where the window is: when it has come to rest, and when it or the program is closed. */
export function keepPlace(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  let kept = '';

  function keep(): void {
    clearTimeout(timer);
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    // When the program closes its windows it waits for no writing any more; it was kept before.
    if (JSON.stringify(place) === kept) return;
    kept = JSON.stringify(place);
    // Where nothing can be kept, the window opens as the first time.
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
