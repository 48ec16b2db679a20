import { dayOf, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Agreement, Meeting } from '../model/meeting.ts';
import { latestDay } from './answer-days.ts';
import { type Binding, type PartnerBinding, whileAsking } from './bound-partners.ts';
import { asksAtHome } from './effects.ts';
import { membersAt } from './membership.ts';
import { withBindings } from './outcome.ts';
import { answersOn, followUpOf } from './principal-answers.ts';
import { signaturesOf } from './signatures.ts';

export interface AgreementResult {
  /** Every party. */
  readonly binding: Readonly<Record<Id, Binding>>;
  /** The same with the days, and the reasons of those that are not bound. */
  readonly bindings: Readonly<Record<Id, PartnerBinding>>;
  readonly awaiting: readonly Id[];
  /** Parties that have not signed the present terms. */
  readonly unsigned: readonly Id[];
  /** Those of them that have signed an earlier text (D129). */
  readonly toEarlier: readonly Id[];
}

/** An agreement binds those who signed it, unless it is withdrawn (D49). */
export function resultOfAgreement(
  forum: Forum,
  meeting: Meeting,
  agreement: Agreement,
): AgreementResult {
  const followUp = followUpOf(forum, meeting.id);
  const { standing, earlier } = signaturesOf(followUp, agreement);
  const members = membersAt(forum, meeting);
  const answers = answersOn(forum, meeting, 'agreement', agreement.id);
  const bindings: Record<Id, PartnerBinding> = {};
  for (const party of agreement.parties) {
    const signature = standing.get(party);
    const authority = members.find((member) => member.partner === party)?.authority;
    if (agreement.withdrawn || !signature || authority === undefined || authority === 'observes') {
      bindings[party] = { state: 'not-bound' };
      continue;
    }
    const needs = asksAtHome(signature.ratification, authority);
    const answer = needs ? answers.get(party) : undefined;
    const since = latestDay(dayOf(signature.at), agreement.from, answer?.on);
    bindings[party] = (needs ? whileAsking(answer) : undefined) ?? { state: 'bound', since };
  }
  const unsigned = agreement.parties.filter((party) => !standing.has(party));
  const toEarlier = unsigned.filter((party) => earlier.has(party));
  return { ...withBindings(forum, bindings), unsigned, toEarlier };
}
