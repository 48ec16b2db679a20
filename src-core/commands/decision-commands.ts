import { z } from 'zod';
import { isSameTerms, keepCorrection, keepGivenTerms, termsOf } from '../meeting/decision-terms.ts';
import { giveNumbers } from '../meeting/give-numbers.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import {
  lastPositionOf,
  positionOf,
  resultOfDecision,
  usualProcedure,
} from '../meeting/outcome.ts';
import { hasEnded } from '../meeting/phases.ts';
import { answersOn, conditionAnswer } from '../meeting/principal-answers.ts';
import {
  dayOf,
  getOwn,
  Id,
  instantOf,
  ShortText,
  GivenTime as Time,
} from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import {
  Adopts,
  Decision,
  DecisionTerms,
  type Item,
  type Meeting,
  Position,
  Procedure,
} from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { assign, meetingCommand, numbered, removeWhere, sharedText } from './command-types.ts';
import { assertFits, GivenAlters, withProcedure } from './decision-rules.ts';
import { ObjectiveInput, withIds } from './forum-commands.ts';
import {
  assertNotWithdrawn,
  assertStillPartner,
  claimId,
  decisionOf,
  findById,
  partnerOf,
  recordingItemOf,
} from './lookups.ts';
import { partyFrom } from './named-parties.ts';
import { NOT_LOCKED, RECORDING, TERMS_OPEN } from './phase-rules.ts';
import {
  assertMayAnswer,
  assertSaysWhy,
  assertTakesPositions,
  keepEarlier,
  replacePosition,
  thoseAnswering,
} from './taking-positions.ts';

/** What the meeting decides, and the position of each partner. */

const AdoptsInput = Adopts.extend({ objectives: z.array(ObjectiveInput).optional() });
const PositionFields = Position.pick({
  partner: true,
  position: true,
  note: true,
  ratification: true,
  at: true,
});
/** `adopts` and `alters` have a form of their own. */
const DecisionFields = Decision.pick({
  deadline: true,
  answerBy: true,
  silence: true,
  against: true,
  approves: true,
}).extend({ ...DecisionTerms.omit({ adopts: true }).shape, alters: GivenAlters.optional() });
/** A partner by its id, or somebody else by a text (D208). */
const ProposedBy = { by: ShortText.optional() };

