/** The same words come again and again. */
const folded = new Map<string, string>();
const MAX_NORMALIZED = 100_000;

/** Words as they are compared: å, aa and a with a ring are one; so are ø, oe and o, æ and ae; large and small. */
export function normalizeSearchText(term: string): string {
  const there = folded.get(term);
  if (there !== undefined) return there;
  if (folded.size >= MAX_NORMALIZED) folded.clear();
  const letters = normalizeTerm(term);
  folded.set(term, letters);
  return letters;
}

/** The same for what does not come again: it is not remembered. */
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
