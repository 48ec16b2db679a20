import { diffChars } from 'diff';
import * as Y from 'yjs';

/**
 * Two people writing in the same text. What each has put in since both saw `base` is kept, to the letter;
 * the merging is Yjs's, the places where each wrote are found by comparing.
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

/** Where a caret in the text before stands in the text after. */
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

/** The number decides who comes first where both wrote in the same place; chance must not. */
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

/** Texts with more than this between them have little in common, and looking for it would take seconds. */
const MOST_CHANGES = 1_000;

function changes(before: string, after: string) {
  const all = [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  return diffChars(before, after, { maxEditLength: MOST_CHANGES }) ?? all;
}
