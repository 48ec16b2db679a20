import { EventEmitter } from 'node:events';
import type { UnderPointer } from './menus.ts';

/** Messages between pages and program, over a Chromium binding. */

/** Runs the preload with a `require` that offers only the renderer side of electron. */
export function RENDERER(preload: string): void {
  if (location.origin !== 'https://forum.app.test' || window.top !== window) return;
  const listeners = new Map<string, ((event: object, message: unknown) => void)[]>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, value: unknown) =>
        Object.defineProperty(window, key, { value }),
    },
    ipcRenderer: {
      send: (channel: string, message: unknown) => window.standInSend?.(channel, message),
      on: (channel: string, listener: (event: object, message: unknown) => void) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
  };
  window.standIn = {
    deliver: (channel, message) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, message);
    },
  };
  new Function('require', preload)(() => electron);
}

declare global {
  interface Window {
    standInContextMenu?(under: UnderPointer): void;
    standIn?: { deliver(channel: string, message: unknown): void };
    standInSend?(channel: string, message: unknown): void;
  }
}

export const ipcMain = new EventEmitter();
