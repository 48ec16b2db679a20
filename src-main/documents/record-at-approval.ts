import { type Id, instantOf, type Time } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { freezeFor } from '../../src-core/projections/freeze.ts';
import { carriedInto, summaryOf } from '../../src-core/projections/meeting-summary.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { ForumFile } from '../store/forum-store.ts';

/**
 * Minutes that were approved before records were frozen (D146). Their file is sealed and stays as it is, so what they
 * say of the forum is read from the forum's journal, as it was when they were approved.
 */

/** Undefined: the journals do not go back to the approval. */
export async function recordAtApproval(
  folder: ForumFolder,
  file: ForumFile<Meeting>,
  meeting: Meeting,
): Promise<Meeting | undefined> {
  const known = found.get(folder) ?? new Map<Id, Promise<Forum | undefined>>();
  found.set(folder, known);
  const asked = known.get(meeting.id) ?? forumAtApproval(folder, file);
  known.set(meeting.id, asked);
  const forum = await asked;
  if (!forum) return undefined;
  const meetings = await summariesThen(folder, forum, meeting);
  const at = meeting.times.approved ?? meeting.startsAt;
  return { ...meeting, frozen: freezeFor(forum, meeting, meetings, at) };
}

/** What is approved never changes, and to read a journal backwards takes time. */
const found = new WeakMap<ForumFolder, Map<Id, Promise<Forum | undefined>>>();

async function forumAtApproval(
  folder: ForumFolder,
  file: ForumFile<Meeting>,
): Promise<Forum | undefined> {
  const approved = await approvalIn(file);
  if (approved === undefined) return undefined;
  for await (const { at, do: what, after } of folder.forum.stepsBack()) {
    if (what === 'unreadable') return undefined;
    if (instantOf(at) <= instantOf(approved)) return after as Forum | undefined;
  }
  return undefined;
}

/** When the approval was recorded, which is not always the time that it states. */
async function approvalIn(file: ForumFile<Meeting>): Promise<Time | undefined> {
  for await (const { at, do: what } of file.stepsBack()) {
    if (what === 'approveMinutes') return at;
  }
  return undefined;
}

/** What the meeting carried from others was then as far as the answers of then had settled it. */
async function summariesThen(
  folder: ForumFolder,
  forum: Forum,
  meeting: Meeting,
): Promise<readonly MeetingSummary[]> {
  const now = folder.summaries();
  const { obligations } = carriedInto(folder.state, meeting, now);
  const then = new Map<Id, MeetingSummary>();
  for (const id of new Set(obligations.map((each) => each.meeting))) {
    const other = (await folder.look(id))?.value;
    if (other) then.set(id, summaryOf(forum, other));
  }
  return now.map((each) => then.get(each.id) ?? each);
}
