import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { electronBinary, withoutRunAsNode } from '../../src-main/electron-binary.ts';

/** The desktop app for one test: on Electron itself, or on what stands in for it. */

export type Kind = 'electron' | 'stand-in';

export interface Seen {
  readonly opened: readonly string[];
  readonly shown: readonly string[];
  readonly external: readonly string[];
}

export interface DesktopApp {
  readonly home: string;
  /** What the program's own log says by now. */
  log(): Promise<string>;
  /** Kills the process of the window whose address has this. */
  crash(address: string): Promise<void>;
  /** Ends the program as a person or the machine does; its files stay until `close`. */
  end(how: Ending): Promise<void>;
  /** The window that shows this address, once it is there. */
  window(address: RegExp): Promise<Page>;
  pages(): readonly Page[];
  /** What every native dialog answers from now on. */
  answerDialogs(path: string): Promise<void>;
  seen(): Promise<Seen>;
  preferences(): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** The menu's Quit, the window's own button, or the machine that shuts down. */
export type Ending = 'quit' | 'close' | 'shut down';

export interface StandIn extends DesktopApp {
  ask(question: string, value?: string): Promise<unknown>;
  /** The button that every message box answers from now on. */
  answerMessages(button: number): Promise<void>;
}

/** Where Electron must be, a missing one fails instead of being skipped. */
export function isMissing(kind: Kind): boolean {
  return kind === 'electron' && !electronBinary() && process.env.FORUM_REQUIRE_ELECTRON !== '1';
}

export async function launch(kind: Kind): Promise<DesktopApp> {
  return kind === 'electron' ? launchElectron() : launchStandIn();
}

/** `kept` is the home of one that has ended. */
export async function launchStandIn(kept?: string): Promise<StandIn> {
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'forum-desktop-')));
  const child = fork(join(import.meta.dirname, 'stand-in/launch.ts'), {
    execPath: 'node',
    env: { ...process.env, FORUM_HOME: home },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('the stand-in has no browser context');
  const ask = asker(child);
  const gone = once(child, 'exit');
  const end = async (how: Ending) => {
    await ask(how);
    await gone;
  };
  return {
    home,
    ask,
    answerMessages: async (button) => void (await ask('button', `${button}`)),
    log: () => logIn(home),
    crash: async (address) => void (await ask('crash', address)),
    end,
    window: (address) => pageIn(context, address),
    pages: () => context.pages(),
    answerDialogs: async (path) => void (await ask('dialog', path)),
    seen: async () => (await ask('seen')) as Seen,
    preferences: async () => (await ask('preferences')) as Record<string, unknown>[],
    close: async () => {
      if (child.exitCode === null) await end('quit');
      await browser.close();
      await rm(home, { recursive: true });
    },
  };
}

function asker(child: ChildProcess) {
  let next = 1;
  return (ask: string, value?: string) =>
    new Promise<unknown>((resolve) => {
      const id = next++;
      const onMessage = (message: { id?: number; answer?: unknown }) => {
        if (message.id !== id) return;
        child.off('message', onMessage);
        resolve(message.answer);
      };
      child.on('message', onMessage);
      child.send({ id, ask, value });
    });
}

async function launchElectron(): Promise<DesktopApp> {
  const home = await mkdtemp(join(tmpdir(), 'forum-desktop-'));
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('Electron’s program is not on this machine.');
  const app = await _electron.launch({
    executablePath,
    args: ['.', '--no-sandbox', `--user-data-dir=${join(home, 'profile')}`],
    env: withoutRunAsNode({ ...process.env, FORUM_HOME: home }) as Record<string, string>,
  });
  let hasEnded = false;
  app.once('close', () => {
    hasEnded = true;
  });
  await app.evaluate(({ shell }) => {
    const seen = { opened: [] as string[], shown: [] as string[], external: [] as string[] };
    Object.assign(globalThis, { seen });
    shell.openPath = async (path) => {
      seen.opened.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => void seen.shown.push(path);
    shell.openExternal = async (url) => void seen.external.push(url);
  });
  return {
    home,
    log: () => logIn(home),
    crash: (part) =>
      app.evaluate(({ BrowserWindow }, address) => {
        const all = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
        all.find((each) => each.getURL().includes(address))?.forcefullyCrashRenderer();
      }, part),
    end: async (how) => {
      const ended = app.waitForEvent('close');
      await app.evaluate(({ app: itself, BrowserWindow, powerMonitor }, asked) => {
        // After the answer, for the program may be gone before it.
        setImmediate(() => {
          const event = { preventDefault: () => undefined };
          if (asked === 'quit') itself.quit();
          else if (asked === 'close') BrowserWindow.getAllWindows().at(-1)?.close();
          else (powerMonitor as NodeJS.EventEmitter).emit('shutdown', event);
        });
      }, how);
      await ended;
    },
    window: (address) => pageIn(app.context(), address),
    pages: () => app.windows(),
    answerDialogs: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
      }, path),
    seen: () => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen),
    preferences: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => {
          // There, but not in Electron's types.
          const { getLastWebPreferences } = webContents as unknown as {
            getLastWebPreferences(): Record<string, unknown>;
          };
          return { ...getLastWebPreferences.call(webContents) };
        }),
      ),
    close: async () => {
      if (!hasEnded) await app.close();
      await rm(home, { recursive: true });
    },
  };
}

async function logIn(home: string): Promise<string> {
  return readFile(join(home, 'profile', 'logs', 'forum.log'), 'utf8').catch(() => '');
}

async function pageIn(context: BrowserContext, address: RegExp): Promise<Page> {
  const find = () => context.pages().find((page) => address.test(page.url()));
  await expect.poll(() => find() !== undefined, { timeout: 60_000 }).toBe(true);
  const page = find();
  if (!page) throw new Error(`no window shows ${address}`);
  return page;
}
