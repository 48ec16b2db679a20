import type {
  Decision,
  DecisionTerms,
  Effect,
  Position,
  Procedure,
  RatificationNeed,
} from '../model/decision.ts';
import type { Authority } from '../model/forum.ts';

/** What a decision does to the partners, and who must ask at home. */

/** What a decision does when nobody has said it (D198). */
export function usualEffect(procedure: Procedure): Effect {
  if (procedure === 'noted') return 'noted';
  return procedure === 'majority' ? 'own-order' : 'binding';
}

export function effectOf({
  effect,
  procedure,
}: Pick<DecisionTerms, 'effect' | 'procedure'>): Effect {
  return effect ?? usualEffect(procedure);
}

/** Only these bind partners; the others bind nobody, and nobody asks at home (D197). */
export function mayBind(decision: Pick<DecisionTerms, 'effect' | 'procedure'>): boolean {
  const effect = effectOf(decision);
  return effect === 'binding' || effect === 'delegated';
}

/**
 * Whether the partner must have its principal's approval in this matter: its position says it, or else the
 * decision, or else its authority (D3, D202). What is decided on authority given before needs no approval unless a
 * position says so (D200).
 */
export function needsApproval(
  decision: Pick<Decision, 'effect' | 'procedure' | 'ratification'>,
  authority: Authority,
  position: Pick<Position, 'ratification'> | undefined,
): boolean {
  const said = position?.ratification;
  if (effectOf(decision) === 'delegated') return said === 'needed';
  return asksAtHome(said ?? decision.ratification, authority);
}

/** An answer about this matter decides; without one, a partner that negotiates asks. So it is for signatures (D3, D202). */
export function asksAtHome(said: RatificationNeed | undefined, authority: Authority): boolean {
  return said === undefined ? authority === 'negotiates' : said === 'needed';
}
