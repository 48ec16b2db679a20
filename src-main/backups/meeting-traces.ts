import type { Id } from '../../src-core/model/field-types.ts';
import { Meeting } from '../../src-core/model/meeting.ts';
import { summaryOf } from '../../src-core/projections/meeting-summary.ts';
import type { MeetingTrace } from '../store/file-finding.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { forumIn } from './archive-entries.ts';
import type { ZippedFile } from './read-zip.ts';

/** The meetings that a backup has and the forum lacks. Reads only those. */
export async function tracesIn(
  backup: string,
  files: readonly ZippedFile[],
  folder: ForumFolder,
): Promise<MeetingTrace[]> {
  const traces: MeetingTrace[] = [];
  for (const [name, file] of forumIn(files)) {
    const [, id] = /^meetings\/(.+)\.json$/.exec(name) ?? [];
    if (id === undefined || folder.has(id)) continue;
    const trace = { id, of: 'backup' as const, where: backup };
    const text = (await file.bytes()).toString('utf8');
    traces.push({ ...trace, ...meetingIn(text, id, folder) });
  }
  return traces;
}

/** Only the id is known of a meeting that this version cannot read. */
function meetingIn(
  text: string,
  id: Id,
  folder: ForumFolder,
): Pick<MeetingTrace, 'summary' | 'removed'> {
  try {
    const { revision: _, seal: __, removed, ...raw } = JSON.parse(text);
    const summary = summaryOf(folder.state, Meeting.parse(raw));
    return summary.id === id ? { summary, removed: removed === true } : {};
  } catch (error) {
    const isOther = error instanceof SyntaxError || (error as Error).name === 'ZodError';
    if (!isOther) throw error;
    return {};
  }
}
