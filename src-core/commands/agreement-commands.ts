import { giveAgreementNumber } from '../meeting/give-numbers.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { keepSignedTerms } from '../meeting/signatures.ts';
import { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { Agreement, Commitment, type Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { assign, meetingCommand, sharedText, TYPED_TEXT } from './command-types.ts';
import { giveAgreementSerial } from './create-meeting.ts';
import {
  agreementOf,
  assertKnown,
  assertNotWithdrawn,
  claimId,
  findById,
  itemOf,
  memberOf,
  partnerOf,
} from './lookups.ts';
import { assertInOrder, RECORDING } from './phase-rules.ts';

/** What some of the partners agree on, and what each contributes. */

const CommitmentFields = Commitment.omit({ id: true });
const AgreementFields = Agreement.pick({
  title: true,
  text: true,
  parties: true,
  degree: true,
  from: true,
  to: true,
  measures: true,
});

export const agreementCommands = {
  makeAgreement: meetingCommand('makeAgreement', {
    when: RECORDING,
    fields: {
      id: Id.optional(),
      item: Id,
      ...commandFields(AgreementFields.shape),
      measures: AgreementFields.shape.measures.optional(),
    },
    apply: (
      meeting,
      { do: _, meeting: __, id: given, ...fields },
      { forum, everGiven, context },
    ) => {
      itemOf(meeting, fields.item);
      assertAbleToAgree(forum, meeting, fields.parties);
      assertInOrder(fields.from, fields.to, 'to');
      const { measures = [] } = fields;
      assertKnown(forum.measures, measures, 'measures');
      const id = claimId(meeting.agreements, given, context.newId);
      const serial = giveAgreementSerial(meeting, everGiven);
      const number = giveAgreementNumber(meeting, { forum, everGiven });
      const more = { id, serial, number, measures, commitments: [], withdrawn: false };
      const agreement = Agreement.parse({ ...fields, ...more });
      meeting.agreements.push(agreement);
      return { id, number: agreementNumber(agreement) };
    },
  }),

  changeAgreement: meetingCommand('changeAgreement', {
    when: RECORDING,
    text: sharedText(
      'agreement',
      'text',
      (meeting, id) => meeting.agreements.find((each) => each.id === id)?.text,
    ),
    fields: {
      agreement: Id,
      ...changeFields(AgreementFields.shape),
    },
    apply: (meeting, { do: _, meeting: __, agreement: id, ...changes }, { forum }) => {
      const agreement = agreementOf(meeting, id);
      assertNotWithdrawn(agreement, 'agreement');
      if (changes.parties) {
        assertAbleToAgree(forum, meeting, changes.parties);
        assertKeepsWhoIsCommitted(agreement, changes.parties);
      }
      assertKnown(forum.measures, changes.measures, 'measures');
      const from = changes.from === null ? undefined : (changes.from ?? agreement.from);
      const to = changes.to === null ? undefined : (changes.to ?? agreement.to);
      assertInOrder(from, to, 'to');
      keepSignedTerms(agreement, followUpOf(forum, meeting.id));
      assign(agreement, changes);
      return undefined;
    },
  }),

  withdrawAgreement: meetingCommand('withdrawAgreement', {
    when: RECORDING,
    fields: { agreement: Id },
    apply: (meeting, command) => {
      const agreement = agreementOf(meeting, command.agreement);
      assertNotWithdrawn(agreement, 'agreement');
      agreement.withdrawn = true;
      return undefined;
    },
  }),

  addCommitment: meetingCommand('addCommitment', {
    when: RECORDING,
    fields: {
      id: Id.optional(),
      agreement: Id,
      ...commandFields(CommitmentFields.shape),
    },
    apply: (
      meeting,
      { do: _, meeting: __, id: given, agreement: of, ...fields },
      { forum, context },
    ) => {
      const agreement = agreementOf(meeting, of);
      assertNotWithdrawn(agreement, 'agreement');
      assertParty(forum, agreement, fields.partner);
      const taken = meeting.agreements.flatMap((each) => each.commitments);
      const id = claimId(taken, given, context.newId);
      keepSignedTerms(agreement, followUpOf(forum, meeting.id));
      agreement.commitments.push(Commitment.parse({ id, ...fields }));
      return { id };
    },
  }),

  changeCommitment: meetingCommand('changeCommitment', {
    when: RECORDING,
    text: TYPED_TEXT,
    fields: {
      agreement: Id,
      commitment: Id,
      ...changeFields(CommitmentFields.shape),
    },
    apply: (
      meeting,
      { do: _, meeting: __, agreement: of, commitment: id, ...changes },
      { forum },
    ) => {
      const agreement = agreementOf(meeting, of);
      const commitment = findById(agreement.commitments, id, 'commitment');
      assertNotWithdrawn(agreement, 'agreement');
      if (changes.partner !== undefined) assertParty(forum, agreement, changes.partner);
      keepSignedTerms(agreement, followUpOf(forum, meeting.id));
      assign(commitment, changes);
      return undefined;
    },
  }),

  /** Refused once something has happened to the commitment (D53). */
  removeCommitment: meetingCommand('removeCommitment', {
    when: RECORDING,
    fields: { agreement: Id, commitment: Id },
    apply: (meeting, { agreement: of, commitment: id }, { forum }) => {
      const agreement = agreementOf(meeting, of);
      findById(agreement.commitments, id, 'commitment');
      const followUp = followUpOf(forum, meeting.id);
      if (followUp.statuses.some((each) => each.of === 'commitment' && each.id === id)) {
        refuse('has-dependents', 'commitment', 'refusals.inUse');
      }
      keepSignedTerms(agreement, followUp);
      agreement.commitments = agreement.commitments.filter((each) => each.id !== id);
      return undefined;
    },
  }),
};

/** Only a party can commit itself or sign (D52). */
export function assertParty(forum: Forum, agreement: Agreement, id: Id): void {
  const partner = partnerOf(forum, id).name;
  if (!agreement.parties.includes(id)) {
    refuse('not-a-party', 'partner', 'refusals.notParty', { partner });
  }
}

/** An agreement needs two or more parties, members on the day, and none of them observers (D48). */
function assertAbleToAgree(forum: Forum, meeting: Meeting, parties: readonly Id[]): void {
  parties.forEach((id, index) => {
    const path = `parties.${index}`;
    const partner = partnerOf(forum, id, path).name;
    if (memberOf(forum, meeting, id, path).authority === 'observes') {
      refuse('not-eligible', path, 'refusals.observer', { partner });
    }
  });
  if (parties.length < 2 || new Set(parties).size !== parties.length) {
    refuse('invalid', 'parties', 'refusals.twoParties');
  }
}

/**
 * A party with a commitment cannot be removed from the agreement (D51). One that has only signed can: the
 * agreement has other parties then, so every signature is to an earlier text (D129).
 */
function assertKeepsWhoIsCommitted(agreement: Agreement, parties: readonly Id[]): void {
  if (agreement.commitments.some(({ partner }) => !parties.includes(partner))) {
    refuse('has-dependents', 'parties', 'refusals.inUse');
  }
}
