import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../src-core/model/meeting.ts';
import {
  answerCount,
  compareAssessments,
  meanChange,
  SCORES,
  scoreRangesOf,
} from '../../src-core/projections/assessment/assessment.ts';
import { lastAssessedMeeting } from '../../src-core/projections/meeting-summary.ts';
import { openMeeting } from '../support/test-forum.ts';

const answer = fc.record({
  partner: fc.constantFrom('p0', 'p1', 'p2', 'p3'),
  criterion: fc.constantFrom(...CRITERIA),
  score: fc.constantFrom(...SCORES),
});

/** Records the scores in order, as commands. */
function answered(answers: readonly { partner: string; criterion: string; score: number }[]) {
  const table = openMeeting(['decides', 'negotiates', 'observes', 'decides']);
  for (const each of answers) table.do({ do: 'assess', meeting: 'm', ...each });
  return table.meeting('m').assessments;
}

describe('the partnership check', () => {
  // (D74)
  it('gives average, range and count of the latest score of each partner', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
        const spreads = scoreRangesOf(answered(answers));
        for (const criterion of CRITERIA) {
          const last = new Map(
            answers
              .filter((each) => each.criterion === criterion)
              .map((each) => [each.partner, each.score]),
          );
          const scores = [...last.values()].sort();
          const spread = spreads[criterion];
          expect(spread?.count ?? 0).toBe(scores.length);
          if (!spread) continue;
          expect([spread.min, spread.max]).toEqual([scores[0], scores.at(-1)]);
          expect(spread.mean * scores.length).toBeCloseTo(
            scores.reduce<number>((a, b) => a + b, 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists all twelve criteria in order, with the change as it is displayed', () => {
    fc.assert(
      fc.property(fc.array(answer), fc.array(answer), (now, last) => {
        const results = compareAssessments(
          scoreRangesOf(answered(now)),
          scoreRangesOf(answered(last)),
        );
        expect(results.map((each) => each.criterion)).toEqual(CRITERIA);
        for (const result of results) {
          const shown = (mean: number | undefined) => Number((mean ?? 0).toFixed(6)) * 10;
          const by = meanChange(result);
          if (!result.now || !result.last) expect(by).toBeUndefined();
          else {
            const difference =
              Math.round(shown(result.now.mean)) - Math.round(shown(result.last.mean));
            expect(by).toBeCloseTo(difference / 10);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts the partners that have answered', () => {
    const assessments = answered([
      { partner: 'p0', criterion: 'equality', score: 3 },
      { partner: 'p0', criterion: 'stability', score: 3 },
      { partner: 'p1', criterion: 'equality', score: 4 },
    ]);
    expect(answerCount(assessments)).toBe(2);
    expect(answerCount(assessments, 'stability')).toBe(1);
    expect(answerCount(assessments, 'voluntary')).toBe(0);
  });

  // (D75)
  it('compares with the latest earlier meeting that had an assessment', () => {
    const table = openMeeting(['decides']);
    const make = (id: string, day: string) =>
      table.do({ do: 'createMeeting', id, title: id, startsAt: `${day}T09:00:00+01:00` });
    make('next', '2027-03-01');
    make('after', '2027-06-01');
    const lastFor = (id: string) => lastAssessedMeeting(table.meeting(id), table.summaries())?.id;
    expect(lastFor('after')).toBeUndefined();
    table.do({ do: 'assess', meeting: 'm', partner: 'p0', criterion: 'equality', score: 3 });
    expect(['m', 'next', 'after'].map(lastFor)).toEqual([undefined, 'm', 'm']);
  });
});
