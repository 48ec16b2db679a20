import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ComparedRow,
  compareParagraphs,
  compareTexts,
  pairRows,
  paragraphsOf,
} from '../../src-core/text/compare-texts.ts';

const word = fc.constantFrom('forumet', 'skal', 'bidra', 'til', 'samarbeid', 'og', 'kunnskap', '–');
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const paragraphs = fc.array(paragraph, { maxLength: 8 });

const sideOf = (rows: readonly ComparedRow[], side: 'before' | 'after') =>
  rows.flatMap((row) => row[side]?.map((piece) => piece.text).join('') ?? []);
const marksIn = (rows: readonly ComparedRow[], side: 'before' | 'after') =>
  rows.flatMap((row) => row[side]?.filter((piece) => piece.isChanged) ?? []);

test('keeps both texts to the letter', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    paragraphs.map((each) => each.join('\n\n')),
  );
  fc.assert(
    fc.property(any, any, (before, after) => {
      const rows = compareTexts(before, after);
      expect(sideOf(rows, 'before')).toEqual(paragraphsOf(before));
      expect(sideOf(rows, 'after')).toEqual(paragraphsOf(after));
    }),
    { numRuns: 40 },
  );
});

test('marks something exactly where the texts differ', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      expect(marksIn(compareParagraphs(before, before), 'before')).toEqual([]);
      const rows = compareParagraphs(before, after);
      const isSame = before.join('\n') === after.join('\n');
      const marks = [...marksIn(rows, 'before'), ...marksIn(rows, 'after')];
      expect(marks.length === 0).toBe(isSame);
      for (const row of rows) {
        // Unmarked text of one side is unmarked in the other.
        const plain = (side: 'before' | 'after') =>
          (row[side] ?? [])
            .filter((piece) => !piece.isChanged)
            .map((piece) => piece.text)
            .join('');
        expect(plain('before')).toBe(plain('after'));
      }
    }),
  );
});

test('pairs every paragraph once, in order', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const pairs = pairRows(before, after);
      expect(pairs.flatMap(([old]) => old ?? [])).toEqual(before);
      expect(pairs.flatMap(([, now]) => now ?? [])).toEqual(after);
    }),
  );
});

test('keeps the other pairs when a paragraph is rewritten, inserted or removed', () => {
  const before = [
    'Forumet er et partnerskap.',
    'Partene møtes to ganger i året.',
    'Alle kan gå ut.',
  ];
  const after = [
    'Ny innledning',
    'Forumet er et partnerskap.',
    'Partene møtes fire ganger i året.',
  ];
  expect(compareParagraphs(before, after)).toEqual([
    { after: [{ text: 'Ny innledning', isChanged: true }] },
    {
      before: [{ text: 'Forumet er et partnerskap.', isChanged: false }],
      after: [{ text: 'Forumet er et partnerskap.', isChanged: false }],
    },
    {
      before: [
        { text: 'Partene møtes ', isChanged: false },
        { text: 'to', isChanged: true },
        { text: ' ganger i året.', isChanged: false },
      ],
      after: [
        { text: 'Partene møtes ', isChanged: false },
        { text: 'fire', isChanged: true },
        { text: ' ganger i året.', isChanged: false },
      ],
    },
    { before: [{ text: 'Alle kan gå ut.', isChanged: true }] },
  ]);
});

test('puts a rewritten paragraph beside the one it replaces', () => {
  expect(compareTexts('Gammelt formål', 'Noe helt annet')).toEqual([
    {
      before: [{ text: 'Gammelt formål', isChanged: true }],
      after: [{ text: 'Noe helt annet', isChanged: true }],
    },
  ]);
});

test('compares texts of any length without delay', () => {
  const lines = (salt: string) =>
    Array.from({ length: 20_000 }, (_, at) => `Avsnitt ${at * 7} ${salt} ${at % 13}`);
  const rows = compareParagraphs(lines('a'), lines('b'));
  expect(sideOf(rows, 'before')).toHaveLength(20_000);
  const long = (salt: string) =>
    Array.from({ length: 50_000 }, (_, at) => `${salt}${at}`).join(' ');
  expect(compareTexts(long('x'), long('y'))).toHaveLength(1);
});
