import { carriedInto } from '../../src-core/follow-up/index.ts';
import type { Id } from '../../src-core/primitives.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { Origin } from '../../src-core/round-trip/marks.ts';
import type { Sent } from '../../src-core/round-trip/sent.ts';
import { needed } from '../documents/basis.ts';
import type { ForumFolder } from '../store/folder.ts';

/** The forum and the meeting as they were when minutes that came back were sent, as far as that is known. */
export async function sentIn(folder: ForumFolder, id: Id, origin: Origin | null): Promise<Sent> {
  const file = await folder.meeting(id);
  if (!file?.value) refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
  const forum = (origin && folder.forum.valueAt(origin.forumRevision)) ?? folder.state;
  const meeting = (origin && file.valueAt(origin.meetingRevision)) ?? file.value;
  const meetings = folder.summaries();
  const carried = carriedInto(forum, meeting, meetings);
  const digest = meeting.phase === 'approved' ? file.seal : undefined;
  const { language } = meeting;
  return needed({ forum, meeting, meetings, carried, digest, language, edition: 'full' });
}
