import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareStructure } from '../../src-main/store/structural-sharing.ts';

const thing = fc.jsonValue({ maxDepth: 4 });

it('returns an equal value that reuses unchanged parts', () => {
  fc.assert(
    fc.property(thing, thing, (before, after) => {
      expect(shareStructure(before, after)).toEqual(after);
      expect(shareStructure(before, structuredClone(before))).toBe(before);
    }),
  );
});

it('keeps the objects around a change', () => {
  const before = { list: Array.from({ length: 9 }, (_, id) => ({ id, of: [id] })), note: { a: 1 } };
  const after = structuredClone(before);
  after.list.splice(4, 1, { id: -1, of: [] });
  const result = shareStructure(before, after);
  expect(result.note).toBe(before.note);
  expect(result.list.map((each, index) => each === before.list[index])).toEqual(
    before.list.map((_, index) => index !== 4),
  );
});
