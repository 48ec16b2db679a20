import { getOwn, type Id } from '../model/field-types.ts';
import type {
  Authority,
  FollowUp,
  Forum,
  ForumItself,
  Ratification,
  RatificationOutcome,
} from '../model/forum.ts';
import type {
  Agreement,
  Decision,
  Item,
  Meeting,
  PositionKind,
  Procedure,
} from '../model/meeting.ts';
import { eligibleFor, quorumAt } from './eligibility.ts';
import { membersAt } from './membership.ts';

/**
 * Who is bound by what, and who must still ask their principals. It is always derived from positions,
 * signatures and ratifications, and never stored (D45).
 */

export type DecisionOutcome = 'open' | 'adopted' | 'not-adopted' | 'noted' | 'withdrawn';
export type Binding = 'bound' | 'bound-on-ratification' | 'not-bound';

export interface DecisionResult {
  readonly outcome: DecisionOutcome;
  /** The partners that may take a position. */
  readonly eligible: readonly Id[];
  /** Eligible partners without a position yet. */
  readonly missing: readonly Id[];
  /** Every partner of the forum. */
  readonly binding: Readonly<Record<Id, Binding>>;
  /** Partners whose principals have not answered yet. */
  readonly awaiting: readonly Id[];
}

export interface AgreementResult {
  /** Every party. */
  readonly binding: Readonly<Record<Id, Binding>>;
  readonly awaiting: readonly Id[];
  /** Parties that have not signed. */
  readonly unsigned: readonly Id[];
}

/** The result of each decision of a meeting, by its id. */
export type Results = ReadonlyMap<Id, DecisionResult>;

export function resultOfDecision(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
): DecisionResult {
  const eligible = decision.procedure === 'noted' ? [] : eligibleFor(forum, meeting, decision);
  const ids = eligible.map((member) => member.partner);
  const positions = new Map(decision.positions.map((each) => [each.partner, each.position]));
  const taken = ids.map((id) => positions.get(id));
  const outcomeByPositions = outcomeFromPositions(forum, meeting, decision, taken);

  const binding: Record<Id, Binding> = {};
  for (const partner of forum.partners) binding[partner.id] = 'not-bound';
  if (outcomeByPositions === 'adopted') {
    const answers = answersOn(forum, meeting.id, 'decision', decision.id);
    for (const { partner, authority } of eligible) {
      const position = positions.get(partner);
      const isOwnOrder = decision.procedure === 'majority';
      if (isOwnOrder && position === 'consents') {
        // Needs no principal's approval (D38).
        binding[partner] = 'bound';
      } else if (!isOwnOrder && (position === 'consents' || position === 'reserves')) {
        binding[partner] = bindingBy(authority, answers.get(partner)?.outcome);
      }
    }
  }
  // A decision that would bind nobody is not adopted (D34).
  const nobody = Object.values(binding).every((each) => each === 'not-bound');
  const outcome = outcomeByPositions === 'adopted' && nobody ? 'not-adopted' : outcomeByPositions;
  const missing = ids.filter((id) => !positions.has(id));
  return { outcome, eligible: ids, missing, binding, awaiting: stillAsking(forum, binding) };
}

/** An agreement binds those who signed it, unless it is withdrawn (D49). */
export function resultOfAgreement(
  forum: Forum,
  meeting: Meeting,
  agreement: Agreement,
): AgreementResult {
  const signed = new Set(
    followUpOf(forum, meeting.id)
      .signatures.filter((each) => each.agreement === agreement.id)
      .map((each) => each.partner),
  );
  const members = membersAt(forum, meeting);
  const answers = answersOn(forum, meeting.id, 'agreement', agreement.id);
  const binding: Record<Id, Binding> = {};
  for (const party of agreement.parties) {
    const authority = members.find((member) => member.partner === party)?.authority;
    binding[party] =
      agreement.withdrawn || !signed.has(party) || authority === undefined
        ? 'not-bound'
        : bindingBy(authority, answers.get(party)?.outcome);
  }
  return {
    binding,
    awaiting: stillAsking(forum, binding),
    unsigned: agreement.parties.filter((party) => !signed.has(party)),
  };
}

/** The forum's own rules are decided by majority, everything else by consensus (D30). */
export function usualProcedure(item: Item): Procedure {
  const { standing } = item;
  return standing === 'agenda' || standing === 'last-minutes' || standing === 'next-meeting'
    ? 'majority'
    : 'consensus';
}

/** The latest position that a partner took. */
export function positionOf(decision: Decision, partner: Id) {
  return decision.positions.findLast((position) => position.partner === partner);
}

export type RatificationAnswer = Ratification & { readonly outcome: RatificationOutcome };

/** The latest answer of each partner's principal to a decision or an agreement (D57). */
export function answersOn(
  forum: Forum,
  meeting: Id,
  of: 'decision' | 'agreement',
  id: Id,
): ReadonlyMap<Id, RatificationAnswer> {
  const answers = new Map<Id, RatificationAnswer>();
  for (const each of followUpOf(forum, meeting).ratifications) {
    if (each.of !== of || each.id !== id) continue;
    const { outcome } = each;
    if (outcome === 'open') answers.delete(each.partner);
    else answers.set(each.partner, { ...each, outcome });
  }
  return answers;
}

const NOTHING_YET: FollowUp = { ratifications: [], signatures: [], statuses: [] };

export function followUpOf(forum: Forum, meeting: Id): FollowUp {
  return getOwn(forum.followUp, meeting) ?? NOTHING_YET;
}

/** The forum as the results of one meeting need it: with the follow-up of that meeting only. */
export function forumSince(forum: ForumItself, meeting: Id, followUp: FollowUp): Forum {
  return { ...forum, followUp: { [meeting]: followUp } };
}

/** The outcome of the positions alone, whoever would be bound (D33, D36, D39, D44). */
function outcomeFromPositions(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  taken: readonly (PositionKind | undefined)[],
): DecisionOutcome {
  if (decision.withdrawn) return 'withdrawn';
  if (decision.procedure === 'noted') return 'noted';
  const count = (kind: PositionKind | undefined) => taken.filter((each) => each === kind).length;
  const missing = count(undefined);
  if (decision.procedure === 'consensus') {
    if (missing > 0) return 'open';
    return count('objects') > 0 ? 'not-adopted' : 'adopted';
  }
  const { reached } = quorumAt(forum, meeting, taken.length);
  if (!reached) return missing > 0 ? 'open' : 'not-adopted';
  if (count('consents') > count('objects')) return 'adopted';
  // Open only while the missing answers could still change the result.
  return count('consents') + missing > count('objects') ? 'open' : 'not-adopted';
}

/** How a partner's consent binds it, given its authority and its principal's answer (D3, D35). */
function bindingBy(authority: Authority, ratified: RatificationOutcome | undefined): Binding {
  if (authority === 'observes' || ratified === 'declined') return 'not-bound';
  return authority === 'decides' || ratified === 'ratified' ? 'bound' : 'bound-on-ratification';
}

function stillAsking(forum: ForumItself, binding: Readonly<Record<Id, Binding>>): Id[] {
  return forum.partners
    .map((partner) => partner.id)
    .filter((id) => getOwn(binding, id) === 'bound-on-ratification');
}
