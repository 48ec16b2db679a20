import { expect, it } from 'vitest';
import { simulate } from '../../simulate.ts';

/** A short version of the long meeting; `node tests/simulate.ts` runs all of it, with its table. */
it('needs no more resources at the end of a long meeting, and followers have all of it', async () => {
  const commands = 1_000;
  const { heap, work, journal, snapshot, same } = await simulate({
    commands,
    followers: 4,
    hours: 8,
  });
  expect(same).toBe(4);
  const [early, late] = heap;
  expect(late - early).toBeLessThan(10);
  // By processor work, not elapsed time, because the machine may be busy.
  const [first, last] = work;
  expect(last).toBeLessThan(Math.max(4 * first, 10));
  // The inserted characters, not the whole text.
  expect(journal / commands).toBeLessThan(600);
  expect(snapshot).toBeLessThan(100_000);
});
