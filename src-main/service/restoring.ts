import type { Time } from '../../src-core/primitives.ts';
import type { Failed, ForumService } from '../../src-core/service.ts';
import type { Backups } from '../backups/index.ts';
import { type Restored, restore, wouldDiffer } from '../backups/restore.ts';
import type { ForumFolder } from '../store/folder.ts';

/** What one can ask of the backups: which there are, one more, what would differ, and to have one back. */

/** More than a person reads through. */
const MOST_DIFFERENCES = 300;

interface Around {
  failing<T>(work: () => Promise<T>): Promise<T | Failed>;
  mustMayWrite(): void;
  by(): { readonly at: Time; readonly author: string };
  told(restored: readonly Restored[]): Promise<void>;
}

export function restoringFrom(
  folder: ForumFolder,
  backups: Backups,
  { failing, mustMayWrite, by, told }: Around,
): Pick<ForumService, 'backups' | 'makeBackup' | 'previewBackup' | 'restoreBackup'> {
  return {
    backups: () => failing(async () => ({ ok: true as const, backups: await backups.list() })),
    makeBackup: () =>
      failing(async () => {
        mustMayWrite();
        return { ok: true as const, name: await backups.make() };
      }),
    previewBackup: (name) =>
      failing(async () => {
        const file = await backups.find(name);
        const all = await backups.undisturbed(() => wouldDiffer(folder, file));
        const differences = all.slice(0, MOST_DIFFERENCES);
        return { ok: true as const, differences, more: all.length - differences.length };
      }),
    restoreBackup: (name) =>
      failing(async () => {
        mustMayWrite();
        const file = await backups.find(name);
        return backups.changing(async (kept) => {
          await told(await restore(folder, file, { ...by(), backup: name }));
          return { ok: true as const, kept };
        });
      }),
  };
}
