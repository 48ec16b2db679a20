import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type BrowserContext, chromium, expect, type Page } from '@playwright/test';

/** The desktop app for one test: on Electron itself, or on what stands in for it. */

export type Kind = 'electron' | 'stand-in';

export interface Seen {
  readonly opened: readonly string[];
  readonly shown: readonly string[];
  readonly external: readonly string[];
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
  close(): Promise<void>;
}

export interface StandIn extends DesktopApp {
  ask(question: string, value?: string): Promise<unknown>;
}

export async function launch(kind: Kind): Promise<DesktopApp> {
  return kind === 'electron' ? launchElectron() : launchStandIn();
}

export async function launchStandIn(): Promise<StandIn> {
  const home = await mkdtemp(join(tmpdir(), 'forum-desktop-'));
  const child = fork(join(import.meta.dirname, 'stand-in/launch.ts'), {
    env: { ...process.env, FORUM_HOME: home },
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
    close: async () => {
      const gone = once(child, 'exit');
      await ask('quit');
      await gone;
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
  const app = await _electron.launch({
    args: ['.', '--no-sandbox'],
    env: { ...process.env, FORUM_HOME: home } as Record<string, string>,
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
      await app.close();
      await rm(home, { recursive: true });
    },
  };
}

async function pageIn(context: BrowserContext, address: RegExp): Promise<Page> {
  const find = () => context.pages().find((page) => address.test(page.url()));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (!page) throw new Error(`no window shows ${address}`);
  return page;
}
