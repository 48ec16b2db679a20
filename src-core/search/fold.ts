/** Words as they are compared: å, aa and a with a ring are one; so are ø and o, æ and ae; large and small. */
export function fold(term: string): string {
  return term
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'aa')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
