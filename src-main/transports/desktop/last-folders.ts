import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { app } from 'electron';
import { changeSettings, type Dialog, readSettings } from '../../platform/settings.ts';

/** Opens each native dialog in the folder where it was last used. */

/** The last folder. If there is none, or it is gone: `usual`, or else the user's documents. */
export async function lastFolder(
  purpose: Dialog,
  usual = app.getPath('documents'),
): Promise<string> {
  const { folders } = await readSettings();
  const last = folders[purpose];
  const isThere = last !== undefined && (await stat(last).catch(() => undefined))?.isDirectory();
  return isThere ? last : usual;
}

/** Remembers the folder of `chosen`, a file or a folder. */
export async function rememberFolder(purpose: Dialog, chosen: string): Promise<void> {
  const { folders } = await readSettings();
  // If it cannot be saved, the dialog opens as it did the first time.
  await changeSettings({ folders: { ...folders, [purpose]: dirname(chosen) } }).catch(() => {});
}
