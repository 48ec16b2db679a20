import type { KnownMeeting, MinutesInput } from '../../src-core/documents/minutes-input.ts';
import { followUpOf, forumSince } from '../../src-core/meeting/outcome.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import { assertEdition, type DocumentOptions } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { minutesInputOf } from './read-minutes-input.ts';

/** Everything that a document is made from, as it was at the request: plain data that nothing changes later. */
export type DocumentInput = {
  readonly options: DocumentOptions;
  readonly now: Time;
} & (OfMeeting | OfForum);

interface OfMeeting {
  readonly of: 'meeting';
  readonly input: MinutesInput;
  /** The revision of each file. */
  readonly revisions: { readonly forum: number; readonly meeting: number };
}
interface OfForum {
  readonly of: 'forum';
  readonly forum: Forum;
  readonly meetings: readonly MeetingSummary[];
}

export async function documentInputOf(
  folder: ForumFolder,
  id: string | undefined,
  options: DocumentOptions,
  now: Time,
): Promise<DocumentInput> {
  assertEdition(options);
  if (options.kind === 'follow-up') {
    return { options, now, of: 'forum', forum: folder.state, meetings: folder.summaries() };
  }
  const { revision, ...input } = await minutesInputOf(folder, id, options);
  const revisions = { forum: folder.forum.revision, meeting: revision };
  return { options, now, of: 'meeting', input: neededMeetings(input), revisions };
}

/** From a forum of a thousand meetings, only what the document of one meeting needs, because it is copied. */
export function neededMeetings(input: MinutesInput): MinutesInput {
  const { forum, meeting, meetings } = input;
  const known = meetings.map(
    ({ id, title, startsAt, language, adopted, check, obligations }): KnownMeeting => ({
      ...{ id, title, startsAt, language, adopted },
      ...(check ? { check } : {}),
      ...(id === meeting.id && obligations ? { obligations } : {}),
    }),
  );
  return {
    ...input,
    forum: forumSince(forum, meeting.id, followUpOf(forum, meeting.id)),
    meetings: known,
  };
}
