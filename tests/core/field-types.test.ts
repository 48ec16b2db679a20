import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOf, Day, dayOf, instantOf, Time } from '../../src-core/model/field-types.ts';

it('accepts only days in the calendar', () => {
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

// (D107)
it('keeps the local day and time of the place where it was recorded', () => {
  const [here, there] = ['2026-11-23T00:30:00+01:00', '2026-11-22T23:30:00Z'];
  expect(instantOf(here)).toBe(instantOf(there));
  expect([dayOf(here), clockOf(here)]).toEqual(['2026-11-23', '00:30']);
  expect([dayOf(there), clockOf(there)]).toEqual(['2026-11-22', '23:30']);
  expect(Time.safeParse('2026-11-23T09:00:00').success).toBe(false);
});
