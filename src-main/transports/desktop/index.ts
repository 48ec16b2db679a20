import { app, dialog } from 'electron';
import { chromiumLanguage } from '../../../src-core/i18n/format.ts';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { createHost } from '../../forum-session/host.ts';
import { readSettings } from '../../platform/settings.ts';
import { VERSION } from '../../platform/version.ts';
import { builtWindow } from '../renderer-bundle.ts';
import { openLog } from './app-log.ts';
import { declareProtocol, serveWindow } from './app-protocol.ts';
import { installMenu } from './application-menu.ts';
import { offerContextMenus } from './context-menu.ts';
import { openControlWindow } from './control-window.ts';
import { recoverFromCrashes } from './crash-recovery.ts';
import { placeOf } from './error-report.ts';
import { answerWindows } from './ipc.ts';
import { nativeDesktop } from './native-dialogs.ts';
import { keepProfileLocal } from './profile.ts';
import { quitInOrder } from './quit.ts';
import { reportErrors } from './report-errors.ts';
import { onSecondStart } from './second-start.ts';
import { closeEveryWayOut, denyPermissions } from './security.ts';
import { checkSpellingAs, refuseDictionaries } from './spell-check.ts';
import { startsAgainOnX11 } from './x11.ts';

/** The desktop app: one process, which owns the data, and its windows. */

let language: Language = 'nb';
declareProtocol();
refuseDictionaries();
closeEveryWayOut(() => language);
offerContextMenus(() => language);
keepProfileLocal();
const settings = await readSettings();
language = settings.language;
// Chromium's own words (the calendar, a text's menu) are in the user's language too.
app.commandLine.appendSwitch('lang', chromiumLanguage(language));
// On a remote desktop the graphics card may be missing, or draw a black window.
if (!settings.gpu) app.disableHardwareAcceleration();

// Not awaited here: the app is not ready before this module has finished.
if (startsAgainOnX11()) app.exit();
else if (app.requestSingleInstanceLock()) app.whenReady().then(run).catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  const log = openLog(app.getPath('logs'));
  log.write(`start: ${VERSION} on ${process.platform} ${process.arch}`);
  denyPermissions();
  serveWindow(await builtWindow());
  const host = await createHost(
    VERSION,
    nativeDesktop(() => language),
  );
  let state = await host.host.hello();
  host.host.onState((changed) => {
    state = changed;
    ({ language } = changed);
  });
  const menu = installMenu(host.host);
  const saveIn = answerWindows(host, (contents, looked) => {
    menu.see(contents, looked);
    checkSpellingAs(looked.language);
  });
  recoverFromCrashes(log, host.host, () => state);
  const { isQuitting, saveAndStop } = quitInOrder(saveIn, host.stop, log);
  reportErrors(log, () => language, saveAndStop);

  // A window that is closed while it loads is no error.
  const show = () =>
    void openControlWindow().catch((error) => log.write(`window: ${placeOf(error)}`));
  onSecondStart(isQuitting, show);
  app.on('activate', show);
  app.on('window-all-closed', () => app.quit());
  await openControlWindow();
}

function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Forum', translator(language)('host.failed', { reason }));
  app.exit(1);
}
