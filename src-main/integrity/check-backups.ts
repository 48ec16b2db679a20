import type { Translate } from '../../src-core/i18n/index.ts';
import type { Backups } from '../backups/backups.ts';
import type { FolderProblem } from './check-folder.ts';

/** Damaged backups, and backups with later changes than the forum, as far as is known. */
export function backupProblems(backups: Backups, t: Translate): readonly FolderProblem[] {
  return [
    ...backups.ahead.map(({ path, ...values }) => {
      return { path, message: t('store.behindBackup', values), repairable: false };
    }),
    ...[...backups.files.unsound].map((name) => {
      return { path: `backups/${name}`, message: t('backups.rotten'), repairable: false };
    }),
  ];
}

/** Reads every backup completely. */
export async function checkBackups(
  backups: Backups,
  t: Translate,
): Promise<readonly FolderProblem[]> {
  await backups.files.readThrough();
  return backupProblems(backups, t);
}
