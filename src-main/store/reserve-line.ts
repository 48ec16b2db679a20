import { type Reservation, reservationOf } from '../../src-core/meeting/reserve-numbers.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ProgramCommand } from './entry-kind.ts';
import type { AppendedChange, ForumFile, NewLine } from './forum-store.ts';

/**
 * The lines of forum.json that reserve a meeting's numbers, or take them back (D153). Numbers are reserved before the
 * meeting has them, and taken back after it has let go of them: a crash in between leaves a gap.
 */

type By = Pick<NewLine, 'at' | 'author'>;

export function reserveLine(
  { at, author }: By,
  id: Id,
  { patches, inverse }: Reservation,
): NewLine {
  const command = { do: 'reserve', for: id } satisfies ProgramCommand;
  return { at, author, command, patches, inverse };
}

interface Recorder {
  readonly forum: ForumFile<Forum>;
  recordTogether(
    lines: readonly (readonly [
      ForumFile<Forum> | ForumFile<Meeting>,
      NewLine,
      (Forum | Meeting | undefined)?,
    ])[],
  ): Promise<void>;
}

/** Changes a meeting, and before it or after it what forum.json remembers. Returns what has changed. */
export async function recordWithRegister(
  folder: Recorder,
  { meeting, line, next }: MeetingChange,
  {
    before,
    after,
  }: { readonly before?: Reservation | undefined; readonly after?: Reservation | undefined },
): Promise<readonly AppendedChange[]> {
  const id = meeting.name.slice('meetings/'.length);
  const lines: [ForumFile<Forum> | ForumFile<Meeting>, NewLine, (Forum | Meeting)?][] = [];
  if (before) lines.push([folder.forum, reserveLine(line, id, before), before.next]);
  lines.push([meeting, line, next]);
  if (after) lines.push([folder.forum, reserveLine(line, id, after), after.next]);
  await folder.recordTogether(lines);
  return lines.map(([file, { patches }]) => ({ file, patches }));
}

interface MeetingChange {
  readonly meeting: ForumFile<Meeting>;
  readonly line: NewLine;
  readonly next: Meeting | undefined;
}

/**
 * A meeting that a crash kept from being made: the last line of forum.json reserves it, nothing has been written since,
 * and it has no files.
 */
export function unmadeMeeting(
  forum: ForumFile<Forum> & { readonly isDirty: boolean },
  isThere: (id: Id) => boolean,
): Id | undefined {
  const last = forum.steps.at(-1);
  const id = last?.do === 'reserve' && forum.isDirty ? last.for : undefined;
  return id !== undefined && !isThere(id) ? id : undefined;
}

/** A crash kept the meeting from being made, and nobody got an answer: its id is free. */
export async function forgetUnmade(
  folder: Recorder & { readonly state: Forum },
  id: Id,
): Promise<void> {
  const { state, forum } = folder;
  const [{ [id]: _, ...meetings }, last] = [state.register?.meetings ?? {}, forum.steps.at(-1)];
  if (!state.register || !last) return;
  const without = reservationOf(state, { ...state.register, meetings });
  await folder.recordTogether([[forum, reserveLine(last, id, without), without.next]]);
}