export const decisionCommands = {
  proposeDecision: meetingCommand('proposeDecision', {
    when: RECORDING,
    fields: {
      id: Id.optional(),
      item: Id,
      ...commandFields(DecisionFields.shape),
      wording: DecisionFields.shape.wording.optional(),
      procedure: Procedure.optional(),
      adopts: AdoptsInput.optional(),
      ...ProposedBy,
    },
    apply: (meeting, command, { forum, meetings, everGiven, context }) => {
      const item = recordingItemOf(meeting, command.item);
      assertApproves(meeting, command.approves, meetings);
      const { do: _, meeting: __, id: given, procedure, adopts, by, ...fields } = command;
      const approves = command.approves ?? usuallyApproves(meeting, item, meetings);
      const id = claimId(meeting.decisions, given, context.newId);
      const serial = 1 + (getOwn(meeting.given.decisions, item.id) ?? 0);
      meeting.given.decisions[item.id] = serial;
      const decision: Decision = {
        id,
        item: item.id,
        serial,
        wording: command.wording ?? item.proposal ?? refuse('invalid', 'wording', 'faults.empty'),
        procedure: procedure ?? (fields.effect === 'noted' ? 'noted' : usualProcedure(item)),
        positions: [],
        withdrawn: false,
      };
      assign(decision, fields);
      if (by !== undefined) decision.by = partyFrom(forum, by);
      if (approves !== undefined) decision.approves = approves;
      if (adopts) decision.adopts = adoptsOf(adopts, context.newId);
      assertFits(meeting, decision, meetings);
      meeting.decisions.push(decision);
      giveNumbers(meeting, { forum, everGiven });
      return { id, ...numbered(decisionNumber(decision)) };
    },
  }),

  /** Positions stand for the words that they were given to (D125), unless only a slip is corrected (D127). */
  changeDecision: meetingCommand('changeDecision', {
    when: TERMS_OPEN,
    text: sharedText(
      'decision',
      'wording',
      (meeting, id) => meeting.decisions.find((each) => each.id === id)?.wording,
    ),
    fields: {
      decision: Id,
      ...changeFields({ ...DecisionFields.shape, ...ProposedBy }),
      editorial: z.boolean().optional(),
    },
    apply: (
      meeting,
      { do: _, meeting: __, decision: id, editorial, by, ...changes },
      { forum, meetings, context },
    ) => {
      const decision = decisionOf(meeting, id);
      assertNotWithdrawn(decision, 'decision');
      assertApproves(meeting, changes.approves, meetings);
      const [was, before] = [{ ...decision }, termsOf(decision)];
      assign(decision, withProcedure(meeting, decision, changes));
      if (by !== undefined) assign(decision, { by: by === null ? null : partyFrom(forum, by) });
      assertFits(meeting, decision, meetings, was);
      if (isSameTerms(before, termsOf(decision))) return undefined;
      assertNobodyAnsweredAtHome(forum, meeting, decision);
      if (!editorial) keepGivenTerms(decision, before);
      else if (isSameTerms({ ...before, wording: decision.wording }, termsOf(decision)))
        keepCorrection(decision, before, context.now);
      else refuse('invalid', 'procedure', 'refusals.onlyWording');
      return undefined;
    },
  }),

  /** A decision is withdrawn, never removed. Once it was adopted and answered at home, it stands (D44). */
  withdrawDecision: meetingCommand('withdrawDecision', {
    when: RECORDING,
    fields: { decision: Id },
    apply: (meeting, { decision: id }, { forum }) => {
      const decision = decisionOf(meeting, id);
      assertNotWithdrawn(decision, 'decision');
      const { outcome } = resultOfDecision(forum, meeting, decision);
      const wasAdopted = outcome === 'adopted' || outcome === 'lapsed';
      if (wasAdopted && isAnsweredAtHome(forum, meeting, decision)) {
        refuse('locked', 'decision', 'refusals.withdrawalAnswered');
      }
      decision.withdrawn = true;
      return undefined;
    },
  }),

  takePosition: meetingCommand('takePosition', {
    when: NOT_LOCKED,
    fields: {
      decision: Id,
      ...commandFields(PositionFields.shape),
    },
    apply: (meeting, { do: _, meeting: __, decision: id, ...position }, { forum, context }) => {
      const decision = assertTakesPositions(meeting, id, position.at);
      assertMayAnswer(forum, meeting, decision, position.partner);
      assertSaysWhy(position);
      const partner = partnerOf(forum, position.partner);
      assertStillPartner(partner, dayOf(position.at), context.language);
      replacePosition(meeting, decision, position, context.author);
      return undefined;
    },
  }),

  /** Takes back a position that was recorded by mistake (D130). */
  withdrawPosition: meetingCommand('withdrawPosition', {
    when: NOT_LOCKED,
    fields: { decision: Id, partner: Id },
    apply: (meeting, { decision: id, partner }, { forum, context }) => {
      const decision = assertTakesPositions(meeting, id, context.now);
      const { name } = partnerOf(forum, partner);
      const position = lastPositionOf(decision, partner);
      if (!position) refuse('not-eligible', 'partner', 'refusals.noPosition', { partner: name });
      if (answersOn(forum, meeting, 'decision', id).has(partner)) {
        refuse('has-dependents', 'partner', 'refusals.answerDepends', { partner: name });
      }
      if (meeting.phase !== 'open') keepEarlier(decision, position, context.now, context.author);
      removeWhere(decision.positions, (each) => each.partner === partner);
      return undefined;
    },
  }),

  /** All that answered an earlier wording, and are in the meeting, stand by their answers (D126). */
  confirmPositions: meetingCommand('confirmPositions', {
    when: NOT_LOCKED,
    fields: { decision: Id, at: Time },
    apply: (meeting, { decision: id, at }, { forum, context }) => {
      const decision = assertTakesPositions(meeting, id, at);
      const { toEarlier } = resultOfDecision(forum, meeting, decision);
      if (toEarlier.length === 0) refuse('not-eligible', 'decision', 'refusals.nothingEarlier');
      const answering = thoseAnswering(
        forum,
        meeting,
        { among: toEarlier, at, item: decision.item },
        context.language,
      );
      for (const position of decision.positions) {
        if (!answering.includes(position.partner)) continue;
        delete position.givenTo;
        delete position.since;
        position.at = at;
      }
      return undefined;
    },
  }),

  /**
   * All partners that are in the meeting and have not answered consent. It is one command, so an answer that arrives
   * at that moment is not lost (D43).
   */
  everybodyConsents: meetingCommand('everybodyConsents', {
    when: NOT_LOCKED,
    fields: { decision: Id, at: Time },
    apply: (meeting, { decision: id, at }, { forum, context }) => {
      const decision = assertTakesPositions(meeting, id, at);
      const { eligible } = resultOfDecision(forum, meeting, decision);
      const missing = eligible.filter((partner) => positionOf(decision, partner) === undefined);
      if (missing.length === 0) refuse('not-eligible', 'decision', 'refusals.nobodyLeft');
      const answering = thoseAnswering(
        forum,
        meeting,
        { among: missing, at, item: decision.item },
        context.language,
      );
      for (const partner of answering) {
        const position = { partner, position: 'consents' as const, at };
        replacePosition(meeting, decision, position, context.author);
      }
      return undefined;
    },
  }),
};

/** A decision approves the minutes of another meeting: those of its own are not made yet (D147). */
function assertApproves(
  meeting: Meeting,
  approves: Id | null | undefined,
  meetings: readonly MeetingSummary[],
): void {
  if (approves === undefined || approves === null) return;
  if (approves === meeting.id) refuse('invalid', 'approves', 'refusals.approvesOwn');
  const { phase } = findById(meetings, approves, 'approves');
  if (!hasEnded(phase)) refuse('wrong-phase', 'approves', 'refusals.noMinutesYet');
}

/** On the item of the last minutes: those that were circulated and not yet approved (D147). */
function usuallyApproves(
  meeting: Meeting,
  { standing }: Item,
  meetings: readonly MeetingSummary[],
): Id | undefined {
  if (standing !== 'last-minutes') return undefined;
  return meetings
    .filter(({ id, phase }) => phase === 'circulated' && id !== meeting.id)
    .sort((a, b) => instantOf(a.startsAt) - instantOf(b.startsAt))
    .at(-1)?.id;
}

/** A principal has answered these words, so they stay as they are (D128). */
function assertNobodyAnsweredAtHome(forum: Forum, meeting: Meeting, decision: Decision): void {
  if (!isAnsweredAtHome(forum, meeting, decision)) return;
  refuse('locked', 'decision', 'refusals.answeredAtHome');
}

/** By a principal, or whether its condition is met. */
function isAnsweredAtHome(forum: Forum, meeting: Meeting, { id }: Decision): boolean {
  const answers = answersOn(forum, meeting, 'decision', id);
  return answers.size > 0 || conditionAnswer(forum, meeting, id) !== undefined;
}

function adoptsOf(input: z.output<typeof AdoptsInput>, newId: () => string): Adopts {
  const { objectives, ...rest } = input;
  if (!objectives) return rest;
  return { ...rest, objectives: withIds(objectives, newId, 'adopts.objectives') };
}
