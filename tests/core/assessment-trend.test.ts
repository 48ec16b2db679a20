import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CRITERIA } from '../../src-core/model/meeting.ts';
import { SCORES, scoreRangesOf } from '../../src-core/projections/assessment/assessment.ts';
import {
  answeringAt,
  assessmentsUpTo,
  completedAssessments,
  scoreRangesAt,
  scoresOf,
  trendOf,
} from '../../src-core/projections/assessment/assessment-trend.ts';
import { openMeeting, type TestForum } from '../support/test-forum.ts';

/** Assessments over time, compared with an independent count. */

const PARTNERS = ['p0', 'p1', 'p2'];
const answers = fc.array(
  fc.record({
    partner: fc.constantFrom(...PARTNERS),
    criterion: fc.constantFrom(...CRITERIA.slice(0, 4)),
    score: fc.constantFrom(...SCORES),
  }),
  { maxLength: 15 },
);
/** Each meeting has its own day; they are created in any order. */
const history = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2027, max: 2036 }), answers }), {
  selector: (each) => each.year,
  maxLength: 5,
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

function held(meetings: History): TestForum {
  const table = openMeeting(['decides', 'decides', 'decides']);
  for (const { year, answers: given } of meetings) {
    const [meeting, at] = [`m-${year}`, `${year}-03-01T09:00:00+01:00`];
    table.do({ do: 'createMeeting', id: meeting, title: meeting, startsAt: at, template: 'blank' });
    table.do({ do: 'conveneMeeting', meeting, at });
    table.do({ do: 'openMeeting', meeting, at });
    for (const each of given) table.do({ do: 'assess', meeting, ...each });
  }
  return table;
}

/** The valid scores: each partner's latest on each criterion. */
function counted(given: History[number]['answers'], partner?: string, criterion?: string) {
  const last = new Map(given.map((each) => [`${each.partner}/${each.criterion}`, each]));
  return [...last.values()]
    .filter((each) => partner === undefined || each.partner === partner)
    .filter((each) => criterion === undefined || each.criterion === criterion)
    .map((each) => each.score);
}

it('agrees with an independent count by criterion, by partner, and by both', () => {
  fc.assert(
    fc.property(history, (meetings) => {
      const table = held(meetings);
      const checks = assessmentsUpTo(completedAssessments(table.summaries()), {
        ...{ id: 'last', title: 'last', startsAt: '2040-01-01T09:00:00+01:00' },
        assessments: [],
      });
      const wanted = meetings
        .filter((each) => each.answers.length > 0)
        .sort((a, b) => a.year - b.year);
      expect(checks.map((check) => check.meeting)).toEqual(wanted.map(({ year }) => `m-${year}`));
      for (const partner of [undefined, ...PARTNERS]) {
        for (const criterion of [undefined, ...CRITERIA]) {
          const course = trendOf(checks, { partner, criterion });
          course.forEach((spread, index) => {
            const scores = counted(wanted[index]?.answers ?? [], partner, criterion);
            expect(spread?.count ?? 0).toBe(scores.length);
            if (!spread) return;
            expect(spread).toMatchObject({ min: Math.min(...scores), max: Math.max(...scores) });
            const sum = scores.reduce<number>((a, b) => a + b, 0);
            expect(spread.mean * spread.count).toBeCloseTo(sum);
          });
        }
      }
      answeringAt(checks).forEach(({ count, came, went }, index) => {
        const who = (at: number) => new Set(wanted[at]?.answers.map((each) => each.partner));
        const [before, now] = [index === 0 ? who(0) : who(index - 1), who(index)];
        expect(count).toBe(now.size);
        expect(came.toSorted()).toEqual([...now].filter((id) => !before.has(id)).sort());
        expect(went.toSorted()).toEqual([...before].filter((id) => !now.has(id)).sort());
      });
    }),
    { numRuns: 40 },
  );
});

it('shows earlier assessments, and the scores of the meeting itself', () => {
  fc.assert(
    fc.property(history, (meetings) => {
      const table = held(meetings);
      const known = completedAssessments(table.summaries());
      for (const { year, answers: given } of meetings) {
        const meeting = table.meeting(`m-${year}`);
        const checks = assessmentsUpTo(known, meeting);
        const years = meetings.filter((each) => each.answers.length > 0).map((each) => each.year);
        const seen = years.filter((each) => each <= year).sort();
        expect(checks.map((check) => check.meeting)).toEqual(seen.map((each) => `m-${each}`));
        const own = checks.find((check) => check.meeting === meeting.id);
        expect(own !== undefined).toBe(given.length > 0);
        if (own) expect(scoreRangesAt(own)).toEqual(scoreRangesOf(meeting.assessments));
      }
    }),
    { numRuns: 40 },
  );
});

it('stores no notes', () => {
  const table = openMeeting(['decides']);
  const answer = { partner: 'p0', criterion: 'equality', score: 3, note: 'HEMMELIG' };
  table.do({ do: 'assess', meeting: 'm', ...answer });
  expect(scoresOf(table.meeting('m').assessments)).toEqual({
    p0: CRITERIA.map((criterion) => (criterion === 'equality' ? 3 : 0)),
  });
  expect(JSON.stringify(table.summaries())).not.toContain('HEMMELIG');
});
