import type { Id } from '../model/field-types.ts';
import type { Decision, Meeting } from '../model/meeting.ts';

/** Decisions of one item that are alternatives, of which only one is adopted (D208). */

/** The alternatives to a decision that are not withdrawn. */
export function rivalsOf(
  { decisions }: Pick<Meeting, 'decisions'>,
  decision: Decision,
): readonly Decision[] {
  const first = firstOf(decisions, decision);
  return decisions.filter(
    (each) => each.id !== decision.id && !each.withdrawn && firstOf(decisions, each) === first,
  );
}

interface Carried {
  readonly decision: Decision;
  readonly tally: { readonly for: number };
}

/** Whether one that has the votes falls to another that has them: the one with fewer, or else the later one. */
export function fallsTo({ decisions }: Meeting, one: Carried, other: Carried): boolean {
  if (one.tally.for !== other.tally.for) return one.tally.for < other.tally.for;
  return decisions.indexOf(one.decision) > decisions.indexOf(other.decision);
}

/** The proposal that the others stand against, one after the other. */
function firstOf(decisions: readonly Decision[], { id, against }: Decision): Id {
  const seen = [id];
  let next = against;
  while (next !== undefined && !seen.includes(next)) {
    seen.push(next);
    next = decisions.find((each) => each.id === next)?.against;
  }
  return seen.at(-1) ?? id;
}
