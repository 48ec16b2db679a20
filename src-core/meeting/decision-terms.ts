import { canonicalJson } from '../model/canonical-json.ts';
import type { Time } from '../model/field-types.ts';
import type { Decision, DecisionTerms, EditorialChange, Position } from '../model/meeting.ts';

/**
 * A position stands for the terms that it was given to (D125). The terms are compared by their words: whoever
 * types the former wording again gives the positions back what they stood for.
 */

export function termsOf({ wording, procedure, adopts }: Decision): DecisionTerms {
  return { wording, procedure, ...(adopts ? { adopts } : {}) };
}

/** Spaces and line breaks are not words. */
export function isSameTerms(one: DecisionTerms, other: DecisionTerms): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(terms: DecisionTerms): string {
  return canonicalJson({ ...terms, wording: plainWords(terms.wording) });
}

function plainWords(wording: string): string {
  return wording.replace(/\s+/g, ' ').trim();
}

/** As `isSameTerms`; a slip of the pen says the same as its correction, whichever was written last (D127). */
function isSameButForSlips(
  one: DecisionTerms,
  other: DecisionTerms,
  { editorial = [] }: Decision,
): boolean {
  const same = new Set([plainWords(one.wording)]);
  // A correction may itself have been corrected. A set takes in what is added while it is read.
  for (const wording of same) {
    for (const { before, after } of editorial) {
      const pair = [plainWords(before), plainWords(after)];
      if (pair.includes(wording)) for (const each of pair) same.add(each);
    }
  }
  const { wording } = other;
  return same.has(plainWords(wording)) && isSameTerms({ ...one, wording }, other);
}

/** The corrections that led to the present wording, oldest first. */
export function correctionsOf({ wording, editorial = [] }: Decision): readonly EditorialChange[] {
  let wanted = plainWords(wording);
  return editorial
    .toReversed()
    .filter(({ before, after }) => {
      const led = plainWords(after) === wanted;
      if (led) wanted = plainWords(before);
      return led;
    })
    .toReversed();
}

/** Whether the position stands for the present terms of its decision. */
export function stands(position: Position): boolean {
  return position.givenTo === undefined;
}

/**
 * Call it on a draft whose terms have just changed. Positions that stood for `before` are from now on to an
 * earlier wording, and those that were given to the present terms stand again.
 */
export function keepGivenTerms(decision: Decision, before: DecisionTerms): void {
  const now = termsOf(decision);
  const known = [...(decision.earlierTerms ?? [])];
  for (const position of decision.positions) {
    const { givenTo } = position;
    const given = (givenTo === undefined ? undefined : known[givenTo]) ?? before;
    if (isSameButForSlips(given, now, decision)) delete position.givenTo;
    else if (givenTo === undefined) position.givenTo = placeOf(given, known);
  }
  keepTerms(decision, known);
}

/**
 * Call it on a draft whose wording was only corrected: what stood for the wording stands for the corrected one
 * (D127).
 */
export function keepCorrection(decision: Decision, before: DecisionTerms, at: Time): void {
  decision.editorial ??= [];
  decision.editorial.push({ at, before: before.wording, after: decision.wording });
  keepGivenTerms(decision, before);
}

function placeOf(terms: DecisionTerms, known: DecisionTerms[]): number {
  const place = known.findIndex((each) => isSameTerms(each, terms));
  return place < 0 ? known.push(terms) - 1 : place;
}

/** Keeps the terms up to the last one that a position names. */
function keepTerms(decision: Decision, known: readonly DecisionTerms[]): void {
  const named = [...decision.positions, ...(decision.earlier ?? [])].map(
    ({ givenTo = -1 }) => givenTo,
  );
  const length = Math.max(-1, ...named) + 1;
  if (length === 0) delete decision.earlierTerms;
  else if (decision.earlierTerms?.length !== length) decision.earlierTerms = known.slice(0, length);
}

/** The terms that a position was given to, if they differ from the present ones. */
export function earlierTermsOf(decision: Decision, position: Position): DecisionTerms | undefined {
  return position.givenTo === undefined ? undefined : decision.earlierTerms?.[position.givenTo];
}
