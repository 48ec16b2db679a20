import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserWindow as Window } from './electron.ts';
import type { Kept } from './menus.ts';

/**
 * Runs the built main bundle with the stand-in for `electron`, in a Chromium that the test can also
 * reach: its port is the first message to the test. After that the test may ask, see `answer`.
 */

// The platform that the program is to take this machine for.
const { FORUM_STAND_IN_PLATFORM: platform } = process.env;
if (platform) Object.defineProperty(process, 'platform', { value: platform });

const profile = process.env.FORUM_HOME ?? '';
const standIn = new URL('electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, around, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, around),
});

const { answers, app, BrowserWindow, ipcMain, permissions, seen, useBrowser } = await import(
  './electron.ts'
);
const { choose, copied, itemsOf } = await import('./menus.ts');
const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
  ...(process.env.FORUM_CHROMIUM ? { executablePath: process.env.FORUM_CHROMIUM } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--remote-debugging-port=0'],
  locale: 'nb-NO',
});
await useBrowser(context);
process.on('message', (question: { id: number; ask: string; value?: string }) => {
  void Promise.resolve(answer(question)).then((given) =>
    process.send?.({ id: question.id, answer: given }),
  );
});
await import(new URL('../../../out/main/index.js', import.meta.url).href);
const file = await readFile(join(profile, 'chromium', 'DevToolsActivePort'), 'utf8');
process.send?.({ port: Number(file.split('\n')[0]) });

function answer({ ask, value = '' }: { ask: string; value?: string }): unknown {
  if (ask === 'dialog') {
    answers.path = value;
    return null;
  }
  if (ask === 'seen') return { ...seen, copied };
  if (ask === 'items') return itemsOf(value as Kept);
  if (ask === 'choose app') return choose('app', value);
  if (ask === 'choose context') return choose('context', value);
  if (ask === 'windows') return BrowserWindow.all.map(state);
  if (ask === 'bounds') return BrowserWindow.all[0]?.setBounds(JSON.parse(value));
  if (ask === 'maximize') return BrowserWindow.all[0]?.maximize();
  if (ask === 'front') return BrowserWindow.all.find(shows(value))?.focus();
  if (ask === 'preferences') return BrowserWindow.all.map((each) => each.options.webPreferences);
  if (ask === 'permission') {
    let granted: boolean | undefined;
    permissions.request({}, value, (given) => {
      granted = given;
    });
    return granted === true || permissions.check();
  }
  if (ask === 'forge') {
    // A page of somebody else's says the same as ours would.
    const sender = BrowserWindow.all[0]?.webContents;
    const message = { id: 9_999, method: 'prefer', args: [{ language: 'en' }] };
    ipcMain.emit('forum', { sender, senderFrame: { url: value } }, message);
    return null;
  }
  if (ask === 'quit') setImmediate(() => app.quit());
  return null;
}

function state(window: Window) {
  const { webContents } = window;
  return {
    url: webContents.getURL(),
    zoom: webContents.zoomLevel,
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
  };
}

function shows(address: string) {
  return ({ webContents }: Window) => webContents.getURL().includes(address);
}
