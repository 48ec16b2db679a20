import type { Row } from '../rows.ts';
import { seeded, thing } from '../words.ts';
import { openForBench, timed } from './following.ts';

/** Search while typing: each word from its second letter. */
export async function searching(folder: string, where: string, words: number): Promise<Row[]> {
  const forum = await openForBench(folder);
  const random = seeded(7);
  const first = await timed(1, () => forum.service.search('kompetanse'));
  const typed = Array.from({ length: words }, () => thing(random)).flatMap((word) =>
    Array.from(word, (_, index) => word.slice(0, index + 1)).slice(1),
  );
  const samples = await timed(typed.length, (turn) => forum.service.search(typed[turn] ?? ''));
  const memory = process.memoryUsage().rss / 1e6;
  await forum.close();
  return [
    { name: `the first search, which makes the index, ${where}`, unit: 'ms', samples: first },
    {
      name: `a search after that, letter by letter, ${where}`,
      unit: 'ms',
      samples,
      targets: { p95: 30 },
    },
    { name: `  memory after searching, ${where}`, unit: 'MB', samples: [memory] },
  ];
}
