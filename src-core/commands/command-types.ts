import { z } from 'zod';
import { Id, type Time } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';

/** What a command may look at. `meeting` is the one the command names. */
export interface World {
  readonly forum: Forum;
  readonly meeting?: Meeting;
  readonly meetings: readonly MeetingSummary[];
  /** With those that were taken away again: their ids and numbers stay used. */
  readonly everGiven: readonly MeetingSummary[];
}

/** All that core does not make itself: the clock, who, and new ids. */
export interface CommandEnvironment {
  readonly now: Time;
  readonly author: string;
  /** Of the messages. */
  readonly language: Language;
  readonly newId: () => string;
  /** What the store has put away for addAttachment, or for setTemplate. */
  readonly attachment?: { readonly sha256: string; readonly size: number };
}

/** What the command made, for the answer. */
export interface CommandAnswer {
  readonly id?: string;
  readonly number?: string;
}

export interface CommandContext extends Pick<World, 'meetings' | 'everGiven'> {
  readonly context: CommandEnvironment;
}

interface Base<S extends z.ZodType> {
  readonly schema: S;
}
/** Changes forum.json. */
export interface ForumCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'forum';
  apply(forum: Forum, command: z.output<S>, around: CommandContext): CommandAnswer | undefined;
}
/** Changes what forum.json holds of one meeting; the meeting itself is only read. */
export interface FollowUpCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'follow-up';
  apply(
    forum: Forum,
    command: z.output<S>,
    around: CommandContext & { readonly meeting: Meeting },
  ): CommandAnswer | undefined;
}
/** Changes the meeting's file; the forum is only read. */
export interface MeetingCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'meeting';
  apply(
    meeting: Meeting,
    command: z.output<S>,
    around: CommandContext & { readonly forum: Forum },
  ): CommandAnswer | undefined;
}
export interface NewMeetingCommand<S extends z.ZodType> extends Base<S> {
  readonly on: 'new-meeting';
  make(command: z.output<S>, around: CommandContext & { readonly forum: Forum }): Meeting;
}

export function forumCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  fields: F,
  apply: ForumCommand<ReturnType<typeof schemaOf<N, F>>>['apply'],
) {
  return { on: 'forum' as const, schema: schemaOf(name, fields), apply };
}

export function followUpCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  fields: F,
  apply: FollowUpCommand<ReturnType<typeof inMeeting<N, F>>>['apply'],
) {
  return { on: 'follow-up' as const, schema: inMeeting(name, fields), apply };
}

export function meetingCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  fields: F,
  apply: MeetingCommand<ReturnType<typeof inMeeting<N, F>>>['apply'],
) {
  return { on: 'meeting' as const, schema: inMeeting(name, fields), apply };
}

export function newMeetingCommand<N extends string, F extends z.ZodRawShape>(
  name: N,
  fields: F,
  make: NewMeetingCommand<ReturnType<typeof schemaOf<N, F>>>['make'],
) {
  return { on: 'new-meeting' as const, schema: schemaOf(name, fields), make };
}

/** An unknown field is refused (D99). */
function schemaOf<N extends string, F extends z.ZodRawShape>(name: N, fields: F) {
  return z.strictObject({ do: z.literal(name), ...fields });
}

function inMeeting<N extends string, F extends z.ZodRawShape>(name: N, fields: F) {
  return z.strictObject({ do: z.literal(name), meeting: Id, ...fields });
}

/** A field of a change-command: left out = as before, null = cleared. */
export function clearable<S extends z.ZodType>(schema: S) {
  return schema.nullable().optional();
}

/** Puts the given fields in; null takes one out, undefined leaves it as it was. */
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

/** Puts `next` last, instead of what it takes over from. The change in the journal is then no larger than that. */
export function replaceWhere<T>(list: T[], next: T, isFormer: (each: T) => boolean): void {
  for (let index = list.findLastIndex(isFormer); index >= 0; index = list.findLastIndex(isFormer)) {
    list.splice(index, 1);
  }
  list.push(next);
}
