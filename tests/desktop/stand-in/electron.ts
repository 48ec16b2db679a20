import { EventEmitter } from 'node:events';

/**
 * Replaces the module `electron` where its binary is missing: windows are Chromium pages, IPC uses an exposed binding,
 * and the app's protocol is routed. It covers only what the built main and preload bundles use.
 */

export { app } from './app.ts';
export { dialog, shell } from './dialogs.ts';
export { ipcMain } from './ipc.ts';
export { clipboard, Menu } from './menus.ts';
export { protocol } from './navigation.ts';
export { powerSaveBlocker, screen } from './screen.ts';
export { session } from './session.ts';
export { BrowserWindow } from './windows.ts';

export const powerMonitor = new EventEmitter();
