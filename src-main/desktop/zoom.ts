import type { WebContents } from 'electron';

/**
 * Keeps a window's size of text its own. Chromium keeps one for each origin, and all our windows have the same;
 * a window that is `isolated` begins at the usual size, and neither follows the others nor moves them. The
 * control window stays as it is: Chromium remembers its size from one start to the next.
 */
export function zoomAlone(contents: WebContents): void {
  // Electron asks that there be a page first; from then on it holds for every page in the window.
  contents.once('did-finish-load', () => {
    contents.setZoomMode('isolated');
    contents.setZoomLevel(0);
  });
}
