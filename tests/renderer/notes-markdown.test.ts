import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docToMarkdown } from '../../src-renderer/features/editor/doc-to-markdown.ts';
import { markdownToDoc } from '../../src-renderer/features/editor/markdown-to-doc.ts';
import { normalizeDoc } from '../../src-renderer/features/editor/normalize-doc.ts';
import { documents, schema } from '../support/editor-documents.ts';

test('reads back what the editor wrote', () => {
  fc.assert(
    fc.property(documents, (doc) => {
      doc.check();
      const tidy = normalizeDoc(doc).doc;
      tidy.check();
      const text = docToMarkdown(doc);
      expect(markdownToDoc(schema, text).toJSON(), text).toEqual(tidy.toJSON());
      expect(docToMarkdown(markdownToDoc(schema, text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('leaves out nothing readable when written as Markdown', () => {
  fc.assert(
    fc.property(documents, (doc) => {
      const words = (each: Node) => each.textContent.replace(/\s/g, '');
      expect(words(normalizeDoc(doc).doc)).toBe(words(doc));
      expect(normalizeDoc(normalizeDoc(doc).doc).steps).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  '24. desember',
  '# ikke en overskrift',
  '- ikke en liste',
  '*stjerner* og _streker_',
  '<b>fet</b> & R&amp;D',
  'a@b.no, @ola og #3',
  '\\*',
  '[x](https://y.no)',
  '~~~',
  '| a | b |',
])('keeps «%s», typed as text, when the notes are opened again', (text) => {
  const doc = schema.node('doc', null, schema.node('paragraph', null, schema.text(text)));
  expect(markdownToDoc(schema, docToMarkdown(doc)).toJSON()).toEqual(doc.toJSON());
});

test('writes Markdown as people write it by hand', () => {
  const bold = [schema.mark('bold')];
  const line = [schema.text('Et '), schema.text(' ord ', bold), schema.node('hardBreak')];
  const paragraph = schema.node('paragraph', null, [...line, schema.text('og et til ')]);
  const item = schema.node('listItem', null, schema.node('paragraph', null, schema.text('punkt')));
  const list = schema.node('orderedList', null, [item, item]);
  const doc = schema.node('doc', null, [paragraph, list, schema.node('paragraph')]);
  expect(docToMarkdown(doc)).toBe('Et  **ord**\nog et til\n\n1. punkt\n1. punkt');
});

test.each([
  ['signs in many paragraphs', '*_['.repeat(4), [], 1_500],
  ['bold in many paragraphs', 'fet', [schema.mark('bold')], 5_000],
  ['more signs in one than anybody writes', '*a '.repeat(5_000).trim(), [], 1],
])('changes nothing in notes with %s', (_, text, marks, times) => {
  const one = schema.node('paragraph', null, schema.text(text, marks));
  const doc = schema.node('doc', null, Array(times).fill(one));
  const again = markdownToDoc(schema, docToMarkdown(doc));
  expect(again.eq(doc)).toBe(true);
  expect(docToMarkdown(again)).toBe(docToMarkdown(doc));
});

/** As written without the editor. */
const TYPED = [
  '* punkt\n* punkt',
  '> sitat',
  'Linje\nlinje',
  '__fet__',
  '1. a\n2. b',
  'Tittel\n=====',
  'a*b',
  '   ord',
];

test('changes only the edited paragraph', () => {
  const others = fc.array(fc.constantFrom(...TYPED), { maxLength: 4 });
  fc.assert(
    fc.property(others, others, (before, after) => {
      // With a paragraph between, because adjacent lists differ only by their markers.
      const apart = (texts: readonly string[]) => texts.flatMap((text) => [text, 'og']);
      const text = [...apart(before), 'MITT', ...apart(after)].join('\n\n');
      const doc = markdownToDoc(schema, text);
      let at = 0;
      doc.descendants((node, pos) => {
        if (node.text === 'MITT') at = pos;
      });
      const written = doc.replace(at, at, doc.slice(at, at + 1));
      expect(docToMarkdown(written).replace('MMITT', 'MITT')).toBe(
        text.replace(/ {3}(?=ord)/g, ''),
      );
    }),
  );
});
