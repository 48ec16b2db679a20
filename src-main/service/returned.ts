import { carriedInto } from '../../src-core/follow-up/index.ts';
import type { Id } from '../../src-core/primitives.ts';
import { refuse } from '../../src-core/refusal.ts';
import { originIn, readReturned } from '../../src-core/round-trip/reading.ts';
import type { ReturnedReading } from '../../src-core/round-trip/suggestions.ts';
import { readWord } from '../import/word.ts';
import type { ForumFolder } from '../store/folder.ts';

/** The minutes that came back as a Word file, beside what they were when they were sent. */
export async function returnedIn(
  folder: ForumFolder,
  id: Id,
  bytes: Uint8Array,
): Promise<ReturnedReading> {
  const file = await folder.meeting(id);
  if (!file?.value) refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
  const document = readWord(bytes);
  const origin = originIn(document);
  const forum = (origin && folder.forum.valueAt(origin.forumRevision)) ?? folder.state;
  const meeting = (origin && file.valueAt(origin.meetingRevision)) ?? file.value;
  const meetings = folder.summaries();
  const carried = carriedInto(forum, meeting, meetings);
  const digest = meeting.phase === 'approved' ? file.seal : undefined;
  return readReturned(document, { forum, meeting, meetings, carried, digest });
}
