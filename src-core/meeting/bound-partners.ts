import type { Day, Id } from '../model/field-types.ts';
import type { Forum, ForumItself } from '../model/forum.ts';
import type { Decision, Meeting, Position } from '../model/meeting.ts';
import { latestDay } from './answer-days.ts';
import { needsApproval } from './effects.ts';
import { leftBy, type Member, membersAt } from './membership.ts';
import { answersOn, conditionAnswer, type RatificationAnswer } from './principal-answers.ts';

/** Whether a decision or an agreement binds a partner, from when, and if not, why. */

export type Binding = 'bound' | 'bound-on-ratification' | 'bound-on-condition' | 'not-bound';

export type BindingReason =
  | 'stands-aside'
  | 'objects'
  | 'silent'
  | 'earlier'
  | 'absent'
  | 'disqualified'
  | 'observes'
  | 'declined'
  | 'deviating'
  /** Its condition is not met yet, or was found not to be met. */
  | 'condition'
  | 'condition-failed'
  /** Not enough others are ready yet. */
  | 'others'
  | 'ended'
  /** By a later decision that binds it instead, or that ends it (D211). */
  | 'replaced'
  | 'repealed'
  | 'left';

export interface PartnerBinding {
  readonly state: Binding;
  /** The first day, of one that is bound. */
  readonly since?: Day;
  /** The last day, of one that is or will be bound. */
  readonly until?: Day;
  readonly reason?: BindingReason;
  /** The day of an exit, before which one that is bound from then still waits for others (D209). */
  readonly waitsUntil?: Day;
}

/** A partner that agreed, and the day when its own yes counted. */
export interface Agreeing extends Member {
  readonly position?: Position | undefined;
  readonly day: Day;
}

interface Ready {
  readonly partner: Id;
  readonly day: Day;
}

/**
 * How a decision binds those that agreed: from its first day, the partner's own yes, its principal's, the day when the
 * condition was met and when enough others were ready, whichever is latest (D47, D209).
 */
export function bindingsOfAgreeing(
  { forum, meeting, decision }: { forum: Forum; meeting: Meeting; decision: Decision },
  agreeing: readonly Agreeing[],
): ReadonlyMap<Id, PartnerBinding> {
  const answers = answersOn(forum, meeting, 'decision', decision.id);
  const bindings = new Map<Id, PartnerBinding>();
  const ready: Ready[] = [];
  for (const { partner, authority, position, day } of agreeing) {
    const needs = needsApproval(decision, authority, position);
    const answer = needs ? answers.get(partner) : undefined;
    const waiting = needs ? whileAsking(answer) : undefined;
    if (waiting) bindings.set(partner, withLastDay(waiting, decision));
    else ready.push({ partner, day: latestDay(day, answer?.on) });
  }
  const start = startFor(ready, { forum, meeting, decision });
  for (const { partner, day } of ready) {
    const { from, until } = decision;
    const bound = () => ({
      state: 'bound' as const,
      since: latestDay(day, from, start.on),
      ...(start.waitsUntil === undefined ? {} : { waitsUntil: start.waitsUntil }),
      ...(until === undefined ? {} : { until }),
    });
    bindings.set(partner, start.waiting ? withLastDay(start.waiting, decision) : bound());
  }
  // Once the condition has failed, nobody is asked any more.
  if (start.waiting?.reason === 'condition-failed') {
    for (const { partner } of agreeing) bindings.set(partner, start.waiting);
  }
  return bindings;
}

/** With the last day of the decision, unless it does not bind anyway. */
export function withLastDay(
  binding: PartnerBinding,
  { until }: Pick<PartnerBinding, 'until'>,
): PartnerBinding {
  const isOpen = binding.state !== 'not-bound';
  return until !== undefined && isOpen ? { ...binding, until } : binding;
}

/** A partner whose principal must answer; undefined once it has approved. */
export function whileAsking(answer: RatificationAnswer | undefined): PartnerBinding | undefined {
  if (!answer) return { state: 'bound-on-ratification' };
  if (answer.outcome === 'ratified') return undefined;
  return { state: 'not-bound', reason: answer.outcome };
}

/** What the ready partners still wait for, or else the day when it was there. */
function startFor(
  ready: readonly Ready[],
  { forum, meeting, decision }: { forum: Forum; meeting: Meeting; decision: Decision },
): {
  readonly waiting?: PartnerBinding;
  readonly on?: Day | undefined;
  readonly waitsUntil?: Day | undefined;
} {
  const met = conditionAnswer(forum, meeting, decision.id);
  if (decision.condition !== undefined && met?.outcome !== 'ratified') {
    return met?.outcome === 'declined'
      ? { waiting: { state: 'not-bound', reason: 'condition-failed' } }
      : { waiting: { state: 'bound-on-condition', reason: 'condition' } };
  }
  const answered = decision.condition === undefined ? undefined : met?.on;
  if ((decision.inForce ?? 'each') === 'each') return { on: answered };
  const enough = dayOfEnough(ready, { forum, meeting, decision });
  if (!enough) return { waiting: WAITS_FOR_OTHERS };
  return { on: latestDay(enough.on, answered), waitsUntil: enough.byExit ? enough.on : undefined };
}

export const WAITS_FOR_OTHERS: PartnerBinding = { state: 'bound-on-condition', reason: 'others' };

/** The first day when enough are ready. Who has left by then counts no more, and is not waited for (D209). */
function dayOfEnough(
  ready: readonly Ready[],
  { forum, meeting, decision }: { forum: Forum; meeting: Meeting; decision: Decision },
): { readonly on: Day; readonly byExit: boolean } | undefined {
  const answers = ready.map(({ day }) => day);
  const exits = forum.partners.flatMap(({ exit }) => (exit ? [exit.on] : []));
  const isEnough = (day: Day) => {
    const there = ready.filter((each) => each.day <= day && !leftBy(forum, each.partner, day));
    return there.length > 0 && there.length >= neededOn(forum, meeting, decision, day);
  };
  const on = [...answers, ...exits].sort().find(isEnough);
  return on === undefined ? undefined : { on, byExit: !answers.includes(on) };
}

/** How many partners must be ready on a day before the decision binds any; 0 if each is bound by its own yes. */
export function neededOn(
  forum: ForumItself,
  meeting: Meeting,
  { inForce = 'each' }: Pick<Decision, 'inForce'>,
  day: Day,
): number {
  if (inForce === 'each') return 0;
  if (inForce !== 'all') return inForce;
  return membersAt(forum, meeting).filter(
    ({ partner, authority }) => authority !== 'observes' && !leftBy(forum, partner, day),
  ).length;
}
