/** The same words come again and again. */
const folded = new Map<string, string>();
const MOST_FOLDED = 100_000;

/** Words as they are compared: å, aa and a with a ring are one; so are ø and o, æ and ae; large and small. */
export function fold(term: string): string {
  const there = folded.get(term);
  if (there !== undefined) return there;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const letters = lettersOf(term);
  folded.set(term, letters);
  return letters;
}

/** The same for what does not come again: it is not remembered. */
export function lettersOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'aa')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
