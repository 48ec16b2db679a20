import { canonicalJson } from '../model/canonical-json.ts';
import { DecisionTerms, type Votes } from '../model/decision.ts';
import type { Time } from '../model/field-types.ts';
import type { Decision, EditorialChange, Position } from '../model/meeting.ts';
import { effectOf } from './effects.ts';

/**
 * A position stands for the terms that it was given to (D125). The terms are compared by their words: whoever
 * types the former wording again gives the positions back what they stood for.
 */

const FIELDS = DecisionTerms.keyof().options;

export function termsOf(decision: Decision): DecisionTerms {
  const given = FIELDS.filter((field) => decision[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, decision[field]])) as DecisionTerms;
}

export function isSameTerms(one: DecisionTerms, other: DecisionTerms): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(terms: DecisionTerms): string {
  const wording = plainWords(terms.wording);
  return canonicalJson({ ...terms, effect: effectOf(terms), wording });
}

/** Spaces and line breaks are not words. */
export function plainWords(wording: string): string {
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

/** Whether a position, or the votes, stand for the present terms of the decision. */
export function stands({ givenTo }: Pick<Position, 'givenTo'>): boolean {
  return givenTo === undefined;
}

/** The votes, if they were cast on the present terms. */
export function votesOf({ votes }: Decision): Votes | undefined {
  return votes && stands(votes) ? votes : undefined;
}

/**
 * Call it on a draft whose terms have just changed. Positions that stood for `before` are from now on to an
 * earlier wording, and those that were given to the present terms stand again.
 */
export function keepGivenTerms(decision: Decision, before: DecisionTerms): void {
  const now = termsOf(decision);
  const known = [...(decision.earlierTerms ?? [])];
  for (const answer of [...decision.positions, ...(decision.votes ? [decision.votes] : [])]) {
    const { givenTo } = answer;
    const given = (givenTo === undefined ? undefined : known[givenTo]) ?? before;
    if (isSameButForSlips(given, now, decision)) delete answer.givenTo;
    else if (givenTo === undefined) answer.givenTo = placeOf(given, known);
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
  const { positions, earlier = [], votes } = decision;
  const named = [...positions, ...earlier, ...(votes ? [votes] : [])].map(
    ({ givenTo = -1 }) => givenTo,
  );
  const length = Math.max(-1, ...named) + 1;
  if (length === 0) delete decision.earlierTerms;
  else if (decision.earlierTerms?.length !== length) decision.earlierTerms = known.slice(0, length);
}

/** The terms that a position was given to, if they differ from the present ones. */
export function earlierTermsOf(
  decision: Decision,
  position: Pick<Position, 'givenTo'>,
): DecisionTerms | undefined {
  return position.givenTo === undefined ? undefined : decision.earlierTerms?.[position.givenTo];
}
