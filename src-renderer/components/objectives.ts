import type { Objective } from '../../src-core/forum/schema.ts';

/** One objective a line; a line that is as before keeps its id, and so what refers to it. */
export function objectivesFrom(
  lines: string,
  known: readonly Objective[],
): { id?: string; text: string }[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => {
      const id = known.find((each) => each.text === text)?.id;
      return id === undefined ? { text } : { id, text };
    });
}
