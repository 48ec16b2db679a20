import type { Origin } from '../../src-core/documents/bookmarks.ts';
import type { ExportedDocument } from '../../src-core/imports/review/exported-document.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import { neededMeetings } from '../documents/document-input.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** The forum and the meeting as they were when reviewed minutes were sent, if that is known. */
export async function exportedDocumentIn(
  folder: ForumFolder,
  id: Id,
  origin: Origin | null,
): Promise<ExportedDocument> {
  const file = await folder.meeting(id);
  if (!file?.value) refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
  const forum = (origin && folder.forum.valueAt(origin.forumRevision)) ?? folder.state;
  const meeting = (origin && file.valueAt(origin.meetingRevision)) ?? file.value;
  const meetings = folder.summaries();
  const carried = carriedInto(forum, meeting, meetings);
  const digest = meeting.phase === 'approved' ? file.seal : undefined;
  const { language } = meeting;
  return neededMeetings({ forum, meeting, meetings, carried, digest, language, edition: 'full' });
}
