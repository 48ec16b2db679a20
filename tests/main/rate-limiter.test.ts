import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RateLimiter } from '../../src-main/transports/web-server/rate-limiter.ts';

it('allows what a person does, and limits the long-run rate', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 3_000, maxLength: 6_000 }), (gaps) => {
      const pace = new RateLimiter();
      let now = 0;
      let allowed = 0;
      for (const gap of gaps) {
        now += gap;
        if (pace.allows(now)) allowed += 1;
      }
      expect(allowed).toBeLessThanOrEqual(2_000 + (now / 1_000) * 200 + 1);
      // At the permitted rate nothing is delayed.
      const steady = new RateLimiter();
      expect(gaps.every((_, index) => steady.allows(index * 5))).toBe(true);
    }),
    { numRuns: 20 },
  );
});
