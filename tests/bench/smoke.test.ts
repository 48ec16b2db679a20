import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bench, FULL, SEED, SMOKE } from './bench.ts';
import { exponentOf, figure, tableOf, verdict } from './rows.ts';
import { forumScript } from './script.ts';
import { writeForum } from './write-forum.ts';

/** The bench runs, on the smallest forum; what it finds is not judged here. */
it('measures every part, and leaves nothing behind', async () => {
  const place = await mkdtemp(join(tmpdir(), 'forum-bench-'));
  const rows = await bench(place, SMOKE, () => undefined);
  for (const row of rows) {
    expect(row.samples.length, row.name).toBeGreaterThan(0);
    expect(Number.isFinite(figure(row.samples, 'most')), row.name).toBe(true);
  }
  expect(tableOf(rows).split('\n')).toHaveLength(rows.length + 1);
  expect(await readdir(place)).toEqual([]);
  await rm(place, { recursive: true });
});

it('makes a forum whose commands are all carried out, though all its partners are in one year', async () => {
  const place = await mkdtemp(join(tmpdir(), 'forum-bench-'));
  const { meetings, size } = FULL;
  const { decisions } = await writeForum(
    place,
    forumScript({ ...size, meetings: meetings[0] ?? 0 }, SEED),
  );
  expect(decisions).toBe(200);
  await rm(place, { recursive: true });
});

it('fits the growth', () => {
  const grown = (power: number) => [10, 100, 1_000].map((n) => [n, 3 * n ** power] as const);
  for (const power of [0, 1, 2]) expect(exponentOf(grown(power))).toBeCloseTo(power);
});

it('says by how much a target is missed', () => {
  const row = { name: 'x', unit: 'ms', samples: [1, 2, 30] } as const;
  expect(verdict({ ...row, targets: { p50: 2 } })).toBe('met');
  expect(verdict({ ...row, targets: { p50: 2, p99: 10 } })).toBe('not met: p99 is 3.0 × 10');
  expect(verdict(row)).toBe('');
});
