import { join } from 'node:path';
import type { RestorableThing, RestorePart } from '../../src-core/backups/restore-part.ts';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import { planOfThing, type ThingPlan } from '../../src-core/backups/restore-thing.ts';
import { assertBecomesMeeting } from '../../src-core/commands/undo-rules.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { By, Changing } from '../forum-session/execute-command.ts';
import { fromDisk, stampOf } from '../store/atomic-fs.ts';
import type { ProgramCommand } from '../store/entry-kind.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** Restores one thing of a meeting from a backup. It is an ordinary change that can be undone. */

type OfThing = RestorePart & { readonly thing: RestorableThing };

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
    await folder.record(file, { at, author, command, patches, inverse }, meeting);
  }
  return { file, patches, answer: {} };
}

/** The meeting after the restore. Refused if the rules do not allow it. */
export async function meetingAfterRestore(
  folder: ForumFolder,
  now: Meeting,
  was: RestoreState,
  { meeting: id, thing }: OfThing,
): Promise<ThingPlan> {
  const before = was.meetings.get(id);
  if (!before) refuse('unknown-id', 'meeting', 'backups.noSuchMeeting', { id });
  const meetings = folder.summaries();
  const around = {
    forum: folder.state,
    inBackup: was.forum,
    others: meetings.filter((each) => each.id !== id),
  };
  const done = planOfThing(now, before, thing, around);
  assertBecomesMeeting(folder.state, now, done.meeting, {
    meetings,
    everGiven: folder.everGiven(),
  });
  await assertHasFiles(folder, now, done.meeting);
  return done;
}

/** A backup contains no attachments: they are in the forum's folder, and never change. */
async function assertHasFiles(folder: ForumFolder, now: Meeting, next: Meeting): Promise<void> {
  const had = new Set(now.attachments.map(({ sha256 }) => sha256));
  for (const { name, sha256 } of next.attachments.filter((each) => !had.has(each.sha256))) {
    const stamp = await fromDisk(() => stampOf(join(folder.path, 'attachments', sha256)));
    if (stamp === '') refuse('invalid', '', 'store.attachmentMissing', { name });
  }
}
