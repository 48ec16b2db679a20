import type { RestorableThing } from '../../src-core/backups/restore-part.ts';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import type { Translate } from '../../src-core/i18n/index.ts';
import type { Id, Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { Answer, Failed, ForumService, Outcome } from '../../src-core/protocol/service.ts';
import type { Changing } from '../forum-session/execute-command.ts';
import type { FolderProblem } from '../integrity/check-folder.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import type { Backups } from './backups.ts';
import { prepareAgain, prepareRestore } from './prepare-restore.ts';
import type { RestoreIntent } from './restore-intent.ts';
import { assertDoesNotStay, preview } from './restore-preview.ts';
import { putThingBack } from './restored-thing.ts';

/** The calls about backups: list them, make one, compare, and restore. */

/** What people who open the forum are told of a restore that is not complete. */
export function restoreIntentOf(unfinished: RestoreIntent, t: Translate): readonly string[] {
  const { halted, pending } = unfinished;
  if (pending) return [t('backups.begun', { backup: pending.backup })];
  if (!halted) return [];
  const { backup, kept } = halted;
  return [backup ? t('backups.halted', { backup, kept }) : t('backups.haltedUnknown')];
}

/** The same for `check`. To repair it is to forget the restore. */
export async function checkUnfinished(
  unfinished: RestoreIntent,
  t: Translate,
  mends: boolean,
): Promise<readonly FolderProblem[]> {
  const repairable = unfinished.halted !== undefined;
  const problems = restoreIntentOf(unfinished, t).map((message) => {
    return { path: 'backups', message, repairable, ...(mends && repairable && { repaired: true }) };
  });
  if (mends && repairable) await unfinished.forget();
  return problems;
}

interface Around {
  inTurn: InTurn;
  failing<T>(work: () => Promise<T>): Promise<T | Failed>;
  assertMayWrite(): void;
  language(): Language;
  by(): { readonly at: Time; readonly author: string };
  /** Records a change in the usual way. */
  change(work: Changing): Promise<Answer>;
  /** Takes in how a restore went: it may have to be carried on later. */
  answered(answer: Outcome<object>): void;
}

export function createBackupService(
  folder: ForumFolder,
  backups: Backups,
  unfinished: RestoreIntent,
  { inTurn, failing, assertMayWrite, language, by, change, answered }: Around,
): Pick<ForumService, 'backups' | 'makeBackup' | 'previewBackup' | 'restoreBackup'> {
  /** Restores the whole forum, or one meeting. */
  async function restoreAll(backup: string, meeting: Id | undefined) {
    const answer = await failing(async () => {
      assertMayWrite();
      const prepare = async (was: RestoreState, file: string) => {
        const ready = await prepareRestore(folder, file, was, meeting, inTurn);
        if (meeting !== undefined) assertDoesNotStay(ready, meeting);
        return ready;
      };
      return backups.restoring(backup, meeting, prepare, async (ready, since, kept) => {
        const again = await prepareAgain(folder, ready, since);
        if (meeting !== undefined) assertDoesNotStay(again, meeting);
        const intent = { ...by(), backup, kept, ...(meeting !== undefined && { meeting }) };
        await unfinished.begin(intent, again);
        return { ok: true as const, kept };
      });
    });
    answered(answer);
    return answer;
  }

  /** Reads the backup before its turn, so that no command waits for that. */
  async function restoreThing(
    backup: string,
    meeting: Id,
    thing: RestorableThing,
  ): Promise<Outcome<object>> {
    const was = await failing(() => backups.reading(backup, meeting, async (state) => state));
    if ('ok' in was) return was;
    const answer = await change((at) => putThingBack(folder, was, { meeting, thing }, backup, at));
    return answer.ok ? { ok: true } : answer;
  }

  return {
    backups: () =>
      failing(async () => ({ ok: true as const, backups: await backups.files.list() })),
    makeBackup: () =>
      failing(async () => {
        assertMayWrite();
        return { ok: true as const, name: await backups.make() };
      }),
    previewBackup: (name, { part, language: asked } = {}) =>
      failing(() =>
        backups.reading(name, part?.meeting, (was, file) =>
          preview(folder, file, was, { part, language: asked ?? language() }, inTurn),
        ),
      ),
    restoreBackup: (name, part) =>
      part?.thing ? restoreThing(name, part.meeting, part.thing) : restoreAll(name, part?.meeting),
  };
}
