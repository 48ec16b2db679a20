import { enablePatches, type Patch, produceWithPatches } from 'immer';
import type { z } from 'zod';
import type { WordKey } from '../i18n/index.ts';
import { refusalTranslator } from '../i18n/refusal-words.ts';
import { type Reservation, reservationFor } from '../meeting/reserve-numbers.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum, HouseWords, Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { type Refusal, Refused, refuse } from '../model/refusal.ts';
import { actionPlanCommands } from './action-plan-commands.ts';
import { actionPointCommands } from './action-point-commands.ts';
import { agendaCommands } from './agenda-commands.ts';
import { agreementCommands } from './agreement-commands.ts';
import { assertKeepsGrounds, assertKeepsOpenGrounds } from './approval-grounds.ts';
import { assessmentCommands } from './assessment-commands.ts';
import { attendanceCommands } from './attendance-commands.ts';
import { clockCommands } from './clock-commands.ts';
import type {
  CommandAnswer,
  CommandEnvironment,
  FollowUpCommand,
  ForumCommand,
  MeetingCommand,
  NewMeetingCommand,
  TextRule,
  World,
} from './command-types.ts';
import { createMeeting } from './create-meeting.ts';
import { decisionCommands } from './decision-commands.ts';
import { exemptCommands } from './exempt-commands.ts';
import { fieldInWords } from './field-names.ts';
import { followUpCommands } from './follow-up-commands.ts';
import { forumCommands } from './forum-commands.ts';
import { impartialityCommands } from './impartiality-commands.ts';
import { unknownId } from './lookups.ts';
import { noteCommands } from './note-commands.ts';
import { partnerCommands } from './partner-commands.ts';
import { phaseCommands } from './phase-commands.ts';
import { assertPhase } from './phase-rules.ts';
import { speakerCommands } from './speaker-commands.ts';
import { voteCommands } from './vote-commands.ts';
import { refuseIssue } from './zod-errors.ts';

export type { CommandEnvironment, World } from './command-types.ts';

/** Every command. Nothing else changes a forum's data (D97). */
export const COMMANDS = {
  ...forumCommands,
  ...partnerCommands,
  ...actionPlanCommands,
  createMeeting,
  ...agendaCommands,
  ...exemptCommands,
  ...phaseCommands,
  ...clockCommands,
  ...attendanceCommands,
  ...impartialityCommands,
  ...speakerCommands,
  ...noteCommands,
  ...actionPointCommands,
  ...assessmentCommands,
  ...decisionCommands,
  ...voteCommands,
  ...agreementCommands,
  ...followUpCommands,
};

export type CommandName = keyof typeof COMMANDS;
export type Command = { [N in CommandName]: z.input<(typeof COMMANDS)[N]['schema']> }[CommandName];

/** The file that a command changes, and the meeting that it needs to see. Undefined for an unknown command. */
export type Target =
  | { readonly file: 'forum'; readonly meeting?: Id }
  | { readonly file: 'meeting'; readonly meeting: Id }
  | { readonly file: 'new-meeting' };

export type Applied =
  | ({
      readonly ok: true;
      readonly patches: Patch[];
      readonly inverse: Patch[];
      readonly answer: CommandAnswer;
    } & CommandChange)
  | ({ readonly ok: false } & Refusal);

/** The file after the change. On a forum change, `meeting` is the one whose follow-up changed. */
export type CommandChange =
  | { readonly file: 'forum'; readonly next: Forum; readonly meeting?: Id }
  | {
      readonly file: 'meeting';
      readonly next: Meeting;
      readonly isNew: boolean;
      /** What forum.json must remember first. */
      readonly reservation?: Reservation | undefined;
    };

type AnyCommand =
  | ForumCommand<z.ZodType>
  | FollowUpCommand<z.ZodType>
  | MeetingCommand<z.ZodType>
  | NewMeetingCommand<z.ZodType>;

enablePatches();

/** Undefined if no command has that name, or if it changes no text that users type. */
export function textRuleOf(name: string): TextRule | undefined {
  return definitionOf(name)?.text;
}

/** What a command did, in words; undefined for an unknown command. */
export function labelOf(name: string): WordKey | undefined {
  return definitionOf(name)?.label;
}

function definitionOf(name: string): AnyCommand | undefined {
  return isCommand(name) ? (COMMANDS[name] as unknown as AnyCommand) : undefined;
}

export function targetOf(input: unknown): Target | undefined {
  const name = nameOf(input);
  if (name === undefined || !isCommand(name)) return undefined;
  const { on } = COMMANDS[name];
  const meeting = meetingIn(input);
  if (on === 'new-meeting') return { file: 'new-meeting' };
  if (on === 'forum') return { file: 'forum' };
  if (meeting === undefined) return undefined;
  return on === 'meeting' ? { file: 'meeting', meeting } : { file: 'forum', meeting };
}

/**
 * Checks and carries out one command. It never throws on bad input, and a refused command changes nothing
 * (D98).
 */
