import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/**
 * Runs the built main bundle with the stand-in for `electron`, in a Chromium that the test can also
 * reach: its port is the first message to the test. After that the test may ask, see `answer`.
 */

const profile = process.env.FORUM_HOME ?? '';
const standIn = new URL('electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, around, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, around),
});

const { answers, app, BrowserWindow, ipcMain, permissions, powerMonitor, seen, useBrowser } =
  await import('./electron.ts');
const { ASKED_OF_SCREENS } = await import('./asked-of-screens.ts');
// The command line opens no window.
if (!process.argv.includes('--cli')) {
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    ...(process.env.FORUM_CHROMIUM ? { executablePath: process.env.FORUM_CHROMIUM } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--remote-debugging-port=0'],
    locale: 'nb-NO',
  });
  await useBrowser(context);
}
process.on('message', (question: { id: number; ask: string; value?: string }) => {
  process.send?.({ id: question.id, answer: answer(question) });
});
// The program lies here in the project, or elsewhere as it is packed.
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
  if (ask === 'seen') return seen;
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
  if (ask === 'crash') {
    const page = BrowserWindow.all.find((each) => each.webContents.getURL().includes(value))
      ?.webContents.page;
    // The page is gone before it can answer.
    const crash = async () => page && (await page.context().newCDPSession(page)).send('Page.crash');
    void crash().catch(() => undefined);
    return null;
  }
  if (ask === 'shut down') powerMonitor.emit('shutdown', { preventDefault: () => undefined });
  if (ask === 'close') BrowserWindow.all[0]?.close();
  if (ask === 'quit') setImmediate(() => app.quit());
  return null;
}
