import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import { reservationFor } from '../../src-core/meeting/reserve-numbers.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { meetingAfterRestore, type OfThing } from '../backups/meeting-after-restore.ts';
import type { ProgramCommand } from '../store/entry-kind.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { recordWithRegister } from '../store/reserve-line.ts';
import type { By, Changing } from './execute-command.ts';

/** Restores one thing of a meeting from a backup. It is an ordinary change that can be undone. */

/** `was` is the meeting in the backup. */
export async function putThingBack(
  folder: ForumFolder,
  was: RestoreState,
  { meeting: id, thing }: OfThing,
  backup: string,
  { at, author }: By,
): ReturnType<Changing> {
  const file = await folder.meeting(id);
  if (!file?.value) refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
  const { meeting, patches, inverse } = await meetingAfterRestore(folder, file.value, was, {
    meeting: id,
    thing,
  });
  if (patches.length > 0) {
    const command = { do: 'restoreThing', meeting: id, backup, thing } satisfies ProgramCommand;
    const line = { at, author, command, patches: [...patches], inverse: [...inverse] };
    const before = reservationFor(folder.state, folder.everGiven(), meeting, file.value);
    const change = { meeting: file, line, next: meeting };
    const changes = await recordWithRegister(folder, change, { before });
    return { file, patches, answer: {}, beside: changes.filter((each) => each.file !== file) };
  }
  return { file, patches, answer: {} };
}
