import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretAfter, mergeTexts } from '../../src-core/text/merge-texts.ts';
import { processorTime } from '../support/processor-time.ts';

/** A text and an insertion at some place. */
const edited = fc.record({
  base: fc.string({ unit: fc.constantFrom(...'abcdefgh æøå\n-'), maxLength: 60 }),
  theirs: fc.record({ at: fc.nat(60), put: fc.string({ unit: fc.constantFrom(...'0123456789') }) }),
  mine: fc.record({ at: fc.nat(60), put: fc.string({ unit: fc.constantFrom(...'QWERTYUIOP') }) }),
});
const insert = (base: string, { at, put }: { at: number; put: string }) => {
  const place = Math.min(at, base.length);
  return base.slice(0, place) + put + base.slice(place);
};

// (D106)
test('loses no character of two people who type in the same text', () => {
  fc.assert(
    fc.property(edited, ({ base, theirs, mine }) => {
      const merged = mergeTexts(base, insert(base, theirs), insert(base, mine));
      expect(merged).toContain(theirs.put);
      expect(merged).toContain(mine.put);
      expect(merged.replace(/[0-9A-Z]/g, '')).toBe(base);
    }),
  );
});

test('keeps both a deletion and an insertion elsewhere', () => {
  expect(
    mergeTexts('Forumet vedtar planen.', 'Forumet vedtar.', 'Alle i Forumet vedtar planen.'),
  ).toBe('Alle i Forumet vedtar.');
  expect(mergeTexts('a', 'a', 'b')).toBe('b');
  expect(mergeTexts('a', 'b', 'a')).toBe('b');
});

test('merges any texts, and keeps the caret inside', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(text, text, text, fc.nat(80), (base, theirs, mine, at) => {
      const merged = mergeTexts(base, theirs, mine);
      const caret = caretAfter(mine, merged, Math.min(at, mine.length));
      expect(caret).toBeGreaterThanOrEqual(0);
      expect(caret).toBeLessThanOrEqual(merged.length);
    }),
  );
});

test('keeps the caret in place when others type before or after it', () => {
  expect(caretAfter('vedtar planen', 'Vi vedtar planen', 7)).toBe(10);
  expect(caretAfter('vedtar planen', 'vedtar planen nå', 7)).toBe(7);
  expect(caretAfter('vedtar planen', 'planen', 9)).toBe(2);
});

test('merges unrelated texts at once, and keeps both', () => {
  const texts = [1, 2, 3].map(
    (seed) =>
      fc.sample(fc.string({ minLength: 20_000, maxLength: 20_000 }), { numRuns: 1, seed })[0] ?? '',
  );
  const [base = '', theirs = '', mine = ''] = texts;
  const time = processorTime();
  const merged = mergeTexts(base, theirs, mine);
  expect(time()).toBeLessThan(1_000);
  expect(merged).toContain(theirs);
  expect(merged).toContain(mine);
});
