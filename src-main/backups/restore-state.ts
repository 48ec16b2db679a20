import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { InTurn } from '../store/one-at-a-time.ts';

/** For work that no command waits for. */
export const atOnce: InTurn = (work) => work();

/**
 * With a `meeting`, only that one. Leaves out a meeting whose files no longer exist, even if Forum remembers
 * it.
 */
export async function stateOf(
  folder: ForumFolder,
  inTurn: InTurn,
  meeting?: Id,
): Promise<RestoreState> {
  const meetings = new Map<Id, Meeting>();
  const ids = folder.summaries().map(({ id }) => id);
  for (const id of ids.filter((each) => meeting === undefined || each === meeting)) {
    const value = await inTurn(async () =>
      (await folder.isLost(id)) ? undefined : (await folder.look(id))?.value,
    );
    if (value) meetings.set(id, value);
  }
  return { forum: folder.state, meetings, unreadable: folder.unreadable() };
}
