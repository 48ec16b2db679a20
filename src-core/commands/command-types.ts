import { z } from 'zod';
import type { WordKey } from '../i18n/index.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { Id, type Time } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import type { PhaseRule } from './phase-rules.ts';

/** What a command may read. `meeting` is the one that the command names. */
export interface World {
  readonly forum: Forum;
  readonly meeting?: Meeting;
  readonly meetings: readonly MeetingSummary[];
  /** All meetings, including deleted ones: their ids and numbers stay used. */
  readonly everGiven: readonly MeetingSummary[];
  /** The open meetings with a decision that approved minutes; a change of the forum must not turn it round (D28). */
  readonly openGrounds?: readonly Meeting[];
}

/** What core cannot provide itself: the clock, the user, and new ids. */
export interface CommandEnvironment {
  readonly now: Time;
  readonly author: string;
  /** The language of the messages. */
  readonly language: Language;
  readonly newId: () => string;
  /** The file that the store has saved for addAttachment or setTemplate. */
  readonly attachment?: { readonly sha256: string; readonly size: number };
}

/** What the command created, for the answer. */
export interface CommandAnswer {
  readonly id?: string;
  readonly number?: string;
}

/** An answer has no number where none is given yet (D76). */
export function numbered(number: string): Pick<CommandAnswer, 'number'> {
  return number === '' ? {} : { number };
}

export interface CommandContext extends Pick<World, 'meetings' | 'everGiven'> {
  readonly context: CommandEnvironment;
}

/** A text that several users may write in at once: Forum merges what they write. */
export interface SharedText {
  /** The field of the command that has the text, and the field that names the owner of the text. */
  readonly field: string;
  readonly of: string;
  /** The present text; undefined if nothing has that id. */
  now(meeting: Meeting, id: unknown): string | undefined;
}

/**
 * The command saves a text while somebody types. Undo treats successive changes of one text as one change
 * (D104).
 */
export interface TextRule {
  readonly shared?: SharedText;
}

export const TYPED_TEXT: TextRule = {};

export function sharedText(of: string, field: string, now: SharedText['now']): TextRule {
  return { shared: { of, field, now } };
}

interface Base<S extends z.ZodType> {
  /** The whole command: `do`, the meeting that it concerns, if any, and its fields. */
  readonly schema: S;
  /** What the command did, in words: for undo, redo and the change log. */
  readonly label: WordKey;
  /** Undefined if the command changes no text that users type. */
  readonly text?: TextRule;
}
/** Changes forum.json. */
export interface ForumCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'forum';
  apply(forum: Forum, command: z.output<S>, around: CommandContext): CommandAnswer | undefined;
}
/** Changes the part of forum.json that belongs to one meeting, in any phase. It only reads the meeting itself. */
export interface FollowUpCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'follow-up';
  apply(
    forum: Forum,
    command: z.output<S>,
    around: CommandContext & { readonly meeting: Meeting },
  ): CommandAnswer | undefined;
}
/** Changes the meeting's file. It only reads the forum. */
export interface MeetingCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'meeting';
  /** The phases that allow the command. They are checked before `apply`, which need not check them again. */
  readonly when: PhaseRule;
  apply(
    meeting: Meeting,
    command: z.output<S>,
    around: CommandContext & { readonly forum: Forum },
  ): CommandAnswer | undefined;
  /** For an approved meeting, whose file never changes: the same in its part of forum.json. */
  applyAfterApproval?: FollowUpCommand<S>['apply'];
}
export interface NewMeetingCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'new-meeting';
  make(command: z.output<S>, around: CommandContext & { readonly forum: Forum }): Meeting;
}

/** What every command has besides its name. */
interface Definition<F extends z.ZodRawShape> {
  readonly fields: F;
  readonly text?: TextRule;
}

export function forumCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  {
    fields,
    ...rest
  }: Definition<F> & Pick<ForumCommand<ReturnType<typeof schemaOf<N, F>>>, 'apply'>,
) {
  return { on: 'forum' as const, schema: schemaOf(name, fields), label: labelOf(name), ...rest };
}

export function followUpCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  {
    fields,
    ...rest
  }: Definition<F> & Pick<FollowUpCommand<ReturnType<typeof inMeeting<N, F>>>, 'apply'>,
) {
  return {
    on: 'follow-up' as const,
    schema: inMeeting(name, fields),
    label: labelOf(name),
    ...rest,
  };
}

export function meetingCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  {
    fields,
    ...rest
  }: Definition<F> &
    Pick<
      MeetingCommand<ReturnType<typeof inMeeting<N, F>>>,
      'when' | 'apply' | 'applyAfterApproval'
    >,
) {
  return { on: 'meeting' as const, schema: inMeeting(name, fields), label: labelOf(name), ...rest };
}

export function newMeetingCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  {
    fields,
    ...rest
  }: Definition<F> & Pick<NewMeetingCommand<ReturnType<typeof schemaOf<N, F>>>, 'make'>,
) {
  return {
    on: 'new-meeting' as const,
    schema: schemaOf(name, fields),
    label: labelOf(name),
    ...rest,
  };
}

function labelOf<N extends string>(name: N) {
  return `changes.${name}` as const;
}

/** Refuses unknown fields (D99). */
function schemaOf<N extends string, F extends z.ZodRawShape>(name: N, fields: F) {
  return z.strictObject({ do: z.literal(name), ...fields });
}

function inMeeting<N extends string, F extends z.ZodRawShape>(name: N, fields: F) {
  return z.strictObject({ do: z.literal(name), meeting: Id, ...fields });
}

/** Sets the given fields. Null removes a field; undefined leaves it as it was. */
export function assign<T extends object>(
  target: T,
  changes: { readonly [K in keyof T]?: T[K] | null | undefined },
): void {
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const value = changes[key];
    if (value === undefined) continue;
    if (value === null) delete target[key];
    else target[key] = value as T[keyof T];
  }
}

/** Adds to a history what is not already its last word on that thing: a double-click records once (D71). */
export function addUnlessLast<T>(
  history: T[],
  next: T,
  isOfThing: (each: T) => boolean = () => true,
): void {
  const last = history.findLast(isOfThing);
  if (!last || canonicalJson(last) !== canonicalJson(next)) history.push(next);
}

/**
 * Replaces the members that `isFormer` names by `next`, at the end. The patch in the journal then has only
 * these.
 */
export function replaceWhere<T>(list: T[], next: T, isFormer: (each: T) => boolean): void {
  removeWhere(list, isFormer);
  list.push(next);
}

/** Removes the members that `isFormer` names, one by one, for the same reason. */
export function removeWhere<T>(list: T[], isFormer: (each: T) => boolean): void {
  for (let index = list.findLastIndex(isFormer); index >= 0; index = list.findLastIndex(isFormer)) {
    list.splice(index, 1);
  }
}
