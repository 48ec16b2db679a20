import { expect, it } from 'vitest';
import { simulate } from '../../simulate.ts';

/** The long meeting in small; `node tests/simulate.ts` is all of it, with its table. */
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
  // By the work, not by the time: the machine may have other things to do.
  const [first, last] = work;
  expect(last).toBeLessThan(Math.max(4 * first, 10));
  // What a keystroke put in, and not the whole text.
  expect(journal / commands).toBeLessThan(600);
  expect(snapshot).toBeLessThan(100_000);
});