export function applyCommand(world: World, input: unknown, context: CommandEnvironment): Applied {
  const act = () => apply(world, input, context);
  return toRefusal(context.language, act, nameOf(input), world.forum.words);
}

/**
 * Turns an error that a rule throws into a refusal in the reader's language. `scope` is the command, or the
 * name of another request: it tells fields of the same name apart.
 */
export function toRefusal<T>(
  language: Language,
  act: () => T,
  scope?: string,
  words?: HouseWords,
): T | Refusing {
  try {
    return act();
  } catch (error) {
    return refusalFrom(error, language, scope, words);
  }
}

/** As `toRefusal`, for asynchronous work. It asks for the language only when something is refused. */
export async function toRefusalAsync<T>(
  language: () => Language,
  work: () => Promise<T>,
  scope?: string,
  words?: () => HouseWords | undefined,
): Promise<T | Refusing> {
  try {
    return await work();
  } catch (error) {
    return refusalFrom(error, language(), scope, words?.());
  }
}

type Refusing = { readonly ok: false } & Refusal;

/** Any other error is a fault in the program, so it is thrown again. */
function refusalFrom(
  error: unknown,
  language: Language,
  scope?: string,
  words?: HouseWords,
): Refusing {
  if (!(error instanceof Refused)) throw error;
  const message = refusalInWords(error, language, scope, words);
  return { ok: false, code: error.code, path: error.path, message };
}

/** With the words of the forum that is open (D182). */
export function refusalInWords(
  error: Refused,
  language: Language,
  scope?: string,
  words?: HouseWords,
): string {
  const about = fieldInWords(error.path, language, scope);
  return refusalTranslator(language, words)(error.words, { ...about, ...error.values });
}

function apply(world: World, input: unknown, context: CommandEnvironment): Applied {
  const name = assertHasName(input);
  const definition =
    definitionOf(name) ?? refuse('unknown-command', 'do', 'refusals.unknownCommand', { name });
  const parsed = definition.schema.safeParse(input);
  if (!parsed.success) refuseIssue(parsed.error, input, context.language, name);
  const command = parsed.data;
  const around = { meetings: world.meetings, everGiven: world.everGiven, context };

  if (definition.on === 'new-meeting') {
    const next = definition.make(command, { ...around, forum: world.forum });
    const patches: Patch[] = [{ op: 'replace', path: [], value: next }];
    const inverse: Patch[] = [{ op: 'replace', path: [], value: null }];
    return {
      ok: true,
      file: 'meeting',
      isNew: true,
      next,
      reservation: reservationFor(world.forum, world.everGiven, next),
      patches,
      inverse,
      answer: { id: next.id },
    };
  }
  if (definition.on === 'forum') {
    let answer: CommandAnswer = {};
    const [next, patches, inverse] = produceWithPatches(world.forum, (forum: Forum) => {
      answer = definition.apply(forum, command, around) ?? {};
    });
    assertKeepsOpenGrounds(world.forum, next, world);
    return { ok: true, file: 'forum', next, patches, inverse, answer };
  }
  const meeting = world.meeting ?? unknownId(meetingIn(input) ?? '', 'meeting');
  const onFollowUp =
    definition.on === 'follow-up'
      ? definition.apply
      : meeting.phase === 'approved' && definition.applyAfterApproval;
  if (onFollowUp) {
    let answer: CommandAnswer = {};
    const [next, patches, inverse] = produceWithPatches(world.forum, (forum: Forum) => {
      answer = onFollowUp(forum, command, { ...around, meeting }) ?? {};
    });
    return { ok: true, file: 'forum', meeting: meeting.id, next, patches, inverse, answer };
  }
  if (definition.on === 'follow-up') throw new Error('unreachable');
  assertPhase(meeting, definition.when);
  let answer: CommandAnswer = {};
  const [next, patches, inverse] = produceWithPatches(meeting, (draft: Meeting) => {
    answer = definition.apply(draft, command, { ...around, forum: world.forum }) ?? {};
  });
  const { forum, meetings } = world;
  assertKeepsGrounds({ forum, meeting }, { forum, meeting: next }, meetings, pathToDecision(input));
  const reservation = reservationFor(forum, world.everGiven, next, meeting);
  return { ok: true, file: 'meeting', isNew: false, next, reservation, patches, inverse, answer };
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function assertHasName(input: unknown): string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    refuse('invalid', '', 'refusals.notObject');
  }
  const name = nameOf(input);
  if (name !== undefined) return name;
  refuse('invalid', 'do', 'do' in input ? 'faults.notText' : 'faults.empty');
}

function nameOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('do' in input)) return undefined;
  return typeof input.do === 'string' ? input.do : undefined;
}

/** The field that names the decision which a command changes; of another command, none. */
function pathToDecision(input: unknown): string {
  return typeof input === 'object' && input !== null && 'decision' in input ? 'decision' : '';
}

function meetingIn(input: unknown): Id | undefined {
  if (typeof input !== 'object' || input === null || !('meeting' in input)) return undefined;
  return typeof input.meeting === 'string' ? input.meeting : undefined;
}
