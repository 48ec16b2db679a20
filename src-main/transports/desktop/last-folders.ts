import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { app } from 'electron';
import { changeSettings, type Dialog, readSettings } from '../../platform/settings.ts';

/** Each of the system's dialogs opens where it was used last. */

/** `usual`, or else the person's documents, where it was never used or that folder is gone. */
export async function lastFolder(
  purpose: Dialog,
  usual = app.getPath('documents'),
): Promise<string> {
  const { folders } = await readSettings();
  const last = folders[purpose];
  const isThere = last !== undefined && (await stat(last).catch(() => undefined))?.isDirectory();
  return isThere ? last : usual;
}

/** Remembers the folder that `chosen`, a file or a folder, lies in. */
export async function rememberFolder(purpose: Dialog, chosen: string): Promise<void> {
  const { folders } = await readSettings();
  // Where nothing can be kept, the dialog opens as the first time.
  await changeSettings({ folders: { ...folders, [purpose]: dirname(chosen) } }).catch(() => {});
}
