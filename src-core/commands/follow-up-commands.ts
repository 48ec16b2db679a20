import { asksAtHome, effectOf, mayBind, needsApproval } from '../meeting/effects.ts';
import { membersAt } from '../meeting/membership.ts';
import { decidingIn, positionOf, resultOfDecision } from '../meeting/outcome.ts';
import {
  answersOn,
  conditionAnswer,
  followUpOf,
  type RatificationAnswer,
} from '../meeting/principal-answers.ts';
import { placeOfTerms, signaturesOf } from '../meeting/signatures.ts';
import { isYes } from '../meeting/voting.ts';
import { dayOf, Id, instantOf, type Time } from '../model/field-types.ts';
import { type Forum, Ratification, Signature, StatusChange } from '../model/forum.ts';
import type { Agreement, Decision, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { assertParty } from './agreement-commands.ts';
import { commandFields } from './command-fields.ts';
import { addUnlessLast, followUpCommand, removeWhere, replaceWhere } from './command-types.ts';
import {
  agreementOf,
  assertNotWithdrawn,
  assertStillPartner,
  decisionOf,
  findById,
  followUpIn,
  partnerOf,
  refuseAllBut,
} from './lookups.ts';

/**
 * What happens to decisions and agreements afterwards. It is saved in forum.json, so an approved meeting stays
 * as it is (D26).
 */

const StatusFields = StatusChange.omit({ of: true, id: true });

export const followUpCommands = {
  /** Each party signs a text once (D50). If it has signed an earlier text, it signs again (D129). */
  signAgreement: followUpCommand('signAgreement', {
    fields: commandFields(Signature.omit({ givenTo: true }).shape),
    apply: (forum, { agreement: id, partner, at, ratification }, { meeting, context }) => {
      const agreement = agreementOf(meeting, id);
      assertNotWithdrawn(agreement, 'agreement');
      assertParty(forum, agreement, partner);
      assertAtMeeting(meeting, at);
      assertStillPartner(partnerOf(forum, partner), dayOf(at), context.language);
      const followUp = followUpIn(forum, meeting.id);
      if (signaturesOf(followUp, agreement).standing.has(partner)) {
        const { name } = partnerOf(forum, partner);
        refuse('wrong-phase', 'partner', 'refusals.signed', { partner: name });
      }
      const signature = {
        ...{ agreement: id, partner, at, givenTo: placeOfTerms(followUp, agreement) },
        ...(ratification === undefined ? {} : { ratification }),
      };
      replaceWhere(followUp.signatures, signature, isOf(id, partner));
      return undefined;
    },
  }),

  /** Takes back a signature that was recorded by mistake (D130). */
  withdrawSignature: followUpCommand('withdrawSignature', {
    fields: { agreement: Id, partner: Id },
    apply: (forum, { agreement: id, partner }, { meeting }) => {
      assertNotWithdrawn(agreementOf(meeting, id), 'agreement');
      const { name } = partnerOf(forum, partner);
      const { signatures } = followUpIn(forum, meeting.id);
      if (!signatures.some(isOf(id, partner))) {
        refuse('not-eligible', 'partner', 'refusals.noSignature', { partner: name });
      }
      if (answersOn(forum, meeting, 'agreement', id).has(partner)) {
        refuse('has-dependents', 'partner', 'refusals.answerDepends', { partner: name });
      }
      removeWhere(signatures, isOf(id, partner));
      return undefined;
    },
  }),

  ratify: followUpCommand('ratify', {
    fields: {
      decision: Id.optional(),
      agreement: Id.optional(),
      ...commandFields(Ratification.omit({ of: true, id: true, givenTo: true }).shape),
    },
    apply: (
      forum,
      { do: _, meeting: __, decision, agreement, ...answer },
      { meeting, context },
    ) => {
      if ((decision === undefined) === (agreement === undefined)) {
        refuseAllBut(['decision', 'agreement'], context.language);
      }
      const { partner, outcome } = answer;
      const of = decision === undefined ? 'agreement' : 'decision';
      const id = decision ?? agreement ?? '';
      if (partner === undefined) {
        assertCondition(meeting, { of, id, outcome });
        const standing = conditionAnswer(forum, meeting, id);
        if (outcome === 'open' && !standing) {
          refuse('not-eligible', 'decision', 'refusals.conditionOpen');
        }
        if (isSame(standing, answer)) return undefined;
      } else {
        if (outcome === 'open') assertAnswered(forum, meeting, of, id, partner);
        else {
          assertStillPartner(partnerOf(forum, partner), answer.on, context.language);
          assertAwaited(forum, meeting, { of, id, partner });
        }
        if (isSame(answersOn(forum, meeting, of, id).get(partner), answer)) return undefined;
      }
      const followUp = followUpIn(forum, meeting.id);
      const text =
        of === 'agreement' ? { givenTo: placeOfTerms(followUp, agreementOf(meeting, id)) } : {};
      followUp.ratifications.push({ of, id, ...answer, ...text });
      return undefined;
    },
  }),

  setCommitmentStatus: followUpCommand('setCommitmentStatus', {
    fields: {
      agreement: Id,
      commitment: Id,
      ...commandFields(StatusFields.shape),
    },
    apply: (forum, { do: _, meeting: __, agreement, commitment, ...change }, { meeting }) => {
      findById(agreementOf(meeting, agreement).commitments, commitment, 'commitment');
      const { statuses } = followUpIn(forum, meeting.id);
      recordStatus(statuses, { of: 'commitment', id: commitment, ...change });
      return undefined;
    },
  }),

  setActionPointStatus: followUpCommand('setActionPointStatus', {
    fields: { actionPoint: Id, ...commandFields(StatusFields.shape) },
    apply: (forum, { do: _, meeting: __, actionPoint, ...change }, { meeting }) => {
      findById(meeting.actionPoints, actionPoint, 'actionPoint');
      const { statuses } = followUpIn(forum, meeting.id);
      recordStatus(statuses, { of: 'action-point', id: actionPoint, ...change });
      return undefined;
    },
  }),
};

function recordStatus(statuses: StatusChange[], next: StatusChange): void {
  addUnlessLast(statuses, next, ({ of, id }) => of === next.of && id === next.id);
}

/** Whether the answer is the one that stands: the same answer is not recorded twice (D57). */
function isSame(
  standing: RatificationAnswer | undefined,
  { outcome, on, reference, note }: Omit<Ratification, 'of' | 'id'>,
): boolean {
  return (
    standing?.outcome === outcome &&
    standing.on === on &&
    standing.reference === reference &&
    standing.note === note
  );
}

/** An answer without a partner says whether the condition of a decision is met (D209). */
function assertCondition(
  meeting: Meeting,
  { of, id, outcome }: Pick<Ratification, 'of' | 'id' | 'outcome'>,
): void {
  if (of === 'agreement') refuse('invalid', 'partner', 'faults.empty');
  const decision = decisionOf(meeting, id);
  assertNotWithdrawn(decision, 'decision');
  if (!mayBind(decision) || decision.condition === undefined) {
    refuse('not-eligible', 'partner', 'refusals.noCondition');
  }
  if (outcome === 'deviating') refuse('invalid', 'outcome', 'refusals.conditionMet');
}

function assertAwaited(
  forum: Forum,
  meeting: Meeting,
  { of, id, partner }: { of: 'decision' | 'agreement'; id: Id; partner: Id },
): void {
  if (of === 'decision') {
    assertDecisionAwaited(forum, meeting, decisionOf(meeting, id), partner);
  } else assertAgreementAwaited(forum, meeting, agreementOf(meeting, id), partner);
}

function isOf(agreement: Id, partner: Id) {
  return (each: Signature) => each.agreement === agreement && each.partner === partner;
}

/** The agreement was made at the meeting, so nobody signed it before (D134). */
function assertAtMeeting({ startsAt, times: { open = startsAt } }: Meeting, at: Time): void {
  const began = Math.min(instantOf(startsAt), instantOf(open));
  if (instantOf(at) < began) refuse('invalid', 'at', 'refusals.signedBefore');
}

/** Only an obligation that was answered can be reopened. */
function assertAnswered(
  forum: Forum,
  meeting: Meeting,
  of: 'decision' | 'agreement',
  id: Id,
  partner: Id,
): void {
  const { name } = partnerOf(forum, partner);
  if (answersOn(forum, meeting, of, id).has(partner)) return;
  refuse('not-eligible', 'partner', 'refusals.notAnswered', { partner: name });
}

/** Only a partner that has agreed and needs its approval has a principal to ask (D56). */
function assertDecisionAwaited(forum: Forum, meeting: Meeting, decision: Decision, id: Id): void {
  const partner = partnerOf(forum, id).name;
  assertNotWithdrawn(decision, 'decision');
  const result = resultOfDecision(forum, meeting, decision);
  const member = membersAt(forum, meeting).find((each) => each.partner === id);
  const position = positionOf(decision, id);
  const isDelegated = effectOf(decision) === 'delegated';
  const agreed = isDelegated || (result.eligible.includes(id) && isYes(position?.position));
  const asks =
    member !== undefined &&
    member.authority !== 'observes' &&
    needsApproval(decision, member.authority, position);
  if (!mayBind(decision) || !agreed || !asks) {
    refuse('not-eligible', 'partner', 'refusals.nothingToRatify', { partner });
  }
  if (result.outcome === 'not-adopted' && !result.isForOwnPart) {
    refuse('wrong-phase', 'decision', 'refusals.notAdopted');
  }
  // While it is open, an objection stops it. One that came after it was settled stops nobody else (D132).
  const objects = (each: Id) => positionOf(decision, each)?.position === 'objects';
  const isStopped = decidingIn(result).some(objects) && !result.isForOwnPart;
  if (decision.procedure === 'consensus' && !isDelegated && isStopped) {
    refuse('wrong-phase', 'decision', 'refusals.notAdopted');
  }
}

/** Only a party that has signed and needs its approval has a principal to ask (D56). */
function assertAgreementAwaited(
  forum: Forum,
  meeting: Meeting,
  agreement: Agreement,
  id: Id,
): void {
  const partner = partnerOf(forum, id).name;
  assertNotWithdrawn(agreement, 'agreement');
  assertParty(forum, agreement, id);
  const member = membersAt(forum, meeting).find((each) => each.partner === id);
  const signature = signaturesOf(followUpOf(forum, meeting.id), agreement).standing.get(id);
  const asks = asksAtHome(signature?.ratification, member?.authority ?? 'observes');
  if (!asks) refuse('not-eligible', 'partner', 'refusals.nothingToRatify', { partner });
  if (!signature) refuse('not-eligible', 'partner', 'refusals.notSigned', { partner });
}
