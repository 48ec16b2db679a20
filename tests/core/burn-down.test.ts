import fc from 'fast-check';
import { expect, it } from 'vitest';
import { burnDowns } from '../../src-core/projections/burn-down.ts';
import { followUpRows, withFollowUp } from '../../src-core/projections/follow-up-rows.ts';
import { openMeeting, type TestForum } from '../support/test-forum.ts';

/** Open and done work per objective and day, compared with an independent count. */

const TODAY = '2027-03-01';
const OBJECTIVES = ['o0', 'o1'].map((id) => ({ id, text: id }));
const DAYS = ['2026-11-01', '2026-12-09', '2026-12-20', '2027-01-15', TODAY, '2027-06-01'];

const day = fc.constantFrom(...DAYS);
const said = (...of: string[]) =>
  fc.array(fc.record({ status: fc.constantFrom(...of), on: day }), { maxLength: 4 });
const objectives = fc.subarray(OBJECTIVES.map(({ id }) => id));
const plan = fc.record({
  /** Objectives of the challenge that the measure addresses. */
  challenge: objectives,
  measure: fc.record({ objectives, said: said('planned', 'under-way', 'done', 'stopped') }),
  /** Objectives of the item that the other records belong to. */
  item: objectives,
  serves: fc.boolean(),
  commitments: fc.array(said('open', 'done', 'dropped'), { maxLength: 3 }),
  declined: fc.option(day, { nil: undefined }),
  points: fc.array(said('open', 'done', 'dropped'), { maxLength: 2 }),
  exit: fc.option(day, { nil: undefined }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function forumOf(of: Plan): TestForum {
  const table = openMeeting(['decides', 'negotiates']);
  table.do({ do: 'setMandate', purpose: 'f', objectives: OBJECTIVES });
  table.do({ do: 'addChallenge', id: 'c', title: 'c', objectives: of.challenge });
  table.do({
    ...{ do: 'addMeasure', id: 'me', title: 'me', owner: 'p0', challenges: ['c'] },
    objectives: of.measure.objectives,
  });
  for (const each of of.measure.said) table.do({ do: 'setMeasureStatus', measure: 'me', ...each });
  const inMeeting = (command: { do: string } & Record<string, unknown>) =>
    table.do({ ...command, meeting: 'm' });
  inMeeting({ do: 'changeItem', item: 'i', objectives: of.item });
  inMeeting({
    ...{ do: 'makeAgreement', id: 'a', item: 'i', title: 'a', text: 't', parties: ['p0', 'p1'] },
    measures: of.serves ? ['me'] : [],
  });
  of.commitments.forEach((each, index) => {
    const [id, resource] = [`co${index}`, { kind: 'other' }];
    inMeeting({ do: 'addCommitment', id, agreement: 'a', partner: 'p1', what: id, resource });
    for (const status of each)
      inMeeting({ do: 'setCommitmentStatus', agreement: 'a', commitment: id, ...status });
  });
  inMeeting({
    do: 'signAgreement',
    agreement: 'a',
    partner: 'p1',
    at: '2026-12-09T10:00:00+01:00',
  });
  of.points.forEach((each, index) => {
    inMeeting({ do: 'addActionPoint', id: `po${index}`, item: 'i', what: 'w', owner: 'p1' });
    for (const status of each)
      inMeeting({ do: 'setActionPointStatus', actionPoint: `po${index}`, ...status });
  });
  if (of.declined) {
    inMeeting({
      do: 'ratify',
      agreement: 'a',
      partner: 'p1',
      outcome: 'declined',
      on: of.declined,
    });
  }
  if (of.exit) table.do({ do: 'exitPartner', partner: 'p1', on: of.exit });
  return table;
}

type Said = readonly { readonly status: string; readonly on: string }[];
const OPEN = ['open', 'planned', 'under-way'];

/** The status of each thing on a day: none before it existed, otherwise the latest by that day. */
function standingOn(of: Plan, day: string) {
  const asOf = (began: string, records: Said, endings: (string | undefined)[]) => {
    if (day < began) return undefined;
    // What is dated in the future does not count yet.
    const all = records.filter(({ on }) => on <= TODAY);
    const ends = endings.filter((each) => each !== undefined);
    const dated = (on: string) => (on < began ? began : on > TODAY ? TODAY : on);
    const last = all.at(-1)?.status ?? 'open';
    // A principal's no, or an exit, closes what is still open.
    const [end] = OPEN.includes(last) ? ends.filter((each) => each !== undefined) : [];
    if (end !== undefined && dated(end) <= day) return 'dropped';
    const now = all.filter(({ on }) => dated(on) <= day).at(-1)?.status ?? 'open';
    if (OPEN.includes(now)) return 'open';
    return now === 'done' ? 'done' : 'dropped';
  };
  const exit = of.exit !== undefined && of.exit <= TODAY ? of.exit : undefined;
  // A principal's no from after the exit says nothing (D135).
  const isAfter = of.exit !== undefined && of.declined !== undefined && of.exit <= of.declined;
  const declined = isAfter ? undefined : of.declined;
  const added = '2026-11-24';
  const began = [added, ...of.measure.said.map(({ on }) => on)].sort()[0] ?? '';
  const serves = [...of.measure.objectives, ...of.challenge];
  const meeting = '2026-12-09';
  return [
    { serves, as: asOf(began, of.measure.said, []) },
    ...of.commitments.map((each) => ({
      serves: [...of.item, ...(of.serves ? serves : [])],
      as: asOf(meeting, each, [declined, exit]),
    })),
    ...of.points.map((each) => ({ serves: of.item, as: asOf(meeting, each, []) })),
  ];
}

// (D73)
it('agrees with an independent count on each day, and with the list today', () => {
  fc.assert(
    fc.property(plan, (of) => {
      const table = forumOf(of);
      const lines = followUpRows(table.forum, withFollowUp(table.forum, table.summaries()), TODAY);
      for (const { objective, points } of burnDowns(lines, OBJECTIVES, TODAY)) {
        const isUnder = (serves: readonly string[]) =>
          objective ? serves.includes(objective.id) : serves.length === 0;
        const recount = (day: string) => {
          const things = standingOn(of, day).filter(({ serves }) => isUnder(serves));
          const count = (status: string) => things.filter(({ as }) => as === status).length;
          return { on: day, open: count('open'), done: count('done'), dropped: count('dropped') };
        };
        expect(points).toEqual(points.map(({ on }) => recount(on)));
        // Nothing changes between the listed days.
        for (const day of DAYS.filter((each) => each <= TODAY)) {
          const { on: _, ...at } = points.findLast(({ on }) => on <= day) ?? recount('');
          expect(recount(day)).toMatchObject(at);
        }
        const now = lines.filter(
          (line) => line.kind !== 'ratification' && isUnder(line.objectives),
        );
        const { on, open = 0, done = 0 } = points.at(-1) ?? {};
        expect(open).toBe(now.filter((line) => line.status === 'open').length);
        expect(done).toBe(now.filter((line) => line.status === 'done').length);
        if (on) expect(on).toBe(TODAY);
      }
    }),
    { numRuns: 300 },
  );
});

it('counts a measure without dates from the start of the others', () => {
  const table = openMeeting(['decides']);
  table.do({ do: 'setMandate', purpose: 'f', objectives: OBJECTIVES });
  table.do({ do: 'addMeasure', id: 'me', title: 'me', owner: 'p0', objectives: ['o0'] });
  table.do({ do: 'changeItem', meeting: 'm', item: 'i', objectives: ['o0'] });
  table.do({ do: 'addActionPoint', meeting: 'm', id: 'po', item: 'i', what: 'w', owner: 'p0' });
  const measures = table.forum.measures.map(({ added: _, ...older }) => older);
  const forum = { ...table.forum, measures };
  const [first, second] = burnDowns(
    followUpRows(forum, withFollowUp(forum, table.summaries()), TODAY),
    OBJECTIVES,
    TODAY,
  );
  const none = { done: 0, dropped: 0 };
  expect(first?.points).toEqual([
    { on: '2026-12-09', open: 2, ...none },
    { on: TODAY, open: 2, ...none },
  ]);
  expect(second?.points).toEqual([]);
});
