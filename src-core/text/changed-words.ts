/** The words that differ between two versions of a text, and one beside them where words were only added or removed. */
export function changedWords(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const isOneSided = shorter === start + end;
  if (isOneSided && start > 0) start -= 1;
  else if (isOneSided && end > 0) end -= 1;
  const part = (words: readonly string[]) => words.slice(start, words.length - end).join(' ');
  return withoutSameEnd(part(old), part(now));
}

/** Without the full stop or comma that both end with. */
function withoutSameEnd(before: string, after: string) {
  const isSame = before.at(-1) === after.at(-1) && /[.,;:!?]$/.test(before);
  return isSame ? { before: before.slice(0, -1), after: after.slice(0, -1) } : { before, after };
}

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
