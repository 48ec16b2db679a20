import { diffWordsWithSpace } from 'diff';
import { editLimit } from '../../text/edit-budget.ts';
import { mergeTexts } from '../../text/merge-texts.ts';

/** As `mergeTexts`, but an edit that both made is made once. */
export function mergeIdenticalEdits(base: string, theirs: string, mine: string): string {
  const done = new Set(editsOf(base, theirs).map((edit) => JSON.stringify(edit)));
  const left = editsOf(base, mine).filter((edit) => !done.has(JSON.stringify(edit)));
  const text = left.reduceRight(
    (now, { from, to, put }) => now.slice(0, from) + put + now.slice(to),
    base,
  );
  return mergeTexts(base, theirs, text);
}

/** The edits that turn one text into the other: each replaces words by words. */
function editsOf(before: string, after: string) {
  const edits: { from: number; to: number; put: string }[] = [];
  let at = 0;
  let isOpen = false;
  const maxEditLength = editLimit(before.length + after.length);
  const changes = diffWordsWithSpace(before, after, { maxEditLength });
  // The texts differ too much to have identical edits.
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
