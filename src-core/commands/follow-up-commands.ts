import { eligibleAt } from '../meeting/eligibility.ts';
import { membersAt } from '../meeting/membership.ts';
import { answersOn, followUpOf, positionOf } from '../meeting/outcome.ts';
import { Id } from '../model/field-types.ts';
import { type Forum, Ratification, Signature, StatusChange } from '../model/forum.ts';
import type { Agreement, Decision, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { assertParty } from './agreement-commands.ts';
import { commandFields } from './command-fields.ts';
import { followUpCommand } from './command-types.ts';
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
  /** Each party signs once (D50). */
  signAgreement: followUpCommand('signAgreement', {
    fields: commandFields(Signature.shape),
    apply: (forum, { agreement: id, partner, at }, { meeting }) => {
      const agreement = agreementOf(meeting, id);
      assertNotWithdrawn(agreement, 'agreement');
      assertParty(forum, agreement, partner);
      const { signatures } = followUpIn(forum, meeting.id);
      if (signatures.some((each) => each.agreement === id && each.partner === partner)) {
        const { name } = partnerOf(forum, partner);
        refuse('wrong-phase', 'partner', 'refusals.signed', { partner: name });
      }
      signatures.push({ agreement: id, partner, at });
      return undefined;
    },
  }),

  ratify: followUpCommand('ratify', {
    fields: {
      decision: Id.optional(),
      agreement: Id.optional(),
      ...commandFields(Ratification.omit({ of: true, id: true }).shape),
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
        record('decision', decision);
      } else if (agreement !== undefined) {
        const found = agreementOf(meeting, agreement);
        if (outcome === 'open') assertAnswered(forum, meeting, 'agreement', agreement, partner);
        else assertAgreementAwaited(forum, meeting, found, partner);
        record('agreement', agreement);
      }
      return undefined;

      function record(of: 'decision' | 'agreement', id: Id) {
        followUpIn(forum, meeting.id).ratifications.push({ of, id, ...answer });
      }
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
      statuses.push({ of: 'commitment', id: commitment, ...change });
      return undefined;
    },
  }),

  setActionPointStatus: followUpCommand('setActionPointStatus', {
    fields: { actionPoint: Id, ...commandFields(StatusFields.shape) },
    apply: (forum, { do: _, meeting: __, actionPoint, ...change }, { meeting }) => {
      findById(meeting.actionPoints, actionPoint, 'actionPoint');
      const { statuses } = followUpIn(forum, meeting.id);
      statuses.push({ of: 'action-point', id: actionPoint, ...change });
      return undefined;
    },
  }),
};

/** Only an obligation that was answered can be reopened. */
function assertAnswered(
  forum: Forum,
  meeting: Meeting,
  of: 'decision' | 'agreement',
  id: Id,
  partner: Id,
): void {
  const { name } = partnerOf(forum, partner);
  if (answersOn(forum, meeting.id, of, id).has(partner)) return;
  refuse('not-eligible', 'partner', 'refusals.notAnswered', { partner: name });
}

/** Only a partner that negotiates and has agreed has a principal to ask (D56). */
function assertDecisionAwaited(forum: Forum, meeting: Meeting, decision: Decision, id: Id): void {
  const partner = partnerOf(forum, id).name;
  assertNotWithdrawn(decision, 'decision');
  const eligible = eligibleAt(forum, meeting);
  const member = eligible.find((each) => each.partner === id);
  const position = positionOf(decision, id)?.position;
  const agreed = position === 'consents' || position === 'reserves';
  if (decision.procedure !== 'consensus' || member?.authority !== 'negotiates' || !agreed) {
    refuse('not-eligible', 'partner', 'refusals.nothingToRatify', { partner });
  }
  if (eligible.some((each) => positionOf(decision, each.partner)?.position === 'objects')) {
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
  const { signatures } = followUpOf(forum, meeting.id);
  if (!signatures.some((each) => each.agreement === agreement.id && each.partner === id)) {
    refuse('not-eligible', 'partner', 'refusals.notSigned', { partner });
  }
}
