import type { Row } from '../rows.ts';
import { openForBench, timed } from './following.ts';

/** `forum check` on a valid forum. */
export async function checking(folder: string, where: string): Promise<Row[]> {
  const forum = await openForBench(folder);
  const samples = await timed(1, async () => {
    const { problems } = await forum.check(false);
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5)));
  });
  const memory = process.memoryUsage().rss / 1e6;
  await forum.close();
  return [
    { name: `check of the whole forum, ${where}`, unit: 'ms', samples },
    { name: `  memory then, ${where}`, unit: 'MB', samples: [memory] },
  ];
}
