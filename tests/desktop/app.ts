import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { _electron, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { electronBinary, withoutRunAsNode } from '../../src-main/first-start/electron-binary.ts';
import type { DesktopApp, Ending, Seen, StandIn, WindowSeen } from './desktop-app.ts';
import { electronMenus } from './electron-menus.ts';
import type { Item } from './stand-in/menus.ts';

/** Launches the desktop app for one test, on Electron or on its stand-in. */

/**
 * The reason to skip specs that need Electron, if any. With FORUM_REQUIRE_ELECTRON=1 a missing binary fails them
 * instead.
 */
export const noElectron =
  !electronBinary() && process.env.FORUM_REQUIRE_ELECTRON !== '1'
    ? "Electron's binary is not on this machine."
    : undefined;
if (noElectron) process.stdout.write(`Skipped: what needs Electron itself. ${noElectron}\n`);

export type Kind = 'electron' | 'stand-in';

export interface LaunchOptions {
  /** The user's folder from an earlier run; a new one by default. */
  readonly home?: string;
}

export async function launch(kind: Kind, options?: LaunchOptions): Promise<DesktopApp> {
  return kind === 'electron' ? launchElectron(options) : launchStandIn(options);
}

const STAND_IN = join(import.meta.dirname, 'stand-in/launch.ts');
/** A Chromium that was just closed may still write to its folder. */
export const GONE = { recursive: true, force: true, maxRetries: 20 } as const;
const newHome = () => mkdtemp(join(tmpdir(), 'forum-desktop-'));

export interface StandInOptions extends LaunchOptions {
  /** A folder with the packed files; the project by default. */
  readonly program?: string;
  readonly platform?: NodeJS.Platform;
}

export async function launchStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { home = await newHome(), platform = process.platform, program } = options;
  const child = fork(STAND_IN, {
    env: {
      ...process.env,
      FORUM_HOME: home,
      FORUM_STAND_IN_PLATFORM: platform,
      ...(program ? { FORUM_PROGRAM: program } : {}),
    },
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
    items: async (menu) => (await ask('items', menu)) as readonly Item[],
    choose: async (menu, name) => void (await ask(`choose ${menu}`, name)),
    windows: async () => (await ask('windows')) as readonly WindowSeen[],
    blockers: async () => ((await ask('blockers')) as string[]).length,
    moveTo: async (bounds) => void (await ask('moveChair', JSON.stringify(bounds))),
    bringToFront: async (address) => void (await ask('front', address)),
    close: async ({ keepHome } = { keepHome: false }) => {
      if (child.exitCode === null) await end('quit');
      await browser.close();
      if (!keepHome) await rm(home, GONE);
    },
  };
}

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program with arguments that show no window, until it exits. */
export async function runStandIn(program: string, args: readonly string[]): Promise<Ended> {
  const home = await mkdtemp(join(tmpdir(), 'forum-desktop-'));
  const child = fork(STAND_IN, args, {
    env: { ...process.env, FORUM_HOME: home, FORUM_PROGRAM: program },
    silent: true,
  });
  const ended = await outcomeOf(child);
  await rm(home, GONE);
  return ended;
}

export async function outcomeOf(child: ChildProcess): Promise<Ended> {
  const read = async (stream: Readable | null) => (stream ? text(stream) : '');
  const [[code], out, err] = await Promise.all([
    once(child, 'exit') as Promise<[number]>,
    read(child.stdout),
    read(child.stderr),
  ]);
  return { code, out, err };
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

async function launchElectron(options: LaunchOptions = {}): Promise<DesktopApp> {
  const { home = await newHome() } = options;
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
    const none: string[] = [];
    const seen = { opened: [...none], shown: [...none], external: [...none], dialogs: [...none] };
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
        // After the answer, because the program may exit first.
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
        const { seen } = globalThis as unknown as { seen: { dialogs: unknown[] } };
        const answer = async (...asked: readonly { readonly defaultPath?: string }[]) => {
          seen.dialogs.push(asked.at(-1)?.defaultPath);
          return { canceled: false, filePath, filePaths: [filePath] };
        };
        Object.assign(dialog, { showSaveDialog: answer, showOpenDialog: answer });
      }, path),
    seen: () => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen),
    preferences: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => {
          // Exists, but not in Electron's types.
          const { getLastWebPreferences } = webContents as unknown as {
            getLastWebPreferences(): Record<string, unknown>;
          };
          return { ...getLastWebPreferences.call(webContents) };
        }),
      ),
    ...(await electronMenus(app)),
    // Ids start at 0.
    blockers: () =>
      app.evaluate(
        ({ powerSaveBlocker }) =>
          Array.from({ length: 100 }, (_, id) => powerSaveBlocker.isStarted(id)).filter(Boolean)
            .length,
      ),
    close: async ({ keepHome } = { keepHome: false }) => {
      if (!hasEnded) await app.close();
      if (!keepHome) await rm(home, GONE);
    },
  };
}

async function logIn(home: string): Promise<string> {
  return readFile(join(home, 'profile', 'logs', 'forum.log'), 'utf8').catch(() => '');
}

async function pageIn(context: BrowserContext, address: RegExp): Promise<Page> {
  const find = () => context.pages().find((page) => address.test(page.url()));
  // On a busy machine a window may appear late.
  await expect.poll(() => find() !== undefined, { timeout: 60_000 }).toBe(true);
  const page = find();
  if (!page) throw new Error(`no window shows ${address}`);
  return page;
}
