import { expect, test } from 'vitest';
import { mergeIdenticalEdits } from '../../src-core/imports/review/merge-identical-edits.ts';
import { shareOut } from '../../src-core/meeting/redistribute-time.ts';
import { compareTexts } from '../../src-core/text/compare-texts.ts';
import { mergeTexts } from '../../src-core/text/merge-texts.ts';
import { processorTime } from '../support/processor-time.ts';

/** Worst-case texts for comparison: the work is limited all the same. */

/** Processor time, in milliseconds. */
const MAX_WORK = 5_000;

/** Deterministic for each seed; few distinct words, so that many sentences resemble each other. */
function words(count: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 'abc'[state % 3];
  }).join(' ');
}
const paragraphs = (count: number, length: number, seed: number) =>
  Array.from({ length: count }, (_, index) => words(length, seed + index)).join('\n');

const CASES: Readonly<Record<string, () => unknown>> = {
  'two hundred long paragraphs that all resemble each other': () =>
    compareTexts(paragraphs(199, 3_000, 1), paragraphs(199, 3_000, 1_000)),
  'one paragraph of half a million words': () => compareTexts(words(500_000, 1), words(500_000, 2)),
  'a returned text that has nothing in common with the one that was sent': () =>
    mergeIdenticalEdits(words(100_000, 1), words(100_000, 2), words(100_000, 3)),
  'two who have written long texts over each other': () =>
    mergeTexts(words(900_000, 1), words(900_000, 2), words(900_000, 3)),
  'two thousand items that share the time that is left': () =>
    shareOut(
      1e15,
      Array.from({ length: 2_000 }, (_, index) => index % 7),
    ),
};

test.each(Object.entries(CASES))('limits the work for %s', (_, work) => {
  const took = processorTime();
  work();
  expect(took()).toBeLessThan(MAX_WORK);
});
