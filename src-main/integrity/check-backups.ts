import type { Translate } from '../../src-core/i18n/index.ts';
import type { Backups } from '../backups/backups.ts';
import type { FolderProblem } from './check-folder.ts';

/** Backups that are damaged, and those that have later changes than the forum, as far as is known. */
export function toldOfBackups(backups: Backups, t: Translate): readonly FolderProblem[] {
  return [
    ...backups.ahead.map(({ path, ...values }) => {
      return { path, message: t('store.behindBackup', values), repairable: false };
    }),
    ...[...backups.files.unsound].map((name) => {
      return { path: `backups/${name}`, message: t('backups.rotten'), repairable: false };
    }),
  ];
}

/** Reads every backup through. */
export async function checkBackups(
  backups: Backups,
  t: Translate,
): Promise<readonly FolderProblem[]> {
  await backups.files.readThrough();
  return toldOfBackups(backups, t);
}
