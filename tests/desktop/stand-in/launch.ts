import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions, windowedChromium } from '../../support/chromium.ts';
import type { Kept } from './menus.ts';
import type { BrowserWindow as Window } from './windows.ts';

/**
 * Runs the built main bundle with the stand-in for `electron`, in a Chromium that the test can also reach. The first
 * message to the test is its port. After that the test may ask questions; see `answer`.
 */

// The platform that the program believes it runs on.
const { FORUM_STAND_IN_PLATFORM: platform } = process.env;
if (platform) Object.defineProperty(process, 'platform', { value: platform });

const profile = process.env.FORUM_HOME ?? '';
const standIn = new URL('electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, around, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, around),
});

const { app, BrowserWindow, ipcMain, powerMonitor } = await import('./electron.ts');
const { showWindowsIn } = await import('./browser.ts');
const { answerPages } = await import('./navigation.ts');
const { answers, seen } = await import('./seen.ts');
const { permissions } = await import('./session.ts');
const { ASKED_OF_SCREENS } = await import('./asked-of-screens.ts');
const { choose, copied, itemsOf } = await import('./menus.ts');
// The command line opens no window.
if (!process.argv.includes('--cli')) {
  const { args, ...options } = launchOptions(windowedChromium());
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    ...options,
    args: [...args, '--remote-debugging-port=0'],
    locale: 'nb-NO',
  });
  showWindowsIn(context);
  await answerPages(context);
}
process.on('message', (question: { id: number; ask: string; value?: string }) => {
  void Promise.resolve(answer(question)).then((given) =>
    process.send?.({ id: question.id, answer: given }),
  );
});
// The program in the project, or a packed one elsewhere.
const program = process.env.FORUM_PROGRAM ?? join(import.meta.dirname, '..', '..', '..');
await import(pathToFileURL(join(program, 'out', 'main', 'index.js')).href);
const file = await readFile(join(profile, 'chromium', 'DevToolsActivePort'), 'utf8').catch(
  () => '',
);
process.send?.({ port: Number(file.split('\n')[0]) });

function answer({ ask, value = '' }: { ask: string; value?: string }): unknown {
  const ofScreens = ASKED_OF_SCREENS[ask];
  if (ofScreens) return ofScreens(value);
  if (ask === 'dialog') {
    answers.path = value;
    return null;
  }
  if (ask === 'button') {
    answers.button = Number(value);
    return null;
  }
  if (ask === 'seen') return { ...seen, copied };
  if (ask === 'items') return itemsOf(value as Kept);
  if (ask === 'choose app') return choose('app', value);
  if (ask === 'choose context') return choose('context', value);
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
    // A foreign page sends the same message as ours.
    const sender = BrowserWindow.all[0]?.webContents;
    const message = { id: 9_999, method: 'prefer', args: [{ language: 'en' }] };
    ipcMain.emit('forum', { sender, senderFrame: { url: value } }, message);
    return null;
  }
  if (ask === 'crash') {
    const page = BrowserWindow.all.find((each) => each.webContents.getURL().includes(value))
      ?.webContents.page;
    // The page closes before it can answer.
    const crash = async () => page && (await page.context().newCDPSession(page)).send('Page.crash');
    void crash().catch(() => undefined);
    return null;
  }
  if (ask === 'shut down') powerMonitor.emit('shutdown', { preventDefault: () => undefined });
  if (ask === 'close') BrowserWindow.all[0]?.close();
  if (ask === 'quit') setImmediate(() => app.quit());
  return null;
}

function shows(address: string) {
  return ({ webContents }: Window) => webContents.getURL().includes(address);
}
