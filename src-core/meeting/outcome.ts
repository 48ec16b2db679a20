import { type Day, getOwn, type Id } from '../model/field-types.ts';
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
  Position,
  PositionKind,
  Procedure,
} from '../model/meeting.ts';
import { stands } from './decision-terms.ts';
import { quorumAt } from './eligibility.ts';
import { type Member, membersAt, stillPartners } from './membership.ts';
import { countedFor } from './settlement.ts';
import { signaturesOf, standingCheck } from './signatures.ts';

/**
 * Who is bound by what, and who must still ask their principals. It is always derived from positions,
 * signatures and ratifications, and never stored (D45).
 */

/** `lapsed`: the meeting adopted it, and then all principals of those that decided declined (D133). */
export type DecisionOutcome = 'open' | 'adopted' | 'not-adopted' | 'lapsed' | 'noted' | 'withdrawn';
export type Binding = 'bound' | 'bound-on-ratification' | 'not-bound';

export interface DecisionResult {
  readonly outcome: DecisionOutcome;
  /** The partners that may take a position, and those that answered late. */
  readonly eligible: readonly Id[];
  /** Of these, if any: those that answered after it was settled, for themselves only (D132). */
  readonly late?: readonly Id[];
  /** Eligible partners without a position on the present terms. */
  readonly missing: readonly Id[];
  /** Those of them that have answered an earlier wording (D125). */
  readonly toEarlier: readonly Id[];
  /** Every partner of the forum. */
  readonly binding: Readonly<Record<Id, Binding>>;
  /** Partners whose principals have not answered yet. */
  readonly awaiting: readonly Id[];
}

export interface AgreementResult {
  /** Every party. */
  readonly binding: Readonly<Record<Id, Binding>>;
  readonly awaiting: readonly Id[];
  /** Parties that have not signed the present terms. */
  readonly unsigned: readonly Id[];
  /** Those of them that have signed an earlier text (D129). */
  readonly toEarlier: readonly Id[];
}

/** The result of each decision of a meeting, by its id. */
export type Results = ReadonlyMap<Id, DecisionResult>;

export function resultOfDecision(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
): DecisionResult {
  const { deciding, late } =
    decision.procedure === 'noted'
      ? { deciding: [], late: [] }
      : countedFor(forum, meeting, decision);
  const counted = new Set([...deciding, ...late].map(({ partner }) => partner));
  const eligible = membersAt(forum, meeting).filter(({ partner }) => counted.has(partner));
  const ids = eligible.map((member) => member.partner);
  const positions = new Map(
    decision.positions.filter(stands).map((each) => [each.partner, each.position]),
  );
  const taken = deciding.map(({ partner }) => positions.get(partner));
  const outcomeByPositions = outcomeFromPositions(forum, meeting, decision, taken);

  const answers = answersOn(forum, meeting, 'decision', decision.id);
  const agreedBy = (members: readonly Member[]) =>
    members.flatMap(({ partner, authority }): readonly (readonly [Id, Binding])[] => {
      const position = positions.get(partner);
      // In the forum's own order, consent needs no principal's approval (D38).
      if (decision.procedure === 'majority')
        return position === 'consents' ? [[partner, 'bound']] : [];
      if (position !== 'consents' && position !== 'reserves') return [];
      return [[partner, bindingBy(authority, answers.get(partner)?.outcome)]];
    });
  const agreed = agreedBy(deciding);
  const bindsAnybody = agreed.some(([, each]) => each !== 'not-bound');
  // A decision that would bind nobody is not adopted (D34). What the meeting adopted can only lapse (D133).
  const outcome =
    outcomeByPositions === 'adopted' && !bindsAnybody
      ? agreed.length > 0
        ? 'lapsed'
        : 'not-adopted'
      : outcomeByPositions;
  const binding: Record<Id, Binding> = {};
  for (const partner of forum.partners) binding[partner.id] = 'not-bound';
  // It may lapse for those that decided, and yet bind one that answered late (D132).
  const isStanding = outcome === 'adopted' || outcome === 'lapsed';
  for (const [partner, each] of isStanding ? [...agreed, ...agreedBy(late)] : []) {
    binding[partner] = each;
  }
  const missing = ids.filter((id) => !positions.has(id));
  const toEarlier = missing.filter((id) => decision.positions.some((each) => each.partner === id));
  const awaiting = stillAsking(forum, binding);
  return {
    ...{ outcome, eligible: ids, missing, toEarlier, binding, awaiting },
    ...(late.length === 0 ? {} : { late: late.map(({ partner }) => partner) }),
  };
}

/** The partners whose positions made the outcome. */
export function decidingIn({ eligible, late = [] }: DecisionResult): readonly Id[] {
  return eligible.filter((id) => !late.includes(id));
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
  const binding: Record<Id, Binding> = {};
  for (const party of agreement.parties) {
    const authority = members.find((member) => member.partner === party)?.authority;
    binding[party] =
      agreement.withdrawn || !standing.has(party) || authority === undefined
        ? 'not-bound'
        : bindingBy(authority, answers.get(party)?.outcome);
  }
  const unsigned = agreement.parties.filter((party) => !standing.has(party));
  const toEarlier = unsigned.filter((party) => earlier.has(party));
  return { binding, awaiting: stillAsking(forum, binding), unsigned, toEarlier };
}

/** A result as it is on a day: nobody awaits an answer from a partner that has left by then (D135). */
export function resultOn<R extends { readonly awaiting: readonly Id[] }>(
  forum: ForumItself,
  result: R,
  day: Day,
): R {
  return { ...result, awaiting: stillPartners(forum, result.awaiting, day) };
}

/** The forum's own rules are decided by majority, everything else by consensus (D30). */
export function usualProcedure(item: Item): Procedure {
  const { standing } = item;
  return standing === 'agenda' || standing === 'last-minutes' || standing === 'next-meeting'
    ? 'majority'
    : 'consensus';
}

/** The position of a partner on the present terms. */
export function positionOf(decision: Decision, partner: Id): Position | undefined {
  const position = lastPositionOf(decision, partner);
  return position && stands(position) ? position : undefined;
}

/** The latest position of a partner, which may be to an earlier wording. */
export function lastPositionOf(decision: Decision, partner: Id): Position | undefined {
  return decision.positions.findLast((position) => position.partner === partner);
}

export type RatificationAnswer = Ratification & { readonly outcome: RatificationOutcome };

/** The latest answer of each partner's principal to a decision, or to the present terms of an agreement (D57). */
export function answersOn(
  forum: Forum,
  meeting: Pick<Meeting, 'id' | 'agreements'>,
  of: 'decision' | 'agreement',
  id: Id,
): ReadonlyMap<Id, RatificationAnswer> {
  const followUp = followUpOf(forum, meeting.id);
  const agreement =
    of === 'agreement' ? meeting.agreements.find((each) => each.id === id) : undefined;
  const isStanding = agreement ? standingCheck(agreement, followUp) : () => true;
  const answers = new Map<Id, RatificationAnswer>();
  for (const each of followUp.ratifications) {
    if (each.of !== of || each.id !== id || !isStanding(each)) continue;
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
