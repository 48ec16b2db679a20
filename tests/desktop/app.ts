import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import type { Place } from '../../src-main/settings.ts';
import { electronMenus } from './electron-menus.ts';
import type { Item } from './stand-in/menus.ts';

/** The desktop app for one test: on Electron itself, or on what stands in for it. */

export type Kind = 'electron' | 'stand-in';

export interface Seen {
  readonly opened: readonly string[];
  readonly shown: readonly string[];
  readonly external: readonly string[];
  /** Where each native dialog began. */
  readonly dialogs: readonly string[];
}

export interface WindowState {
  readonly url: string;
  readonly zoom: number;
  readonly bounds: Omit<Place, 'isMaximized'>;
  readonly isMaximized: boolean;
}

export interface LaunchOptions {
  /** The person's folder, of an app that was closed; a new one unless told otherwise. */
  readonly home?: string;
}

export interface DesktopApp {
  readonly home: string;
  /** The window that shows this address, once it is there. */
  window(address: RegExp): Promise<Page>;
  pages(): readonly Page[];
  /** What every native dialog answers from now on. */
  answerDialogs(path: string): Promise<void>;
  seen(): Promise<Seen>;
  preferences(): Promise<readonly Record<string, unknown>[]>;
  /** The app's menu, or the last one of the right mouse button. */
  items(menu: 'app' | 'context'): Promise<readonly Item[]>;
  choose(menu: 'app' | 'context', name: string): Promise<void>;
  windows(): Promise<readonly WindowState[]>;
  /** Moves the control window. */
  moveTo(bounds: WindowState['bounds']): Promise<void>;
  /** Brings the window of this address to the front. */
  bringToFront(address: string): Promise<void>;
  close(options?: { readonly keepHome: boolean }): Promise<void>;
}

export interface StandIn extends DesktopApp {
  ask(question: string, value?: string): Promise<unknown>;
}

export async function launch(kind: Kind, options?: LaunchOptions): Promise<DesktopApp> {
  return kind === 'electron' ? launchElectron(options) : launchStandIn(options);
}

const newHome = () => mkdtemp(join(tmpdir(), 'forum-desktop-'));

export async function launchStandIn(
  options: LaunchOptions & { readonly platform?: NodeJS.Platform } = {},
): Promise<StandIn> {
  const { home = await newHome(), platform = process.platform } = options;
  const child = fork(join(import.meta.dirname, 'stand-in/launch.ts'), {
    execPath: 'node',
    env: { ...process.env, FORUM_HOME: home, FORUM_STAND_IN_PLATFORM: platform },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('the stand-in has no browser context');
  const ask = asker(child);
  return {
    home,
    ask,
    window: (address) => pageIn(context, address),
    pages: () => context.pages(),
    answerDialogs: async (path) => void (await ask('dialog', path)),
    seen: async () => (await ask('seen')) as Seen,
    preferences: async () => (await ask('preferences')) as Record<string, unknown>[],
    items: async (menu) => (await ask('items', menu)) as readonly Item[],
    choose: async (menu, name) => void (await ask(`choose ${menu}`, name)),
    windows: async () => (await ask('windows')) as readonly WindowState[],
    moveTo: async (bounds) => void (await ask('bounds', JSON.stringify(bounds))),
    bringToFront: async (address) => void (await ask('front', address)),
    close: async ({ keepHome } = { keepHome: false }) => {
      const gone = once(child, 'exit');
      await ask('quit');
      await gone;
      await browser.close();
      if (!keepHome) await rm(home, { recursive: true });
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

async function launchElectron(options: LaunchOptions = {}): Promise<DesktopApp> {
  const { home = await newHome() } = options;
  const app = await _electron.launch({
    args: ['.', '--no-sandbox'],
    env: { ...process.env, FORUM_HOME: home } as Record<string, string>,
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
          // There, but not in Electron's types.
          const { getLastWebPreferences } = webContents as unknown as {
            getLastWebPreferences(): Record<string, unknown>;
          };
          return { ...getLastWebPreferences.call(webContents) };
        }),
      ),
    ...(await electronMenus(app)),
    close: async ({ keepHome } = { keepHome: false }) => {
      await app.close();
      if (!keepHome) await rm(home, { recursive: true });
    },
  };
}

async function pageIn(context: BrowserContext, address: RegExp): Promise<Page> {
  const find = () => context.pages().find((page) => address.test(page.url()));
  // A busy machine is slow to start a program.
  await expect.poll(() => find() !== undefined, { timeout: 60_000 }).toBe(true);
  const page = find();
  if (!page) throw new Error(`no window shows ${address}`);
  return page;
}
