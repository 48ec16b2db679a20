import type { MinutesInput } from '../../src-core/documents/minutes-input.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import type { DocumentOptions } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { recordAtApproval } from './record-at-approval.ts';

/** Everything that a document of a meeting is made from, and the revision of the meeting. */
export async function minutesInputOf(
  folder: ForumFolder,
  id: string | undefined,
  options: Pick<DocumentOptions, 'kind' | 'language' | 'edition'>,
  today: Day,
): Promise<MinutesInput & { readonly revision: number }> {
  if (id === undefined) refuse('invalid', 'meeting', 'faults.empty');
  const file = await folder.look(id);
  if (!file?.value) refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
  const { value, revision, seal } = file;
  const { kind = 'minutes' } = options;
  const isOld = value.phase === 'approved' && value.frozen === undefined;
  const isRecord = kind === 'minutes' || kind === 'decisions';
  const then = isOld && isRecord ? await recordAtApproval(folder, file, value) : undefined;
  const meeting = then ?? value;
  const forum = folder.state;
  const meetings = folder.summaries();
  return {
    forum,
    meeting,
    meetings,
    carried: carriedInto(forum, meeting, meetings, today),
    language: options.language ?? meeting.language,
    edition: options.edition ?? 'full',
    today,
    digest: seal,
    ...(isOld && isRecord ? { namesFrom: then ? ('journal' as const) : ('now' as const) } : {}),
    revision,
  };
}
