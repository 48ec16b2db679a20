import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../src-core/text/merge-texts.ts';
import { applyRemote } from '../../src-renderer/features/editor/apply-remote.ts';
import { docToMarkdown } from '../../src-renderer/features/editor/doc-to-markdown.ts';
import { markdownToDoc } from '../../src-renderer/features/editor/markdown-to-doc.ts';
import { normalizeDoc } from '../../src-renderer/features/editor/normalize-doc.ts';
import { documents, schema } from '../support/editor-documents.ts';

test('shows in the editor what others wrote', () => {
  fc.assert(
    fc.property(documents, documents, (here, there) => {
      const state = EditorState.create({ doc: here });
      const { doc } = state.apply(applyRemote(state, markdownToDoc(schema, docToMarkdown(there))));
      doc.check();
      expect(normalizeDoc(doc).doc.toJSON()).toEqual(normalizeDoc(there).doc.toJSON());
    }),
  );
});

/** Every possible place of the caret. */
function placesIn(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    for (let offset = 0; offset <= node.content.size; offset += 1) places.push(at + 1 + offset);
  });
  return places;
}

function caretAt(doc: Node, place: number): EditorState {
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) });
}

/** The edited line, with the caret as a bar. */
function lineOf({ selection: { $head } }: EditorState): string {
  const { parent, parentOffset } = $head;
  const part = (from: number, to: number) => parent.textBetween(from, to, undefined, '\n');
  return `${part(0, parentOffset)}|${part(parentOffset, parent.content.size)}`;
}

/** Edits by a key or two: nothing, a space, words, a new paragraph. */
const MINE = ['', ' ', 'MINE', 'MINE ', '\n'];

interface Writing {
  readonly base: Node;
  readonly mine: number;
  readonly theirs: readonly number[];
  readonly typed: string;
}

function writeAtOnce({ base, mine, theirs, typed }: Writing): void {
  const other = EditorState.create({ doc: base }).tr;
  for (const place of theirs) other.insertText('THEIRS', other.mapping.map(place));
  const before = caretAt(base, mine);
  const { tr } = before;
  const state = before.apply(typed === '\n' ? tr.split(mine) : tr.insertText(typed));
  const merged = mergeTexts(
    docToMarkdown(base),
    docToMarkdown(other.doc),
    docToMarkdown(state.doc),
  );
  const after = state.apply(applyRemote(state, markdownToDoc(schema, merged)));
  const mineIn = (text: string) => text.replaceAll('THEIRS', '');
  expect(mineIn(after.doc.textContent), merged).toBe(state.doc.textContent);
  expect(mineIn(lineOf(after)), merged).toBe(lineOf(state));
  if (typed.startsWith('MINE')) expect(lineOf(after)).toContain(`${typed}|`);
}

function hasMarks(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= node.marks.length > 0;
  });
  return found;
}

test('keeps both texts when two people write, and the caret in place', () => {
  const bases = documents.map((doc) => normalizeDoc(doc).doc);
  const others = fc.array(fc.nat(), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(bases, fc.nat(), others, fc.constantFrom(...MINE), (base, place, other, typed) => {
      const places = placesIn(base);
      const at = (each: number) => places[each % places.length] ?? 1;
      const [mine, theirs] = [at(place), other.map(at)];
      // Within one line, emphasis marks may come between.
      const isApart = theirs.every((each) => !base.resolve(each).sameParent(base.resolve(mine)));
      fc.pre(isApart || !hasMarks(base));
      writeAtOnce({ base, mine, theirs, typed });
    }),
    { numRuns: 300 },
  );
});

test.each(['&å', '<å'])('keeps what two people write beside %s', (text) => {
  const base = schema.node('doc', null, [schema.node('paragraph', null, schema.text(text))]);
  writeAtOnce({ base, mine: 1, theirs: [2, 1], typed: 'MINE ' });
});

test('puts others’ text after the caret, so that your next word follows your last', () => {
  const state = caretAt(markdownToDoc(schema, 'Vi vedtar'), 'Vi vedtar'.length + 1);
  const after = state.apply(applyRemote(state, markdownToDoc(schema, 'Vi vedtar planen')));
  expect(lineOf(after)).toBe('Vi vedtar| planen');
});
