import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** Quitting with windows that answer, refuse or hang, and a second start meanwhile. */

const electron = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('electron', () => electron);

class Window extends EventEmitter {
  static all: Window[] = [];
  readonly webContents: object = { of: this };
  closed = false;
  constructor() {
    super();
    Window.all.push(this);
    app.emit('browser-window-created', {}, this);
  }
  isDestroyed() {
    return this.closed;
  }
  close() {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.closed = true;
    Window.all = Window.all.filter((each) => each !== this);
    this.emit('closed');
    if (Window.all.length === 0) app.quit();
  }
}

class App extends EventEmitter {
  ended = false;
  readonly relaunch = vi.fn();
  quit() {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.ended = true;
  }
}

let app: App;
let power: EventEmitter;
let lines: string[];
let answers: Map<unknown, Promise<number | undefined>>;
let stop: () => Promise<void>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  app = new App();
  power = new EventEmitter();
  Window.all = [];
  lines = [];
  answers = new Map();
  stop = vi.fn(async () => undefined);
  Object.assign(electron, {
    app,
    powerMonitor: power,
    BrowserWindow: { getAllWindows: () => Window.all },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
});

async function quitting() {
  const { quitInOrder } = await import('../../../src-main/transports/desktop/quit.ts');
  const log = { write: (line: string) => lines.push(line), lines: () => lines };
  return quitInOrder(
    async (contents) => (await answers.get(contents)) ?? 0,
    () => stop(),
    log,
  );
}

const hung = new Promise<number>(() => undefined);

it('saves every window, then the forum, then quits', async () => {
  await quitting();
  const windows = [new Window(), new Window()];
  const saved: (() => void)[] = [];
  for (const window of windows) {
    answers.set(window.webContents, new Promise((resolve) => saved.push(() => resolve(0))));
  }
  app.quit();
  app.quit();
  saved[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(stop).not.toHaveBeenCalled();
  saved[1]?.();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(stop).toHaveBeenCalledTimes(1);
  expect(lines).toEqual([]);
});

it('stops waiting for a window that hangs, and logs it', async () => {
  await quitting();
  const window = new Window();
  answers.set(window.webContents, hung);
  app.quit();
  await vi.advanceTimersByTimeAsync(2_900);
  expect(app.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(lines.join()).toContain('did not answer');
});

it('quits and closes the forum even if a window cannot be asked', async () => {
  await quitting();
  const [closing, other] = [new Window(), new Window()];
  const refused = Promise.reject(new Error('no frame'));
  refused.catch(() => undefined);
  for (const { webContents } of [closing, other]) answers.set(webContents, refused);
  closing.close();
  await vi.waitFor(() => expect(closing.closed).toBe(true));
  app.quit();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(stop).toHaveBeenCalledTimes(1);
  expect(lines.join()).toContain('did not answer');
});

it('returns whether everything is saved', async () => {
  const { saveAndStop } = await quitting();
  const window = new Window();
  expect(await saveAndStop()).toBe(true);
  answers.set(window.webContents, Promise.resolve(1));
  expect(await saveAndStop()).toBe(false);
  answers.delete(window.webContents);
  stop = async () => {
    throw new TypeError('no disk');
  };
  expect(await saveAndStop()).toBe(false);
  expect(lines.join()).toContain('did not close: TypeError');
});

it('logs the number of unsaved texts', async () => {
  await quitting();
  answers.set(new Window().webContents, Promise.resolve(2));
  app.quit();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(lines.join()).toContain('could not be saved: 2');
});

it('closes a window when its texts are saved, or when it hangs', async () => {
  await quitting();
  const [first, second] = [new Window(), new Window()];
  let save: (left: number) => void = () => undefined;
  answers.set(
    first?.webContents,
    new Promise((resolve) => {
      save = resolve;
    }),
  );
  answers.set(second?.webContents, hung);
  first?.close();
  first?.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(first?.closed).toBe(false);
  save(0);
  await vi.waitFor(() => expect(first?.closed).toBe(true));
  second?.close();
  await vi.advanceTimersByTimeAsync(3_100);
  await vi.waitFor(() => expect(app.ended).toBe(true));
});

it('quits in the same order when the machine shuts down', async () => {
  await quitting();
  const prevent = vi.fn();
  const window = new Window();
  window.emit('query-session-end', { preventDefault: prevent });
  power.emit('shutdown', { preventDefault: prevent });
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(prevent).toHaveBeenCalledTimes(2);
  expect(stop).toHaveBeenCalledTimes(1);
});

it('shows the window on a second start, or restarts after a quitting one', async () => {
  const { isQuitting } = await quitting();
  const { onSecondStart } = await import('../../../src-main/transports/desktop/second-start.ts');
  const show = vi.fn();
  onSecondStart(isQuitting, show);
  const [control, wall] = [new Window(), new Window()];

  app.emit('second-instance');
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1));

  // Closing the big screen is not quitting.
  wall?.close();
  app.emit('second-instance');
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2));

  // While the last window is being saved, and while the forum is being saved.
  let finish: () => void = () => undefined;
  stop = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  control?.close();
  app.emit('second-instance');
  app.emit('second-instance');
  await vi.waitFor(() => expect(app.relaunch).toHaveBeenCalledTimes(1));
  expect(app.ended).toBe(false);
  finish();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(show).toHaveBeenCalledTimes(2);
});
