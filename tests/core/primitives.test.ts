import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Day } from '../../src-core/model/field-types.ts';

it('a day is one that the calendar has', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = fc.oneof(
    fc.integer({ min: 0, max: 9_999 }),
    fc.constantFrom(1900, 2000, 2023, 2024),
  );
  fc.assert(
    fc.property(year, fc.nat({ max: 13 }), fc.nat({ max: 32 }), (y, month, day) => {
      const text = `${String(y).padStart(4, '0')}-${two(month)}-${two(day)}`;
      const instant = Date.parse(`${text}T00:00:00Z`);
      const isThere =
        !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
      expect(Day.safeParse(text).success).toBe(isThere);
    }),
    { numRuns: 2_000 },
  );
});
