import { BrowserWindow, type Rectangle, type WebContents } from 'electron';
import { type Caller, OWNER } from '../../../src-core/protocol/roles.ts';
import { ORIGIN } from './app-protocol.ts';
import { PREFERENCES } from './control-window.ts';
import { isolateZoom } from './zoom.ts';

/** The window of the big screen, which never takes the keyboard focus when it opens. */

const IS_MAC = process.platform === 'darwin';

/** What each page of the big screen may show. */
const screens = new WeakMap<WebContents, { role: 'screen'; meeting: string | undefined }>();

/** Every window belongs to the user who runs the program, except the big screen's. */
export function callerIn(contents: WebContents): Caller {
  return screens.get(contents) ?? OWNER;
}

/** Creates the window without showing it. */
export function bigScreenWindow(bounds: Rectangle): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    title: 'Forum',
    backgroundColor: '#0b2233',
    autoHideMenuBar: true,
    show: false,
    // The full screen mode of macOS would move the chair to another Space.
    simpleFullscreen: true,
    webPreferences: PREFERENCES,
  });
  screens.set(window.webContents, { role: 'screen', meeting: undefined });
  isolateZoom(window.webContents);
  window.on('close', () => leaveFullScreen(window));
  return window;
}

/**
 * Fills the display that the window is on. The window must be visible: on Linux, full screen would show a
 * hidden window and give it the keyboard; on macOS, a hidden window is on no display.
 */
export function fillDisplay(window: BrowserWindow): void {
  if (IS_MAC) window.setSimpleFullScreen(true);
  else window.setFullScreen(true);
}

export function fillsDisplay(window: BrowserWindow): boolean {
  return IS_MAC ? window.isSimpleFullScreen() : window.isFullScreen();
}

export function leaveFullScreen(window: BrowserWindow): void {
  if (!IS_MAC) window.setFullScreen(false);
  // Otherwise macOS would go on hiding its menu bar after the window is gone.
  else if (window.isSimpleFullScreen()) window.setSimpleFullScreen(false);
}

/** Without waiting for the page to answer. */
export function destroyWindow(window: BrowserWindow): void {
  if (IS_MAC) leaveFullScreen(window);
  window.destroy();
}

/** `meeting` undefined: the open one. A page that is closed while it loads is no error. */
export async function load(window: BrowserWindow, meeting: string | undefined): Promise<void> {
  const address = `${ORIGIN}/#/projector/${meeting ?? ''}`;
  const screen = screens.get(window.webContents);
  if (screen) screen.meeting = meeting;
  await window.loadURL(address).catch(() => undefined);
}

/** Calls back when the window begins or stops filling its display. */
export function onFullScreenChange(window: BrowserWindow, tell: () => void): void {
  let before = fillsDisplay(window);
  function look() {
    if (window.isDestroyed() || fillsDisplay(window) === before) return;
    before = !before;
    tell();
  }
  window.on('enter-full-screen', look);
  window.on('leave-full-screen', look);
  // macOS sends no other event for its simple full screen.
  window.on('resize', look);
}
