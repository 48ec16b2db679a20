import fc from 'fast-check';
import { applyPatches, enablePatches } from 'immer';
import { expect, it } from 'vitest';
import { patchesBetween } from '../../src-main/store/patches-between.ts';

enablePatches();

const entry = fc.record({ id: fc.integer({ min: 0, max: 4 }), what: fc.constantFrom('a', 'b') });
const view = fc.record(
  {
    open: fc.array(entry, { maxLength: 12 }),
    mandate: fc.option(entry),
    carried: fc.record({ obligations: fc.array(entry, { maxLength: 6 }) }),
  },
  { requiredKeys: ['open', 'carried'] },
);

it('turns any view into the next', () => {
  fc.assert(
    fc.property(view, view, (before, after) => {
      expect(applyPatches(before, patchesBetween(before, after))).toEqual(after);
    }),
  );
});

it('sends only the changes in a long list', () => {
  const before = { open: Array.from({ length: 1_000 }, (_, id) => ({ id })) };
  const after = { open: before.open.toSpliced(500, 1, { id: -1 }) };
  expect(JSON.stringify(patchesBetween(before, after)).length).toBeLessThan(200);
  expect(patchesBetween(before, { open: [...before.open] })).toEqual([]);
});
