import type { Decision, DecisionTerms, Share } from '../model/decision.ts';
import { effectOf, mayBind } from './effects.ts';
import { fractionOf } from './voting.ts';

/** What a decision may say besides its wording depends on its kind and its procedure (D214). */

export const TERMS = [
  'basis',
  'addressees',
  'share',
  'from',
  'until',
  'condition',
  'inForce',
  'ratification',
  'answerBy',
  'silence',
] as const;
export type Term = (typeof TERMS)[number];

type Kind = Pick<DecisionTerms, 'effect' | 'procedure'>;

export function applies(term: Term, decision: Kind): boolean {
  switch (term) {
    case 'basis':
      return effectOf(decision) === 'delegated';
    case 'addressees':
      return effectOf(decision) === 'recommendation';
    case 'share':
      return decision.procedure === 'majority';
    case 'silence':
      return !mayBind(decision);
    // What is decided on authority given before is not asked about at home.
    case 'ratification':
      return effectOf(decision) === 'binding';
    default:
      return mayBind(decision);
  }
}

/**
 * The first thing that a decision says and that does not apply to it. What it said before, and did not apply then, was
 * stored by an earlier version: nothing reads it.
 */
export function misplacedIn(
  decision: Pick<Decision, Term> & Kind,
  before?: Pick<Decision, Term> & Kind,
): Term | undefined {
  return TERMS.find((term) => {
    if (decision[term] === undefined || applies(term, decision)) return false;
    return !before || before[term] !== decision[term] || applies(term, before);
  });
}

/** The changes that give a decision another kind or procedure, and clear what does not apply any more. */
export function changesTo(
  decision: Pick<Decision, Term> & Kind,
  kind: { [K in keyof Kind]?: Exclude<Kind[K], undefined> },
): typeof kind & { readonly [K in Term]?: null } {
  const next = { ...decision, ...kind };
  const cleared = TERMS.filter((term) => decision[term] !== undefined && !applies(term, next));
  return { ...kind, ...Object.fromEntries(cleared.map((term) => [term, null])) };
}

/** The majorities that people ask for; `share` is one of them, or none. */
export const SHARES = ['2/3', '3/4'] as const;

/** `2/3` for 0.67. */
export function usualShare(share: Share): (typeof SHARES)[number] | undefined {
  const { parts, of } = fractionOf(share);
  return SHARES.find((each) => {
    const other = fractionOf(each);
    return parts * other.of === other.parts * of;
  });
}
