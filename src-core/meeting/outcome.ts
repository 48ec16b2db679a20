import { type Day, getOwn, type Id } from '../model/field-types.ts';
import type { Forum, ForumItself } from '../model/forum.ts';
import type { Decision, Item, Meeting, Position, Procedure } from '../model/meeting.ts';
import { type Alteration, withoutReleased } from './alterations.ts';
import { dayAnswered, latestDay } from './answer-days.ts';
import {
  type Agreeing,
  type Binding,
  type BindingReason,
  bindingsOfAgreeing,
  type PartnerBinding,
  WAITS_FOR_OTHERS,
  withLastDay,
} from './bound-partners.ts';
import { stands } from './decision-terms.ts';
import { effectOf, mayBind } from './effects.ts';
import { isDisqualified, matterOf } from './impartiality.ts';
import { lastDayForAnswers } from './meeting-form.ts';
import { leftBy, type Member, membersAt } from './membership.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { isYes } from './voting.ts';

/**
 * The outcome of a decision, who is bound by it, and who must still ask their principals. It is always derived from
 * positions, votes and ratifications, and never stored (D45).
 */

/** `lapsed`: the meeting adopted it, and then all principals of those that decided declined (D133). */
export type DecisionOutcome = Verdict['outcome'] | 'lapsed';

export interface DecisionResult
  extends Pick<
    Verdict,
    'tally' | 'tieBreak' | 'isUnanimous' | 'quorum' | 'isForOwnPart' | 'isBySilence'
  > {
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
  /** The same with the days, and the reasons of those that are not bound. */
  readonly bindings: Readonly<Record<Id, PartnerBinding>>;
  /** Partners whose principals have not answered yet. */
  readonly awaiting: readonly Id[];
  /** What it becomes the day after this one, if nobody answers any more. */
  readonly afterDeadline?: { readonly deadline: Day; readonly result: DecisionResult };
}

/** The result of each decision of a meeting, by its id. */
export type Results = ReadonlyMap<Id, DecisionResult>;

export function resultOfDecision(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
): DecisionResult {
  const result = resultAs(forum, meeting, decision, false);
  const deadline = lastDayForAnswers(meeting, decision);
  if (result.outcome !== 'open' || deadline === undefined) return result;
  const later = resultAs(forum, meeting, decision, true);
  if (later.outcome === 'open') return result;
  return { ...result, afterDeadline: { deadline, result: later } };
}

function resultAs(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  isPastDeadline: boolean,
): DecisionResult {
  const { deciding, late, outcome, ...verdict } = verdictOf(
    forum,
    meeting,
    decision,
    isPastDeadline,
  );
  const counted = new Set([...deciding, ...late].map(({ partner }) => partner));
  const eligible = membersAt(forum, meeting)
    .map(({ partner }) => partner)
    .filter((partner) => counted.has(partner));
  const isCounted = verdict.tally.isCounted;
  const missing =
    outcome === 'noted' || isCounted
      ? []
      : eligible.filter((id) => positionOf(decision, id) === undefined);
  const toEarlier = missing.filter((id) => decision.positions.some((each) => each.partner === id));
  const about = { eligible, missing, toEarlier };
  const isStanding = outcome === 'adopted' || verdict.isForOwnPart;
  const agreeing = isStanding ? agreeingOn(forum, meeting, decision, { deciding, late }) : [];
  const known = bindingsOfAgreeing({ forum, meeting, decision }, agreeing);
  const bindings: Record<Id, PartnerBinding> = {};
  const members = new Map(membersAt(forum, meeting).map((member) => [member.partner, member]));
  const sets = {
    eligible: counted,
    missing: new Set(missing),
    toEarlier: new Set(toEarlier),
  };
  for (const { id } of forum.partners) {
    const member = members.get(id);
    bindings[id] =
      known.get(id) ?? (member ? notBound(forum, meeting, decision, { member, ...sets }) : NEVER);
  }
  const isForAll = effectOf(decision) === 'delegated';
  const decided = agreeing.filter(
    ({ partner }) => isForAll || deciding.some((one) => one.partner === partner),
  );
  const hasLapsed =
    outcome === 'adopted' &&
    decided.length > 0 &&
    decided.every(({ partner }) => isRefused(bindings[partner]));
  return {
    ...verdict,
    ...about,
    outcome: hasLapsed ? 'lapsed' : outcome,
    ...withBindings(forum, bindings),
    ...(late.length === 0 ? {} : { late: late.map(({ partner }) => partner) }),
  };
}

