import type { KnownMeeting, MinutesInput } from '../../src-core/documents/minutes-input.ts';
import { inputOfMinutes, inputOfNotice } from '../../src-core/documents/thaw.ts';
import { followUpOf, forumSince } from '../../src-core/meeting/principal-answers.ts';
import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Letterhead } from '../../src-core/model/letterhead.ts';
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
  const { revision, ...input } = await minutesInputOf(folder, id, options, dayOf(now));
  const revisions = { forum: folder.forum.revision, meeting: revision };
  return { options, now, of: 'meeting', input: neededMeetings(input), revisions };
}

/** The letterhead that the forum had when the document was sent; for a document of now, the one that it has. */
export function ownLetterheadOf(basis: DocumentInput): Letterhead | undefined {
  if (basis.of === 'forum') return basis.forum.template;
  const { input, options } = basis;
  const { kind = 'minutes', version } = options;
  if (kind === 'agenda') return inputOfNotice(input, version).forum.template;
  const isRecord = kind === 'minutes' || kind === 'decisions';
  return (isRecord ? inputOfMinutes(input) : input).forum.template;
}

/** From a forum of a thousand meetings, only what the document of one meeting needs, because it is copied. */
export function neededMeetings(input: MinutesInput): MinutesInput {
  const { forum, meeting, meetings } = input;
  const frozen = [meeting.frozen, ...(meeting.notices ?? []).map((each) => each.frozen)];
  const carriedFrom = new Set(frozen.flatMap((each) => each?.meetings ?? []).map(({ id }) => id));
  const known = meetings.map((each): KnownMeeting => {
    const { id, title, startsAt, language, adopted, check, approval, postponed } = each;
    // Something that a document named may have been exempted since it was sent.
    const isAsked = id === meeting.id || carriedFrom.has(id);
    return {
      ...{ id, title, startsAt, language, adopted },
      ...(check ? { check } : {}),
      ...(approval ? { approval } : {}),
      ...(isAsked && postponed ? { postponed } : {}),
      ...(isAsked && each.obligations ? { obligations: each.obligations } : {}),
    };
  });
  return {
    ...input,
    forum: forumSince(forum, meeting.id, followUpOf(forum, meeting.id)),
    meetings: known,
  };
}
