import { diffWordsWithSpace } from 'diff';
import { editLimit } from '../../text/edit-budget.ts';
import { mergeTexts } from '../../text/merge-texts.ts';

/** As `mergeTexts`; what both have done alike is done once. */
export function mergeIdenticalEdits(base: string, theirs: string, mine: string): string {
  const done = new Set(editsOf(base, theirs).map((edit) => JSON.stringify(edit)));
  const left = editsOf(base, mine).filter((edit) => !done.has(JSON.stringify(edit)));
  const text = left.reduceRight(
    (now, { from, to, put }) => now.slice(0, from) + put + now.slice(to),
    base,
  );
  return mergeTexts(base, theirs, text);
}

/** What must be done to the one to make it the other: words that give way to words. */
function editsOf(before: string, after: string) {
  const edits: { from: number; to: number; put: string }[] = [];
  let at = 0;
  let isOpen = false;
  const maxEditLength = editLimit(before.length + after.length);
  const changes = diffWordsWithSpace(before, after, { maxEditLength });
  // They have too little in common for anything in them to have been done alike.
  if (!changes) return [{ from: 0, to: before.length, put: after }];
  for (const { value, added, removed } of changes) {
    if (!added && !removed) isOpen = false;
    else {
      if (!isOpen) edits.push({ from: at, to: at, put: '' });
      isOpen = true;
      const edit = edits.at(-1);
      if (edit && added) edit.put += value;
      if (edit && removed) edit.to += value.length;
    }
    if (!added) at += value.length;
  }
  return edits;
}
