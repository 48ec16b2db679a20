import type { RestorableThing } from '../../src-core/backups/restore-part.ts';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import type { Translate } from '../../src-core/i18n/index.ts';
import type { Id, Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { ForumService, Outcome } from '../../src-core/protocol/service.ts';
import type { Backups } from '../backups/backups.ts';
import { prepareAgain, prepareRestore } from '../backups/prepare-restore.ts';
import type { RestoreIntent } from '../backups/restore-intent.ts';
import { assertDoesNotStay, previewRestore } from '../backups/restore-preview.ts';
import type { FolderProblem } from '../integrity/check-folder.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { CommandQueue } from './command-queue.ts';
import type { ForumWriter } from './forum-writer.ts';
import { putThingBack } from './put-thing-back.ts';

/** The calls about backups: list them, make one, compare, and restore. */

/** The warning to anyone who opens a forum whose restore is not complete. */
export function restoreIntentOf(unfinished: RestoreIntent, t: Translate): readonly string[] {
  const { halted, pending } = unfinished;
  if (pending) return [t('backups.begun', { backup: pending.backup })];
  if (!halted) return [];
  const { backup, kept } = halted;
  return [backup ? t('backups.halted', { backup, kept }) : t('backups.haltedUnknown')];
}

/** The same for `check`. Its repair gives up the restore. */
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

/** What the calls about backups need of the session. */
interface BackupServiceParts {
  readonly folder: ForumFolder;
  readonly backups: Backups;
  readonly restoreIntent: RestoreIntent;
  readonly queue: CommandQueue;
  readonly writer: ForumWriter;
  language(): Language;
  /** Who restores, and when. */
  by(): { readonly at: Time; readonly author: string };
  /** Called with the outcome of a restore, which may have to be completed later. */
  onRestore(outcome: Outcome<object>): void;
}

export class BackupService
  implements Pick<ForumService, 'backups' | 'makeBackup' | 'previewBackup' | 'restoreBackup'>
{
  private readonly parts: BackupServiceParts;

  constructor(parts: BackupServiceParts) {
    this.parts = parts;
  }

  readonly backups: ForumService['backups'] = () => {
    const { queue, backups } = this.parts;
    return queue.answer(async () => ({ ok: true as const, backups: await backups.files.list() }));
  };

  readonly makeBackup: ForumService['makeBackup'] = () => {
    const { queue, writer, backups } = this.parts;
    return queue.answer(async () => {
      writer.assertMayWrite();
      return { ok: true as const, name: await backups.make() };
    });
  };

  readonly previewBackup: ForumService['previewBackup'] = (name, options = {}) => {
    const { folder, queue, backups, language } = this.parts;
    const asked = { part: options.part, language: options.language ?? language() };
    return queue.answer(() =>
      backups.reading(name, asked.part?.meeting, (was, file) =>
        previewRestore(folder, file, was, asked, queue.inTurn),
      ),
    );
  };

  readonly restoreBackup: ForumService['restoreBackup'] = (name, part) =>
    part?.thing
      ? this.restoreThing(name, part.meeting, part.thing)
      : this.restoreAll(name, part?.meeting);

  /** Restores the whole forum, or one meeting. */
  private async restoreAll(backup: string, meeting: Id | undefined) {
    const { folder, backups, restoreIntent, queue, writer, by, onRestore } = this.parts;
    const outcome = await queue.answer(async () => {
      writer.assertMayWrite();
      const prepare = async (was: RestoreState, file: string) => {
        const ready = await prepareRestore(folder, file, was, meeting, queue.inTurn);
        if (meeting !== undefined) assertDoesNotStay(ready, meeting);
        return ready;
      };
      return backups.restoring(backup, meeting, prepare, async (ready, since, kept) => {
        const again = await prepareAgain(folder, ready, since);
        if (meeting !== undefined) assertDoesNotStay(again, meeting);
        const intent = { ...by(), backup, kept, ...(meeting !== undefined && { meeting }) };
        await restoreIntent.begin(intent, again);
        return { ok: true as const, kept };
      });
    });
    onRestore(outcome);
    return outcome;
  }

  /** Reads the backup before its turn in the queue, so that no command waits for it. */
  private async restoreThing(
    backup: string,
    meeting: Id,
    thing: RestorableThing,
  ): Promise<Outcome<object>> {
    const { folder, backups, queue, writer } = this.parts;
    const was = await queue.answer(() => backups.reading(backup, meeting, async (state) => state));
    if ('ok' in was) return was;
    const answer = await writer.change((at) =>
      putThingBack(folder, was, { meeting, thing }, backup, at),
    );
    return answer.ok ? { ok: true } : answer;
  }
}
