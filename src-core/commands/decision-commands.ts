import { z } from 'zod';
import { giveNumbers } from '../meeting/give-numbers.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { positionOf, resultOfDecision, usualProcedure } from '../meeting/outcome.ts';
import { dayOf, getOwn, Id, GivenTime as Time } from '../model/field-types.ts';
import { Adopts, Decision, type Meeting, Position, Procedure } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { assign, meetingCommand, numbered, replaceWhere, sharedText } from './command-types.ts';
import { ObjectiveInput, withIds } from './forum-commands.ts';
import { assertEligible, assertNotWithdrawn, claimId, decisionOf, itemOf } from './lookups.ts';
import { assertPhase, NOT_LOCKED, RECORDING } from './phase-rules.ts';
import { isOnlyApproval } from './undo-rules.ts';

/** What the meeting decides, and the position of each partner. */

const AdoptsInput = Adopts.extend({ objectives: z.array(ObjectiveInput).optional() });
const DecisionFields = Decision.pick({ wording: true, procedure: true, deadline: true });

export const decisionCommands = {
  proposeDecision: meetingCommand('proposeDecision', {
    when: RECORDING,
    fields: {
      id: Id.optional(),
      item: Id,
      ...commandFields(DecisionFields.shape),
      procedure: Procedure.optional(),
      adopts: AdoptsInput.optional(),
    },
    apply: (meeting, command, { forum, everGiven, context }) => {
      const item = itemOf(meeting, command.item);
      const id = claimId(meeting.decisions, command.id, context.newId);
      const serial = 1 + (getOwn(meeting.given.decisions, item.id) ?? 0);
      meeting.given.decisions[item.id] = serial;
      const decision: Decision = {
        id,
        item: item.id,
        serial,
        wording: command.wording,
        procedure: command.procedure ?? usualProcedure(item),
        positions: [],
        withdrawn: false,
      };
      if (command.deadline !== undefined) decision.deadline = command.deadline;
      if (command.adopts) decision.adopts = adoptsOf(command.adopts, context.newId);
      meeting.decisions.push(decision);
      giveNumbers(meeting, { forum, everGiven });
      return { id, ...numbered(decisionNumber(decision)) };
    },
  }),

  changeDecision: meetingCommand('changeDecision', {
    when: RECORDING,
    text: sharedText(
      'decision',
      'wording',
      (meeting, id) => meeting.decisions.find((each) => each.id === id)?.wording,
    ),
    fields: {
      decision: Id,
      ...changeFields(DecisionFields.shape),
    },
    apply: (meeting, { do: _, meeting: __, decision: id, ...changes }) => {
      const decision = decisionOf(meeting, id);
      assertNotWithdrawn(decision, 'decision');
      assign(decision, changes);
      return undefined;
    },
  }),

  /** A decision is withdrawn, never removed (D44). */
  withdrawDecision: meetingCommand('withdrawDecision', {
    when: RECORDING,
    fields: { decision: Id },
    apply: (meeting, { decision: id }, { meetings }) => {
      const decision = decisionOf(meeting, id);
      assertNotWithdrawn(decision, 'decision');
      if (isOnlyApproval(meetings, meeting.id, id)) {
        refuse('has-dependents', 'decision', 'refusals.approvesMinutes');
      }
      decision.withdrawn = true;
      return undefined;
    },
  }),

  takePosition: meetingCommand('takePosition', {
    when: NOT_LOCKED,
    fields: {
      decision: Id,
      ...commandFields(Position.shape),
    },
    apply: (meeting, { do: _, meeting: __, decision: id, ...position }, { forum, context }) => {
      const decision = assertTakesPositions(meeting, id, position.at);
      assertEligible(forum, meeting, position.partner);
      if (meeting.phase !== 'open') keepEarlier(decision, position, context.author);
      // The new position replaces the partner's former one (D40).
      replaceWhere(decision.positions, position, (each) => each.partner === position.partner);
      return undefined;
    },
  }),

  /**
   * All partners that have not answered consent. It is one command, so an answer that arrives at that moment is
   * not lost (D43).
   */
  everybodyConsents: meetingCommand('everybodyConsents', {
    when: NOT_LOCKED,
    fields: { decision: Id, at: Time },
    apply: (meeting, { decision: id, at }, { forum }) => {
      const decision = assertTakesPositions(meeting, id, at);
      const { missing } = resultOfDecision(forum, meeting, decision);
      if (missing.length === 0) refuse('not-eligible', 'decision', 'refusals.nobodyLeft');
      for (const partner of missing) {
        decision.positions.push({ partner, position: 'consents', at });
      }
      return undefined;
    },
  }),
};

/**
 * During the meeting only the last answer counts. After it, Forum keeps an earlier answer, but not an earlier
 * note (D42).
 */
function keepEarlier(decision: Decision, next: Position, author: string): void {
  const before = positionOf(decision, next.partner);
  if (!before || before.position === next.position) return;
  decision.earlier ??= [];
  decision.earlier.push({ ...before, changed: next.at, notedBy: author });
}

function assertTakesPositions(meeting: Meeting, id: Id, at: Time): Decision {
  const decision = decisionOf(meeting, id);
  assertNotWithdrawn(decision, 'decision');
  assertInTime(meeting, decision, at);
  if (decision.procedure === 'noted') refuse('not-eligible', 'decision', 'refusals.noPositions');
  return decision;
}

/**
 * A partner can answer at any time in the meeting. Afterwards it answers in writing, before the decision's
 * deadline (D41).
 */
function assertInTime(meeting: Meeting, decision: Decision, at: Time): void {
  if (meeting.phase === 'open') return;
  const { deadline } = decision;
  if (deadline !== undefined && dayOf(at) > deadline) {
    refuse('wrong-phase', 'at', 'refusals.deadlinePassed');
  }
  if (meeting.phase === 'circulated' && deadline !== undefined) return;
  assertPhase(meeting, RECORDING);
}

function adoptsOf(input: z.output<typeof AdoptsInput>, newId: () => string): Adopts {
  const { objectives, ...rest } = input;
  if (!objectives) return rest;
  return { ...rest, objectives: withIds(objectives, newId, 'adopts.objectives') };
}
