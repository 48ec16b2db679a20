import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/with-forum.ts';
import { bench, FULL, SEED, SMOKE } from './bench.ts';
import { durableChangeRatio } from './quick.ts';
import { exponentOf, figure, tableOf, verdict } from './rows.ts';
import { forumScript } from './script.ts';
import { writeForum } from './write-forum.ts';

/** Runs the bench on the smallest forum, without judging the results. */
it('measures every part and leaves no files behind', async () => {
  const place = temporaryFolder();
  const rows = await bench(place, SMOKE, () => undefined);
  for (const row of rows) {
    expect(row.samples.length, row.name).toBeGreaterThan(0);
    expect(Number.isFinite(figure(row.samples, 'most')), row.name).toBe(true);
  }
  expect(tableOf(rows).split('\n')).toHaveLength(rows.length + 1);
  expect(await readdir(place)).toEqual([]);
});

it('measures the ratio that CI limits', async () => {
  expect(await durableChangeRatio(temporaryFolder(), 3)).toBeGreaterThan(0);
});

it('makes a forum without a refused command, even if all partners join in one year', async () => {
  const place = temporaryFolder();
  const { meetings, size } = FULL;
  const { decisions } = await writeForum(
    place,
    forumScript({ ...size, meetings: meetings[0] ?? 0 }, SEED),
  );
  expect(decisions).toBe(200);
});

it('fits a curve to the growth', () => {
  const grown = (power: number) => [10, 100, 1_000].map((n) => [n, 3 * n ** power] as const);
  for (const power of [0, 1, 2]) expect(exponentOf(grown(power))).toBeCloseTo(power);
});

it('says by how much a measurement misses its target', () => {
  const row = { name: 'x', unit: 'ms', samples: [1, 2, 30] } as const;
  expect(verdict({ ...row, targets: { p50: 2 } })).toBe('met');
  expect(verdict({ ...row, targets: { p50: 2, p99: 10 } })).toBe('not met: p99 is 3.0 × 10');
  expect(verdict(row)).toBe('');
});
