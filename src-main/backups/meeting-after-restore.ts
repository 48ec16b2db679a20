import { join } from 'node:path';
import type { RestorableThing, RestorePart } from '../../src-core/backups/restore-part.ts';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import { planOfThing, type ThingPlan } from '../../src-core/backups/restore-thing.ts';
import { assertBecomesMeeting } from '../../src-core/commands/undo-rules.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { fromDisk, stampOf } from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** One thing of a meeting in a backup. */
export type OfThing = RestorePart & { readonly thing: RestorableThing };

/** The meeting after one thing was restored from a backup. Refused if the rules do not allow it. */
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
