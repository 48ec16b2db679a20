import type { Translate } from '../../src-core/language/index.ts';
import type { Time } from '../../src-core/primitives.ts';
import type { Failed, ForumService, Outcome } from '../../src-core/service.ts';
import type { Backups, InTurn } from '../backups/index.ts';
import { wouldDiffer } from '../backups/restore.ts';
import type { Unfinished } from '../backups/unfinished.ts';
import type { ForumFolder } from '../store/folder.ts';
import type { Problem } from './check.ts';

/** What one can ask of the backups: which there are, one more, what would differ, and to have one back. */

/** More than a person reads through. */
const MOST_DIFFERENCES = 300;

/** Of a restore that is not through, to whoever opens the forum. */
export function unfinishedIn(unfinished: Unfinished, t: Translate): readonly string[] {
  const { halted, pending } = unfinished;
  if (pending) return [t('backups.begun', { backup: pending.backup })];
  if (!halted) return [];
  const { backup, kept } = halted;
  return [backup ? t('backups.halted', { backup, kept }) : t('backups.haltedUnknown')];
}

/** As `check` has it; to repair it is to have done with it. */
export async function checkUnfinished(
  unfinished: Unfinished,
  t: Translate,
  mends: boolean,
): Promise<readonly Problem[]> {
  const repairable = unfinished.halted !== undefined;
  const problems = unfinishedIn(unfinished, t).map((message) => {
    return { path: 'backups', message, repairable, ...(mends && repairable && { repaired: true }) };
  });
  if (mends && repairable) await unfinished.forget();
  return problems;
}

interface Around {
  inTurn: InTurn;
  failing<T>(work: () => Promise<T>): Promise<T | Failed>;
  mustMayWrite(): void;
  by(): { readonly at: Time; readonly author: string };
  /** How a restore went: it may be carried on when the disk lets it. */
  answered(answer: Outcome<object>): void;
}

export function restoringFrom(
  folder: ForumFolder,
  backups: Backups,
  unfinished: Unfinished,
  { inTurn, failing, mustMayWrite, by, answered }: Around,
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
        const all = await wouldDiffer(folder, await backups.read(name), inTurn);
        const differences = all.slice(0, MOST_DIFFERENCES);
        return { ok: true as const, differences, more: all.length - differences.length };
      }),
    restoreBackup: async (name) => {
      const answer = await failing(async () => {
        mustMayWrite();
        return backups.restoring(name, async (then, kept) => {
          await unfinished.begin({ ...by(), backup: name, kept }, then);
          return { ok: true as const, kept };
        });
      });
      answered(answer);
      return answer;
    },
  };
}
