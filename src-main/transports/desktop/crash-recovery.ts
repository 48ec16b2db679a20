import { app, BrowserWindow, type Details, dialog, type WebContents } from 'electron';
import { type Translate, translator } from '../../../src-core/i18n/index.ts';
import type { ForumHost, HostState } from '../../../src-core/protocol/service.ts';
import type { Log } from './app-log.ts';
import { isOurs } from './app-protocol.ts';
import { destroyWindow } from './big-screen-window.ts';
import { CrashHistory } from './crash-history.ts';
import { saveReport } from './report-errors.ts';

/** Reloads a page whose process has crashed, the big screen first. */
export function recoverFromCrashes(log: Log, host: ForumHost, state: () => HostState): void {
  const deaths = new CrashHistory<WebContents>();
  const gone = new Set<WebContents>();
  const t: Translate = (key, values) => translator(state().language)(key, values);

  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write(`${nameOf(contents)}: process gone, ${reason} (${exitCode})`);
    // A page that is being printed belongs to no window.
    if (!isOurs(contents.getURL())) return;
    if (gone.size === 0) setImmediate(bringBack);
    gone.add(contents);
  });

  /** Two windows may share a process. Both events have arrived by now. */
  function bringBack(): void {
    const inOrder = [...gone].sort((a, b) => Number(isBigScreen(b)) - Number(isBigScreen(a)));
    gone.clear();
    for (const contents of inOrder) {
      if (contents.isDestroyed()) continue;
      if (deaths.mayComeBack(contents, performance.now())) reload(contents);
      else void ask(contents);
    }
  }

  function reload(contents: WebContents): void {
    contents.once('did-finish-load', () => log.write(`${nameOf(contents)}: is back`));
    contents.reload();
  }

  async function ask(contents: WebContents): Promise<void> {
    log.write(`${nameOf(contents)}: keeps dying`);
    const choice = await askWhatToDo(contents, log, t);
    if (choice === 'gone') return;
    deaths.forget(contents);
    if (choice === 'reload') reload(contents);
    else close(contents);
  }

  watchGpu(log, host, state, t);
}

/** Asks again after a report is saved. `gone`: the window was closed meanwhile. */
async function askWhatToDo(
  contents: WebContents,
  log: Log,
  t: Translate,
): Promise<'reload' | 'close' | 'gone'> {
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Forum',
      message: t(isBigScreen(contents) ? 'crash.wallKeepsDying' : 'crash.windowKeepsDying'),
      detail: t('crash.isSaved'),
      buttons: [t('crash.tryAgain'), t('crash.saveReport'), t('crash.closeWindow')],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (contents.isDestroyed()) return 'gone';
    if (response !== 1) return response === 0 ? 'reload' : 'close';
    await saveReport(log, t);
  }
}

function close(contents: WebContents): void {
  const window = BrowserWindow.fromWebContents(contents);
  if (window) destroyWindow(window);
}

/** Chromium restarts its GPU process. If that does not help, offer the setting that turns the GPU off. */
function watchGpu(log: Log, host: ForumHost, state: () => HostState, t: Translate): void {
  const deaths = new CrashHistory<object>();
  const gpu = {};
  let told = false;
  app.on('child-process-gone', async (_event, details: Details) => {
    const { type, reason, exitCode } = details;
    if (reason === 'clean-exit') return;
    log.write(`${type} process gone, ${reason} (${exitCode})`);
    if (type !== 'GPU' || deaths.mayComeBack(gpu, performance.now())) return;
    if (told || !state().gpu) return;
    told = true;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Forum',
      message: t('crash.gpuKeepsDying'),
      detail: t('crash.gpuRemedy'),
      buttons: [t('crash.gpuOff'), t('crash.notNow')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) await host.prefer({ gpu: false });
  });
}

function isBigScreen(contents: WebContents): boolean {
  return contents.getURL().includes('#/projector');
}

/** A name for the log, without the address, which would reveal the meeting. */
function nameOf(contents: WebContents): string {
  if (!isOurs(contents.getURL())) return 'printing';
  return isBigScreen(contents) ? 'big screen' : 'window';
}
