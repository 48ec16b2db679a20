import type { WebContents } from 'electron';

/**
 * Gives a window its own zoom. Chromium stores one for each origin, and all our windows have the same origin.
 * An `isolated` window begins at the usual size, and is independent of the others. The control window stays as
 * it is: Chromium remembers its zoom between starts.
 */
export function isolateZoom(contents: WebContents): void {
  let level = 0;
  let isAlone = false;
  const remember = () => {
    if (isAlone) level = contents.getZoomLevel();
    isAlone = false;
  };
  // Chromium forgets both with each page load, also after a crash.
  contents.on('render-process-gone', remember);
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) remember();
  });
  // Electron requires a loaded page first.
  contents.on('did-finish-load', () => {
    contents.setZoomMode('isolated');
    contents.setZoomLevel(level);
    isAlone = true;
  });
}
