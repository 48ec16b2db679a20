import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { type Translate, translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { withTimeLimit } from '../../platform/time-limit.ts';
import { VERSION } from '../../platform/version.ts';
import type { Log } from './app-log.ts';
import { errorReport, placeOf } from './error-report.ts';
import { relaunch } from './second-start.ts';

/** Handles an uncaught error in the main process: saves the forum, tells the user, and ends the program. */

/** How long saving may take, in milliseconds, when the program cannot be trusted any more. */
const SAVING = 10_000;

/** `save` returns whether everything that was written is on the disk. */
export function reportErrors(
  log: Log,
  language: () => Language,
  save: () => Promise<boolean>,
): void {
  let told = false;
  const onError = (error: unknown) => {
    log.write(`error: ${placeOf(error)}`);
    // Errors during the exit are only in the log.
    if (told) return;
    told = true;
    void showErrorAndQuit(log, translator(language()), save, error).finally(() => app.exit(1));
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
}

async function showErrorAndQuit(
  log: Log,
  t: Translate,
  save: () => Promise<boolean>,
  error: unknown,
): Promise<void> {
  const isSaved = await withTimeLimit(SAVING, save());
  await app.whenReady();
  const buttons = [t('crash.startAgain'), t('crash.saveReport'), t('crash.quit')];
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Forum',
      message: t('crash.failed'),
      detail: t(isSaved ? 'crash.isSaved' : 'crash.maybeNotSaved'),
      buttons,
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 1) await saveReport(log, t, error);
    else {
      if (response === 0) relaunch();
      return;
    }
  }
}

/** Saves the report as a text file where the user chooses. */
export async function saveReport(log: Log, t: Translate, error?: unknown): Promise<void> {
  const at = new Date();
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: join(
      app.getPath('documents'),
      `${t('crash.reportName')} ${at.toISOString().slice(0, 10)}.txt`,
    ),
    filters: [{ name: t('crash.text'), extensions: ['txt'] }],
  });
  if (canceled || filePath === '') return;
  const { electron = '', chrome = '', node = '' } = process.versions;
  const report = errorReport(
    {
      at,
      versions: { Forum: VERSION, Electron: electron, Chromium: chrome, Node: node },
      platform: `${process.platform} ${process.arch} ${process.getSystemVersion()}`,
      error,
      log: log.lines(),
    },
    t,
  );
  await writeFile(filePath, report).catch((problem: NodeJS.ErrnoException) =>
    dialog.showErrorBox(
      'Forum',
      t('host.cannotWrite', { file: filePath, reason: problem.code ?? problem.message }),
    ),
  );
}
