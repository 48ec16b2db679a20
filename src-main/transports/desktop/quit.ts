import { setImmediate } from 'node:timers/promises';
import { app, BrowserWindow, powerMonitor } from 'electron';
import { withTimeLimit } from '../../platform/time-limit.ts';
import type { Log } from './app-log.ts';
import type { SaveIn } from './ipc.ts';

/** Before a window goes, and before the program ends, what was typed last is saved. */

/** Milliseconds. A window that hangs is closed all the same. */
const PATIENCE = 3_000;

export interface Quitting {
  /** Whether the program is about to end; waits for a window that is being closed. */
  isQuitting(): Promise<boolean>;
  /** Saves what was typed last, and closes the forum. Answers whether all of it is on the disk. */
  saveAndStop(): Promise<boolean>;
}

export function quitInOrder(saveIn: SaveIn, stop: () => Promise<void>, log: Log): Quitting {
  let phase: 'running' | 'stopping' | 'stopped' = 'running';
  const closing = new Map<BrowserWindow, Promise<void>>();
  const saved = new WeakSet<BrowserWindow>();

  /** Whether nothing is left in the window. */
  async function save(window: BrowserWindow): Promise<boolean> {
    // One that cannot even be asked holds up neither the others nor the forum.
    const asked = saveIn(window.webContents).catch(() => undefined);
    const left = await withTimeLimit(PATIENCE, asked);
    if (left === undefined) log.write('quit: a window did not answer and may have unsaved text');
    else if (left > 0) log.write(`quit: texts that could not be saved: ${left}`);
    return left === 0;
  }

  async function close(window: BrowserWindow): Promise<void> {
    await save(window);
    saved.add(window);
    if (!window.isDestroyed()) window.close();
  }

  app.on('browser-window-created', (_event, window) => {
    window.on('close', (event) => {
      if (phase === 'stopped' || saved.has(window)) return;
      event.preventDefault();
      if (phase === 'running' && !closing.has(window)) closing.set(window, close(window));
    });
    window.on('closed', () => closing.delete(window));
    // Windows shuts down: it waits for the program to end.
    window.on('query-session-end', (event) => {
      event.preventDefault();
      app.quit();
    });
  });
  // macOS and Linux shut down. Electron's types leave the event out.
  powerMonitor.on('shutdown', ((event: Electron.Event) => {
    event.preventDefault();
    app.quit();
  }) as () => void);

  app.on('before-quit', (event) => {
    if (phase === 'stopped') return;
    event.preventDefault();
    if (phase === 'stopping') return;
    phase = 'stopping';
    void saveAndStop().finally(() => {
      phase = 'stopped';
      app.quit();
    });
  });

  async function saveAndStop(): Promise<boolean> {
    const saved = await Promise.all(BrowserWindow.getAllWindows().map(save));
    const isClosed = await stop().then(
      () => true,
      (error: Error) => {
        log.write(`quit: the forum did not close: ${error.name}`);
        return false;
      },
    );
    return isClosed && !saved.includes(false);
  }

  return {
    saveAndStop,
    isQuitting: async () => {
      await Promise.all(closing.values());
      // The last window's end has the program quit in its own turn.
      await setImmediate();
      return phase !== 'running';
    },
  };
}
