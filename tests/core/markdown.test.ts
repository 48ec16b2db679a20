import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOfMarkdown, partsOfMarkdown } from '../../src-core/text/markdown.ts';
import type { NoteBlock } from '../../src-core/text/rich-text.ts';

/** The Markdown subset of notes; everything else stays as typed. */

function wordsOf(block: NoteBlock): string {
  if (block.type === 'list') return block.items.flat().map(wordsOf).join('');
  return block.text.map((inline) => inline.text).join('');
}
const wordsIn = (text: string) => blocksOfMarkdown(text).map(wordsOf);
const kindsIn = (text: string) => blocksOfMarkdown(text).map((block) => block.type);

test.each([
  '24. desember: fristen går ut',
  '> Fra brevet',
  '---',
  '* * *',
  '1. 2.',
  '`kode` og <b>ikke fet</b>',
  '[se vedlegg](side 3)',
  '[kjør](javascript:alert)',
  '[1]: https://forum.no',
  'R&D, 5 < 6 > 4 og fil_navn_her',
  '#emneknagg',
  'Linje én\nlinje to',
])('leaves «%s» as it was typed', (text) => {
  expect(kindsIn(text)).toEqual(['paragraph']);
  expect(wordsIn(text)).toEqual([text]);
});

test('puts a heading one level below the heading of the item', () => {
  expect(blocksOfMarkdown('# Bakgrunn\n\nTekst')).toEqual([
    { type: 'heading', level: 3, text: [{ text: 'Bakgrunn' }] },
    { type: 'paragraph', text: [{ text: 'Tekst' }] },
  ]);
});

test('reads a numbered list only from 1; other numbers are dates and the like', () => {
  expect(kindsIn('1. én\n2. to\n3. tre')).toEqual(['list']);
  expect(kindsIn('1. én\n1. to\n1. tre')).toEqual(['list']);
  expect(wordsIn('1. mai: start\n17. mai: fri')).toEqual(['1. mai: start', '17. mai: fri']);
  expect(wordsIn('23. november\n24. desember')).toEqual(['23. november', '24. desember']);
});

test('reads simple notes as the full Markdown reader does', () => {
  const piece = fc.constantFrom(
    ...'aÅ7é .,:;()?%"\'–—…/-*\n',
    ...['\n\n', '\n- ', '\n\n- ', '- ', '1. ', 'ord ', '**ord**', '**', '** ', ' **to ord**'],
    ...'&\\[]<>_`#+~!|=\t',
    ...['\u0301', '\u00a0', '\u2029', '\u{1d400}', 'www.forum.no/a'],
  );
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 20 }), (text) => {
      // A trailing heading prevents the fast path.
      expect(partsOfMarkdown(text)).toEqual(partsOfMarkdown(`${text}\n\n# x`).slice(0, -1));
    }),
    { numRuns: 5_000 },
  );
});

test('loses no character of any text', () => {
  const signs = fc.constantFrom(
    ...'abcæøå*_#-+.)>`~!|=:; \n',
    '1. ',
    '24. ',
    '- ',
    '\n\n',
    '**',
    '    ',
  );
  const letters = (text: string) => text.replace(/[^a-zæøå]/g, '');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 80 }), (text) => {
      expect(letters(wordsIn(text).join(''))).toBe(letters(text));
    }),
    { numRuns: 2_000 },
  );
});

test('survives very deeply nested lists', () => {
  const deep = `${'- '.repeat(100_000)}ord`;
  expect(wordsIn(deep)).toEqual([deep]);
});
