import { expect, it } from 'vitest';
import { simulateKills } from '../simulate-kills.ts';

/** A short version of the long meeting under kills; `node tests/simulate-kills.ts` runs all of it. */
it('loses nothing, shows nothing hidden and repeats nothing, whichever process is killed', async () => {
  const { same, messages, leaks, problems, heap, work } = await simulateKills(
    { commands: 60, followers: 6, hours: 8 },
    [
      'the secretary loses contact',
      'the writer is killed',
      'the followers lose contact',
      'the writer is frozen',
      'the big screen is killed',
    ],
  );
  expect(same).toBe(6);
  expect(messages).toBeGreaterThan(30);
  expect(leaks).toEqual([]);
  expect(problems).toEqual([]);
  expect(heap[1] - heap[0]).toBeLessThan(15);
  // By processor work, not elapsed time, because the machine may be busy.
  expect(work[1]).toBeLessThan(Math.max(4 * work[0], 60));
});
