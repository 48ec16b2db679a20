import type { Row } from '../rows.ts';
import { followView, openForBench } from './following.ts';

/** From process start until the window has the first view, in its own process. */
export async function firstView(folder: string, where: string, maxMs?: number): Promise<Row[]> {
  const begun = performance.now();
  const forum = await openForBench(folder);
  await Promise.all([followView(forum, 'forum'), followView(forum, 'meetings')]);
  const ready = performance.now();
  const memory = process.memoryUsage().rss / 1e6;
  await forum.close();
  const limit = (most: number | undefined) => (most === undefined ? {} : { targets: { most } });
  return [
    // performance.now() counts from the start of the process.
    { name: `first view, ${where}`, unit: 'ms', samples: [ready], ...limit(maxMs) },
    { name: `  of which opening, ${where}`, unit: 'ms', samples: [ready - begun] },
    { name: `memory at first view, ${where}`, unit: 'MB', samples: [memory], ...limit(300) },
  ];
}
