import fastDiff from 'fast-diff';
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
  for (const [kind, part] of fastDiff(before, after)) {
    if (kind === fastDiff.INSERT) {
      now += part.length;
      continue;
    }
    if (caret <= old + part.length) return kind === fastDiff.EQUAL ? now + (caret - old) : now;
    old += part.length;
    if (kind === fastDiff.EQUAL) now += part.length;
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
  for (const [kind, part] of fastDiff(before, after)) {
    if (kind === fastDiff.DELETE) text.delete(at, part.length);
    else {
      if (kind === fastDiff.INSERT) text.insert(at, part);
      at += part.length;
    }
  }
}
