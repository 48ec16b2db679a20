import type { WebContents } from 'electron';

/**
 * Keeps a window's size of text its own. Chromium keeps one for each origin, and all our windows have the same;
 * a window that is `isolated` begins at the usual size, and neither follows the others nor moves them. The
 * control window stays as it is: Chromium remembers its size from one start to the next.
 */
export function zoomAlone(contents: WebContents): void {
  let level = 0;
  let isAlone = false;
  const remember = () => {
    if (isAlone) level = contents.getZoomLevel();
    isAlone = false;
  };
  // Chromium forgets both with each page that is loaded, also when one that died is loaded again.
  contents.on('render-process-gone', remember);
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) remember();
  });
  // Electron asks that there be a page first.
  contents.on('did-finish-load', () => {
    contents.setZoomMode('isolated');
    contents.setZoomLevel(level);
    isAlone = true;
  });
}