/** Those whom it is to bind: all members if decided on authority given before (D200, D194), else those that said yes (D38, D201). */
function agreeingOn(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  { deciding, late }: Pick<Verdict, 'deciding' | 'late'>,
): readonly Agreeing[] {
  if (!mayBind(decision)) return [];
  const adopted = dayAnswered(
    meeting,
    decision,
    deciding.map(({ partner }) => partner),
  );
  const own = (partner: Id) => dayAnswered(meeting, decision, [partner]);
  const agree = (day: (partner: Id) => Day) => (member: Member) => ({
    ...member,
    position: positionOf(decision, member.partner),
    day: day(member.partner),
  });
  if (effectOf(decision) === 'delegated') {
    return membersAt(forum, meeting)
      .filter(({ authority }) => authority !== 'observes')
      .map(agree(() => adopted));
  }
  return [
    ...deciding.map(agree(() => adopted)),
    ...late.map(agree((partner) => latestDay(adopted, own(partner)))),
  ].filter(({ position }) => isYes(position?.position));
}

/** Its principal declined, or the condition was not met. If that is so of all that decided, it lapses (D133, D209). */
function isRefused(binding: PartnerBinding | undefined): boolean {
  return binding?.reason === 'declined' || binding?.reason === 'condition-failed';
}

const NEVER: PartnerBinding = { state: 'not-bound' };

interface NotAgreed {
  readonly member: Member;
  readonly eligible: ReadonlySet<Id>;
  readonly missing: ReadonlySet<Id>;
  readonly toEarlier: ReadonlySet<Id>;
}

function notBound(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  { member, eligible, missing, toEarlier }: NotAgreed,
): PartnerBinding {
  if (!mayBind(decision) || decision.withdrawn) return NEVER;
  const id = member.partner;
  const reason = (): BindingReason | undefined => {
    if (member.authority === 'observes') return 'observes';
    if (!eligible.has(id)) {
      return isDisqualified(forum, meeting, id, matterOf(decision)) ? 'disqualified' : 'absent';
    }
    if (missing.has(id)) return toEarlier.has(id) ? 'earlier' : 'silent';
    const position = positionOf(decision, id)?.position;
    return position === 'objects' || position === 'stands-aside' ? position : undefined;
  };
  const found = reason();
  return { state: 'not-bound', ...(found ? { reason: found } : {}) };
}

/** The binding of each partner in one word, and who asks at home. */
export function withBindings<R extends Readonly<Record<Id, PartnerBinding>>>(
  forum: ForumItself,
  bindings: R,
) {
  const binding: Record<Id, Binding> = {};
  for (const [id, { state }] of Object.entries(bindings)) binding[id] = state;
  const awaiting = forum.partners
    .map(({ id }) => id)
    .filter((id) => getOwn(binding, id) === 'bound-on-ratification');
  return { binding, bindings, awaiting };
}

/** The partners whose positions made the outcome. */
export function decidingIn({ eligible, late = [] }: DecisionResult): readonly Id[] {
  return eligible.filter((id) => !late.includes(id));
}

interface Dated {
  readonly bindings: Readonly<Record<Id, PartnerBinding>>;
  readonly binding: Readonly<Record<Id, Binding>>;
  readonly awaiting: readonly Id[];
}

/**
 * A result as it is on a day: past the deadline for answers, without what has ended, and without partners that have
 * left: they are bound by nothing and asked for nothing (D135, D212).
 */
export function resultOn<
  R extends Dated & { readonly afterDeadline?: { deadline: Day; result: R } },
>(forum: ForumItself, given: R, day: Day, alterations: readonly Alteration[] = []): R {
  const { afterDeadline } = given;
  const result = afterDeadline && day > afterDeadline.deadline ? afterDeadline.result : given;
  const bindings: Record<Id, PartnerBinding> = {};
  const kept = withoutReleased(result.bindings, alterations, day);
  for (const [id, each] of Object.entries(kept)) {
    bindings[id] = bindingOn(forum, id, each, day);
  }
  return { ...result, ...withBindings(forum, bindings) };
}

function bindingOn(
  forum: ForumItself,
  partner: Id,
  { waitsUntil, ...known }: PartnerBinding,
  day: Day,
): PartnerBinding {
  const isWaiting = waitsUntil !== undefined && day < waitsUntil;
  const binding = isWaiting ? withLastDay(WAITS_FOR_OTHERS, known) : known;
  const { state, since, until } = binding;
  if (state === 'not-bound') return binding;
  const left = leftBy(forum, partner, day);
  const hasEnded = until !== undefined && until < day;
  if (left !== undefined && !(hasEnded && until < left)) {
    // One that had been bound is so no longer; one that was still asking never was.
    const wasBound = since !== undefined && since < left;
    return { state: 'not-bound', reason: 'left', ...(wasBound ? { since } : {}) };
  }
  if (hasEnded) return { state: 'not-bound', reason: 'ended' };
  return binding;
}

/** The forum's own rules are decided by majority, everything else by consensus (D30). */
export function usualProcedure(item: Pick<Item, 'standing'>): Procedure {
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
