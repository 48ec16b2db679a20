import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestFit } from '../../src-renderer/screen/largest-fit.ts';

const STEP = 0.5;
const range = { smallest: 10, largest: 100, step: STEP };
const size = fc.double({ min: 10, max: 100, noNaN: true });

test('finds the largest size that fits, and leaves the page in it', () => {
  fc.assert(
    fc.property(size, fc.option(size, { nil: undefined }), (most, before) => {
      let left = 0;
      const found = largestFit({ ...range, before }, (tried) => {
        left = tried;
        return tried <= most;
      });
      expect(left).toBe(found);
      expect(found).toBeLessThanOrEqual(most);
      expect(most - found).toBeLessThanOrEqual(2 * STEP);
    }),
  );
});

test('needs three tries when the earlier size still fits', () => {
  const tried: number[] = [];
  const first = largestFit(range, (size) => size <= 42);
  const again = largestFit({ ...range, before: first }, (size) => {
    tried.push(size);
    return size <= 42;
  });
  expect(again).toBe(first);
  expect(tried).toHaveLength(3);
});
