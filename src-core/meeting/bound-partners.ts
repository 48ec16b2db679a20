import type { Day, Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting, Position } from '../model/meeting.ts';
import { latestDay } from './answer-days.ts';
import { needsApproval } from './effects.ts';
import { type Member, membersAt } from './membership.ts';
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

function withLastDay(binding: PartnerBinding, { until }: Pick<Decision, 'until'>): PartnerBinding {
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
): { readonly waiting?: PartnerBinding; readonly on?: Day | undefined } {
  const met = conditionAnswer(forum, meeting, decision.id);
  if (decision.condition !== undefined && met?.outcome !== 'ratified') {
    return met?.outcome === 'declined'
      ? { waiting: { state: 'not-bound', reason: 'condition-failed' } }
      : { waiting: { state: 'bound-on-condition', reason: 'condition' } };
  }
  const needed = neededFor(forum, meeting, decision);
  const days = ready.map(({ day }) => day).sort();
  if (ready.length < needed) return { waiting: { state: 'bound-on-condition', reason: 'others' } };
  const enough = needed > 0 ? days[needed - 1] : undefined;
  return { on: latestDay(enough ?? '', decision.condition === undefined ? undefined : met?.on) };
}

/** How many partners must be ready before the decision binds any; 0 if each is bound by its own yes. */
export function neededFor(
  forum: Forum,
  meeting: Meeting,
  { inForce = 'each' }: Pick<Decision, 'inForce'>,
): number {
  if (inForce === 'each') return 0;
  if (inForce !== 'all') return inForce;
  return membersAt(forum, meeting).filter(({ authority }) => authority !== 'observes').length;
}
