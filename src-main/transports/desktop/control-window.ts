import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { APP_ROOT } from '../../platform/app-root.ts';
import { readSettings } from '../../platform/settings.ts';
import { ORIGIN } from './app-protocol.ts';
import { hasSpeller } from './spelling-languages.ts';
import { boundsFor, keepPlace } from './window-place.ts';

/** The control window: the chair's. */

/** Used by every window that shows our pages. */
export const PREFERENCES = {
  preload: join(APP_ROOT, 'out', 'preload', 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: hasSpeller(process.platform),
} as const;

let control: BrowserWindow | undefined;
const listeners = new Set<(window: BrowserWindow) => void>();

export function controlWindow(): BrowserWindow | undefined {
  return control;
}

/** Called with the window each time it is opened, before its page is loaded. */
export function onControlWindow(listener: (window: BrowserWindow) => void): void {
  listeners.add(listener);
}

export async function openControlWindow(): Promise<void> {
  if (control) return show(control);
  const { place } = await readSettings();
  // Two requests came, and the first has opened it meanwhile.
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
  });
  for (const listener of listeners) listener(control);
  await control.loadURL(`${ORIGIN}/`);
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
