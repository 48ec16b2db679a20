import { setImmediate } from 'node:timers/promises';
import { app, BrowserWindow, powerMonitor } from 'electron';
import { withTimeLimit } from '../../platform/time-limit.ts';
import type { Log } from './app-log.ts';
import type { SaveIn } from './ipc.ts';

/** Saves the latest text before a window closes and before the program ends. */

/** Milliseconds. After that, a window that hangs is closed. */
const PATIENCE = 3_000;

export interface Quitting {
  /** Whether the program is about to end. Waits for windows that are closing. */
  isQuitting(): Promise<boolean>;
  /** Saves the latest text and closes the forum. Returns whether everything is on disk. */
  saveAndStop(): Promise<boolean>;
}

export function quitInOrder(saveIn: SaveIn, stop: () => Promise<void>, log: Log): Quitting {
  const quitting = new OrderlyQuit(saveIn, stop, log);
  quitting.listen();
  return {
    saveAndStop: () => quitting.saveAndStop(),
    isQuitting: () => quitting.isQuitting(),
  };
}

class OrderlyQuit implements Quitting {
  #phase: 'running' | 'stopping' | 'stopped' = 'running';
  readonly #closing = new Map<BrowserWindow, Promise<void>>();
  readonly #saved = new WeakSet<BrowserWindow>();
  readonly #saveIn: SaveIn;
  readonly #stop: () => Promise<void>;
  readonly #log: Log;

  constructor(saveIn: SaveIn, stop: () => Promise<void>, log: Log) {
    this.#saveIn = saveIn;
    this.#stop = stop;
    this.#log = log;
  }

  listen(): void {
    app.on('browser-window-created', (_event, window) => this.#saveOnClose(window));
    // The shutdown of macOS and Linux. Electron's types lack the event's argument.
    powerMonitor.on('shutdown', ((event: Electron.Event) => {
      event.preventDefault();
      app.quit();
    }) as () => void);
    app.on('before-quit', (event) => {
      if (this.#phase === 'stopped') return;
      event.preventDefault();
      if (this.#phase === 'stopping') return;
      this.#phase = 'stopping';
      void this.saveAndStop().finally(() => {
        this.#phase = 'stopped';
        app.quit();
      });
    });
  }

  async saveAndStop(): Promise<boolean> {
    const saved = await Promise.all(
      BrowserWindow.getAllWindows().map((window) => this.#save(window)),
    );
    const isClosed = await this.#stop().then(
      () => true,
      (error: Error) => {
        this.#log.write(`quit: the forum did not close: ${error.name}`);
        return false;
      },
    );
    return isClosed && !saved.includes(false);
  }

  async isQuitting(): Promise<boolean> {
    await Promise.all(this.#closing.values());
    // When the last window closes, the program quits in a later turn.
    await setImmediate();
    return this.#phase !== 'running';
  }

  #saveOnClose(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.#phase === 'stopped' || this.#saved.has(window)) return;
      event.preventDefault();
      if (this.#phase === 'running' && !this.#closing.has(window)) {
        this.#closing.set(window, this.#close(window));
      }
    });
    window.on('closed', () => this.#closing.delete(window));
    // The shutdown of Windows, which waits for the program to end.
    window.on('query-session-end', (event) => {
      event.preventDefault();
      app.quit();
    });
  }

  /** Whether everything in the window is saved. */
  async #save(window: BrowserWindow): Promise<boolean> {
    // A window that does not answer must not delay the others or the forum.
    const asked = this.#saveIn(window.webContents).catch(() => undefined);
    const left = await withTimeLimit(PATIENCE, asked);
    if (left === undefined) {
      this.#log.write('quit: a window did not answer and may have unsaved text');
    } else if (left > 0) this.#log.write(`quit: texts that could not be saved: ${left}`);
    return left === 0;
  }

  async #close(window: BrowserWindow): Promise<void> {
    await this.#save(window);
    this.#saved.add(window);
    if (!window.isDestroyed()) window.close();
  }
}
