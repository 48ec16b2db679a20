import type { Id } from '../../model/field-types.ts';
import { type Assessment, CRITERIA, type Criterion } from '../../model/meeting.ts';

/** The partners' answers in the partnership check (D74), criterion by criterion. */

export const SCORES = [1, 2, 3, 4, 5] as const;

export interface ScoreRange {
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  /** The number of answers. */
  readonly count: number;
}
/** A criterion without answers is absent. */
export type ScoreRanges = Readonly<Partial<Record<Criterion, ScoreRange>>>;

export interface CriterionResult {
  readonly criterion: Criterion;
  readonly now?: ScoreRange;
  /** From the latest earlier meeting that held the assessment. */
  readonly last?: ScoreRange;
}

export function scoreRangesOf(assessments: readonly Assessment[]): ScoreRanges {
  return Object.fromEntries(
    CRITERIA.flatMap((criterion) => {
      const spread = scoreRangeOf(
        assessments.filter((each) => each.criterion === criterion).map((each) => each.score),
      );
      return spread ? [[criterion, spread]] : [];
    }),
  );
}

/** All twelve in their order, now beside last time. */
export function compareAssessments(
  now: ScoreRanges,
  last: ScoreRanges = {},
): readonly CriterionResult[] {
  return CRITERIA.map((criterion) => ({
    criterion,
    ...(now[criterion] ? { now: now[criterion] } : {}),
    ...(last[criterion] ? { last: last[criterion] } : {}),
  }));
}

/** The change of the average since last time, in tenths as it is shown. Undefined if one average is missing. */
export function meanChange({
  now,
  last,
}: Pick<CriterionResult, 'now' | 'last'>): number | undefined {
  if (!now || !last) return undefined;
  return (tenths(now.mean) - tenths(last.mean)) / 10;
}

/** The number of partners that answered anything, or this criterion. */
export function answerCount(assessments: readonly Assessment[], criterion?: Criterion): number {
  const answers = assessments.filter(
    (each) => criterion === undefined || each.criterion === criterion,
  );
  return new Set(answers.map((each) => each.partner)).size;
}

export function scoreRangeOf(scores: readonly number[]): ScoreRange | undefined {
  if (scores.length === 0) return undefined;
  return {
    mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    min: Math.min(...scores),
    max: Math.max(...scores),
    count: scores.length,
  };
}

/** The place on the line from the lowest score to the highest, from 0 to 1, with room at the ends for the marks. */
export function alongScale(score: number): number {
  return 0.06 + ((score - 1) / (SCORES.length - 1)) * 0.88;
}

/** Half the width of the dot for the average now, and of the ring for the last one. In units of the text size. */
export const PARTNER_MARKS = { now: 0.36, last: 0.48 } as const;

export function tenths(value: number): number {
  return Math.round(value * 10);
}
/** The partnership check over all the meetings that held it (D75): how each criterion, and each partner, has moved. */
/**
 * By partner, its score on each criterion in their order; 0 if it did not answer. Kept compact because every
 * meeting's scores are cached.
 */

export type Scores = Readonly<Record<Id, readonly number[]>>;
