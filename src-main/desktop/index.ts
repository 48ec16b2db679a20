import { app, dialog } from 'electron';
import type { Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { builtWindow } from '../built-window.ts';
import { createHost } from '../host.ts';
import { readSettings } from '../settings.ts';
import { offerContextMenus } from './context-menu.ts';
import { nativeDesktop } from './dialogs.ts';
import { answerWindows } from './ipc.ts';
import { keepMenu } from './menu.ts';
import { declareProtocol, serveWindow } from './protocol.ts';
import { closeEveryWayOut, denyPermissions } from './security.ts';
import { checkSpellingAs, refuseDictionaries } from './spell-check.ts';
import { openControlWindow } from './windows.ts';

/** The desktop app: one process, which owns the data, and its windows. */

let language: Language = 'nb';
declareProtocol();
refuseDictionaries();
closeEveryWayOut(() => language);
offerContextMenus(() => language);
// Chromium's own words (the calendar, what a text's menu says) follow the person's language too.
app.commandLine.appendSwitch('lang', (await readSettings()).language);

// A second start shows the window of the first. Not awaited here: the app is not ready before this
// module is through.
if (app.requestSingleInstanceLock()) app.whenReady().then(run).catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  denyPermissions();
  serveWindow(await builtWindow());
  const host = await createHost(
    app.getVersion(),
    nativeDesktop(() => language),
  );
  host.host.onState((state) => {
    language = state.language;
  });
  ({ language } = await host.host.hello());
  const menu = keepMenu(host.host);
  answerWindows(host, (contents, looked) => {
    menu.see(contents, looked);
    checkSpellingAs(looked.language);
  });

  app.on('second-instance', () => void openControlWindow());
  app.on('activate', () => void openControlWindow());
  app.on('window-all-closed', () => app.quit());
  // What is in memory goes to disk before the process ends.
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void host.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  await openControlWindow();
}

function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Forum', translator('nb')('host.failed', { reason }));
  app.exit(1);
}
