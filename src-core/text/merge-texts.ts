import { type ChangeObject, diffChars, diffLines } from 'diff';
import * as Y from 'yjs';
import { editLimit } from './edit-budget.ts';

/**
 * Merges the changes of two users to the same text. Everything that each has added since both saw `base` stays,
 * to the letter. Yjs merges; a comparison finds what each user changed (D106).
 */
export function mergeTexts(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const common = documentOf(0);
  common.getText().insert(0, base);
  const start = Y.encodeStateAsUpdate(common);
  const [one, other] = [theirs, mine].map((text, index) => {
    const document = documentOf(index + 1);
    Y.applyUpdate(document, start);
    write(document.getText(), base, text);
    return document;
  });
  if (!one || !other) return mine;
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  return other.getText().toString();
}

/** The position of a caret after the text changes from `before` to `after`. */
export function caretAfter(before: string, after: string, caret: number): number {
  let [old, now] = [0, 0];
  for (const { added, removed, value } of changes(before, after)) {
    if (added) {
      now += value.length;
      continue;
    }
    if (caret <= old + value.length) return removed ? now : now + (caret - old);
    old += value.length;
    if (!removed) now += value.length;
  }
  return now;
}

/** The number decides who comes first if both wrote in the same place. Chance must not decide it. */
function documentOf(client: number): Y.Doc {
  const document = new Y.Doc();
  document.clientID = client;
  return document;
}

function write(text: Y.Text, before: string, after: string): void {
  let at = 0;
  for (const { added, removed, value } of changes(before, after)) {
    if (removed) text.delete(at, value.length);
    else {
      if (added) text.insert(at, value);
      at += value.length;
    }
  }
}

/** Longer texts are compared line by line. */
const MAX_CHARACTERS = 1_000_000;

function changes(before: string, after: string): readonly Change[] {
  const [start, end] = sameEnds(before, after);
  const [old, now] = [before, after].map((text) => text.slice(start, text.length - end));
  return [
    ...unchangedPart(before.slice(0, start)),
    ...changesWithin(old ?? '', now ?? ''),
    ...unchangedPart(before.slice(before.length - end)),
  ];
}

type Change = Pick<ChangeObject<string>, 'added' | 'removed' | 'value'>;

function changesWithin(old: string, now: string): readonly Change[] {
  const length = old.length + now.length;
  const maxEditLength = editLimit(length);
  const signs = length > MAX_CHARACTERS ? undefined : diffChars(old, now, { maxEditLength });
  return (
    signs ??
    diffLines(old, now, { maxEditLength }) ?? [
      { removed: true, added: false, value: old },
      { removed: false, added: true, value: now },
    ]
  );
}

function unchangedPart(value: string): readonly Change[] {
  return value === '' ? [] : [{ added: false, removed: false, value }];
}

/** How many characters both texts share at the beginning and the end. It never divides a surrogate pair. */
function sameEnds(a: string, b: string): readonly [start: number, end: number] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  if (/[\uD800-\uDBFF]/.test(a[start - 1] ?? '')) start -= 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(a.at(-end) ?? '')) end -= 1;
  return [start, end];
}
