import { dayInText } from '../i18n/format.ts';
import { membersAt } from '../meeting/membership.ts';
import {
  answersOn,
  decidingIn,
  followUpOf,
  positionOf,
  resultOfDecision,
} from '../meeting/outcome.ts';
import { placeOfTerms, signaturesOf } from '../meeting/signatures.ts';
import { dayOf, Id, instantOf, type Time } from '../model/field-types.ts';
import {
  type Forum,
  type Language,
  type Partner,
  Ratification,
  Signature,
  StatusChange,
} from '../model/forum.ts';
import type { Agreement, Decision, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { assertParty } from './agreement-commands.ts';
import { commandFields } from './command-fields.ts';
import { addUnlessLast, followUpCommand, removeWhere, replaceWhere } from './command-types.ts';
import {
  agreementOf,
  assertNotWithdrawn,
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
    apply: (forum, { agreement: id, partner, at }, { meeting, context }) => {
      const agreement = agreementOf(meeting, id);
      assertNotWithdrawn(agreement, 'agreement');
      assertParty(forum, agreement, partner);
      assertAtMeeting(meeting, at);
      assertStillPartner(partnerOf(forum, partner), at, context.language);
      const followUp = followUpIn(forum, meeting.id);
      if (signaturesOf(followUp, agreement).standing.has(partner)) {
        const { name } = partnerOf(forum, partner);
        refuse('wrong-phase', 'partner', 'refusals.signed', { partner: name });
      }
      const signature = { agreement: id, partner, at, givenTo: placeOfTerms(followUp, agreement) };
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
      if (decision !== undefined) {
        const found = decisionOf(meeting, decision);
        if (outcome === 'open') assertAnswered(forum, meeting, 'decision', decision, partner);
        else assertDecisionAwaited(forum, meeting, found, partner);
        if (isRecorded(answersOn(forum, meeting, 'decision', decision), answer)) return undefined;
        followUpIn(forum, meeting.id).ratifications.push({
          of: 'decision',
          id: decision,
          ...answer,
        });
      } else if (agreement !== undefined) {
        const found = agreementOf(meeting, agreement);
        if (outcome === 'open') assertAnswered(forum, meeting, 'agreement', agreement, partner);
        else assertAgreementAwaited(forum, meeting, found, partner);
        if (isRecorded(answersOn(forum, meeting, 'agreement', agreement), answer)) return undefined;
        const followUp = followUpIn(forum, meeting.id);
        const givenTo = placeOfTerms(followUp, found);
        followUp.ratifications.push({ of: 'agreement', id: agreement, ...answer, givenTo });
      }
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
function isRecorded(
  answers: ReturnType<typeof answersOn>,
  { partner, outcome, on, reference }: Omit<Ratification, 'of' | 'id'>,
): boolean {
  const standing = answers.get(partner);
  return standing?.outcome === outcome && standing.on === on && standing.reference === reference;
}

function isOf(agreement: Id, partner: Id) {
  return (each: Signature) => each.agreement === agreement && each.partner === partner;
}

/** The agreement was made at the meeting, so nobody signed it before (D134). */
function assertAtMeeting({ startsAt, times: { open = startsAt } }: Meeting, at: Time): void {
  const began = Math.min(instantOf(startsAt), instantOf(open));
  if (instantOf(at) < began) refuse('invalid', 'at', 'refusals.signedBefore');
}

/** From the day of its exit, a partner signs nothing (D135). */
function assertStillPartner({ name, exit }: Partner, at: Time, language: Language): void {
  if (exit === undefined || dayOf(at) < exit.on) return;
  const day = dayInText(exit.on, language);
  refuse('not-eligible', 'partner', 'refusals.hasLeft', { partner: name, day });
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

/** Only a partner that negotiates and has agreed has a principal to ask (D56). */
function assertDecisionAwaited(forum: Forum, meeting: Meeting, decision: Decision, id: Id): void {
  const partner = partnerOf(forum, id).name;
  assertNotWithdrawn(decision, 'decision');
  const result = resultOfDecision(forum, meeting, decision);
  const member = membersAt(forum, meeting).find((each) => each.partner === id);
  const position = positionOf(decision, id)?.position;
  const agreed =
    result.eligible.includes(id) && (position === 'consents' || position === 'reserves');
  if (decision.procedure !== 'consensus' || member?.authority !== 'negotiates' || !agreed) {
    refuse('not-eligible', 'partner', 'refusals.nothingToRatify', { partner });
  }
  // An objection that came after it was settled stops nobody else (D132).
  if (decidingIn(result).some((each) => positionOf(decision, each)?.position === 'objects')) {
    refuse('wrong-phase', 'decision', 'refusals.notAdopted');
  }
}

/** Only a party that negotiates and has signed has a principal to ask (D56). */
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
  if (member?.authority !== 'negotiates') {
    refuse('not-eligible', 'partner', 'refusals.nothingToRatify', { partner });
  }
  if (!signaturesOf(followUpOf(forum, meeting.id), agreement).standing.has(id)) {
    refuse('not-eligible', 'partner', 'refusals.notSigned', { partner });
  }
}
