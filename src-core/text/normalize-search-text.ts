/** Caches the words that occur often. */
const folded = new Map<string, string>();
const MAX_NORMALIZED = 100_000;

/**
 * Normalises words for comparison: å, aa and a with a ring are equal; so are ø, oe and o; æ and ae; upper and
 * lower case.
 */
export function normalizeSearchText(term: string): string {
  const there = folded.get(term);
  if (there !== undefined) return there;
  if (folded.size >= MAX_NORMALIZED) folded.clear();
  const letters = normalizeTerm(term);
  folded.set(term, letters);
  return letters;
}

/** The same without a cache, for words that rarely recur. */
export function normalizeTerm(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFC')
    .replace(/æ/g, 'ae')
    .replace(/å/g, 'aa')
    .replace(/ø|oe/g, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
