import type { Objective } from '../../../src-core/model/forum.ts';
import { pairRows } from '../../../src-core/text/compare-texts.ts';

/** One objective per line. A moved or reworded objective keeps its id, so that references to it still work. */
export function objectivesFrom(
  lines: string,
  known: readonly Objective[],
): { id?: string; text: string }[] {
  const texts = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const reworded = pairRows(
    known.map((each) => each.text).filter((text) => !texts.includes(text)),
    texts.filter((text) => !known.some((each) => each.text === text)),
  );
  return texts.map((text) => {
    const before = reworded.find(([, now]) => now === text)?.[0] ?? text;
    const id = known.find((each) => each.text === before)?.id;
    return id === undefined ? { text } : { id, text };
  });
}
