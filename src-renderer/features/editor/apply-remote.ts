import { ChangeSet, type TokenEncoder } from '@tiptap/pm/changeset';
import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { normalizeDoc } from './normalize-doc.ts';

/** Marks a transaction that brings in what others wrote. */
export const OTHERS = 'others';

/**
 * Gives the document the content of `doc` by changing only what differs. The caret keeps its place. So does what only
 * this user can see: an empty paragraph to write in, the space after a word.
 */
export function applyRemote(state: EditorState, doc: Node): Transaction {
  const wanted = normalizeDoc(doc).doc;
  const precise = changed(state, wanted, differences(normalizeDoc(state.doc).doc, wanted));
  const isRight = normalizeDoc(precise.doc).doc.eq(wanted);
  const transaction = isRight
    ? precise
    : changed(state, wanted, span(normalizeDoc(state.doc).doc, wanted));
  return keepCaret(state, transaction)
    .setMeta(OTHERS, true)
    .setMeta('addToHistory', false)
    .setMeta('preventAutolink', true)
    .setStoredMarks(state.storedMarks);
}

/** A range in the current document, and the range in the new one that replaces it. */
interface Difference {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

function changed(
  state: EditorState,
  wanted: Node,
  differences: readonly Difference[],
): Transaction {
  const asWritten = normalizeDoc(state.doc).mapping.invert();
  return differences.toReversed().reduce((transaction, { fromA, toA, fromB, toB }) => {
    // Content that is not saved stays: outside what others removed, and after what they added.
    const from = asWritten.map(fromA, fromA < toA ? 1 : -1);
    const to = fromA < toA ? asWritten.map(toA, -1) : from;
    return transaction.replace(from, to, wanted.slice(fromB, toB));
  }, state.tr);
}

function differences(now: Node, wanted: Node): readonly Difference[] {
  const [size, wantedSize] = [now.content.size, wanted.content.size];
  const all = new StepMap([0, size, wantedSize]);
  return ChangeSet.create(now, undefined, TOKENS).addSteps(wanted, [all], null).changes;
}

const TOKENS: TokenEncoder<string> = {
  encodeCharacter: (char, marks) => `${String.fromCharCode(char)}${marks.map(nameOf).join('')}`,
  encodeNodeStart: (node) => `<${node.type.name}${node.marks.map(nameOf).join('')}>`,
  encodeNodeEnd: (node) => `</${node.type.name}>`,
  compareTokens: (a, b) => a === b,
};

function nameOf(mark: Mark): string {
  return ` ${mark.type.name} ${mark.attrs.href ?? ''}`;
}

/** One range from the first difference to the last. */
function span(now: Node, wanted: Node): readonly Difference[] {
  const from = now.content.findDiffStart(wanted.content);
  const end = now.content.findDiffEnd(wanted.content);
  if (from === null || end === null) return [];
  // The same letters may match both at the start and at the end.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  return [{ fromA: from, toA: end.a + overlap, fromB: from, toB: end.b + overlap }];
}

/** What others add at the caret comes after it, unless the caret is at the start of its line. */
function keepCaret(state: EditorState, transaction: Transaction): Transaction {
  const { $anchor, $head } = state.selection;
  if (!(state.selection instanceof TextSelection)) return transaction;
  const [anchor, head] = [$anchor, $head].map(({ pos, parentOffset }) =>
    transaction.doc.resolve(transaction.mapping.map(pos, parentOffset === 0 ? 1 : -1)),
  );
  if (!anchor || !head) return transaction;
  return transaction.setSelection(TextSelection.between(anchor, head));
}
