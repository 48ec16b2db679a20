import { type Id, instantOf, type Time } from '../../model/field-types.ts';
import { type Assessment, CRITERIA, type Criterion } from '../../model/meeting.ts';
import { memoize } from '../memoize.ts';
import type { MeetingSummary } from '../summary-types.ts';
import { type ScoreRange, type ScoreRanges, type Scores, scoreRangeOf } from './assessment.ts';

export interface CompletedAssessment {
  readonly meeting: Id;
  readonly title: string;
  readonly startsAt: Time;
  readonly scores: Scores;
}

/** When an assessment was held. */
export type AssessmentDay = Pick<CompletedAssessment, 'meeting' | 'startsAt'>;

export function scoresOf(assessments: readonly Assessment[]): Scores {
  const scores: Record<Id, number[]> = {};
  for (const { partner, criterion, score } of assessments) {
    const own = scores[partner] ?? CRITERIA.map(() => 0);
    own[CRITERIA.indexOf(criterion)] = score;
    scores[partner] = own;
  }
  return scores;
}

type AssessedMeeting = Pick<MeetingSummary, 'id' | 'title' | 'startsAt' | 'check'>;

const held = memoize<AssessedMeeting, CompletedAssessment[]>();

/** Of the given meetings, in their order, those that held the assessment. */
export function completedAssessments(meetings: readonly AssessedMeeting[]): CompletedAssessment[] {
  return meetings.flatMap((meeting) =>
    held(meeting, [], () => {
      const { id, title, startsAt, check } = meeting;
      return check ? [{ meeting: id, title, startsAt, scores: check }] : [];
    }),
  );
}

/**
 * The assessments that a meeting shows, oldest first: the earlier ones and, once somebody has answered here,
 * its own.
 */
export function assessmentsUpTo(
  checks: readonly CompletedAssessment[],
  meeting: {
    readonly id: Id;
    readonly title: string;
    readonly startsAt: Time;
    readonly assessments: readonly Assessment[];
  },
): CompletedAssessment[] {
  const { id, title, startsAt, assessments } = meeting;
  const start = instantOf(startsAt);
  const earlier = checks
    .filter((check) => instantOf(check.startsAt) < start)
    .sort((a, b) => instantOf(a.startsAt) - instantOf(b.startsAt));
  if (assessments.length === 0) return earlier;
  return [...earlier, { meeting: id, title, startsAt, scores: scoresOf(assessments) }];
}

/** What the user looks at: all answers, those on a criterion, those of a partner, or a single one. */
export interface TrendSubject {
  readonly criterion?: Criterion | undefined;
  readonly partner?: Id | undefined;
}
/** One entry for each assessment in order; undefined if nobody answered. */
export type Trend = readonly (ScoreRange | undefined)[];

export function trendOf(
  checks: readonly CompletedAssessment[],
  { criterion, partner }: TrendSubject,
): Trend {
  const at = criterion === undefined ? undefined : CRITERIA.indexOf(criterion);
  return checks.map(({ scores }) => {
    const rows = partner === undefined ? Object.values(scores) : [scores[partner] ?? []];
    const asked = at === undefined ? rows.flat() : rows.map((row) => row[at] ?? 0);
    return scoreRangeOf(asked.filter((score) => score > 0));
  });
}

/** One assessment, criterion by criterion. */
export function scoreRangesAt(check: CompletedAssessment): ScoreRanges {
  return Object.fromEntries(
    CRITERIA.flatMap((criterion) => {
      const [spread] = trendOf([check], { criterion });
      return spread ? [[criterion, spread]] : [];
    }),
  );
}

/** Who answered each time, and who was new or missing since the time before. That too changes an average. */
export interface Answering {
  readonly count: number;
  readonly came: readonly Id[];
  readonly went: readonly Id[];
}

export function answeringAt(checks: readonly CompletedAssessment[]): readonly Answering[] {
  return checks.map(({ scores }, index) => {
    const [now, before] = [Object.keys(scores), Object.keys(checks[index - 1]?.scores ?? scores)];
    return {
      count: now.length,
      came: now.filter((id) => !before.includes(id)),
      went: before.filter((id) => !now.includes(id)),
    };
  });
}
/** The assessment before this meeting's: what it is compared with. */
export type LastAssessment = Pick<MeetingSummary, 'title' | 'startsAt'> & {
  readonly spreads: ScoreRanges;
};
