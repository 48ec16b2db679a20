import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { ROOT } from '../root.ts';
import { readSettings } from '../settings.ts';
import { ORIGIN } from './protocol.ts';
import { hasSpeller } from './spelling-languages.ts';
import { boundsFor, keepPlace } from './window-place.ts';
import { zoomAlone } from './zoom.ts';

/** The control window, and the projector on another display where there is one. */

const PREFERENCES = {
  preload: join(ROOT, 'out', 'preload', 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: hasSpeller(process.platform),
} as const;

let control: BrowserWindow | undefined;
let projector: BrowserWindow | undefined;

export function controlWindow(): BrowserWindow | undefined {
  return control;
}

export async function openControlWindow(): Promise<void> {
  if (control) return show(control);
  const { place } = await readSettings();
  // Asked for twice, it was opened meanwhile.
  if (control) return;
  control = new BrowserWindow({
    ...boundsFor(place),
    minWidth: 480,
    minHeight: 400,
    title: 'Forum',
    show: false,
    webPreferences: PREFERENCES,
  });
  keepPlace(control);
  control.once('ready-to-show', () => {
    if (place?.isMaximized) control?.maximize();
    control?.show();
  });
  control.on('closed', () => {
    control = undefined;
    projector?.close();
  });
  await control.loadURL(`${ORIGIN}/`);
}

/** Full screen on a display that the control window is not on; else a window to be dragged there. */
export async function openProjectorWindow(meeting: string): Promise<void> {
  const address = `${ORIGIN}/#/projector/${meeting}`;
  if (projector) {
    await projector.loadURL(address);
    return show(projector);
  }
  const display = otherDisplay();
  projector = new BrowserWindow({
    ...(display ? { ...display.bounds, fullscreen: true } : { width: 1280, height: 720 }),
    title: 'Forum',
    backgroundColor: '#0b2233',
    autoHideMenuBar: true,
    webPreferences: PREFERENCES,
  });
  zoomAlone(projector.webContents);
  projector.on('closed', () => {
    projector = undefined;
  });
  await projector.loadURL(address);
}

function otherDisplay() {
  const displays = screen.getAllDisplays();
  const own = control ? screen.getDisplayMatching(control.getBounds()) : screen.getPrimaryDisplay();
  return displays.find((display) => display.id !== own.id);
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
