import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf } from '../../src-core/model/field-types.ts';
import { knownResults } from '../../src-core/projections/decision-results-cache.ts';
import { carriedInto, openEntries, summaryOf } from '../../src-core/projections/meeting-summary.ts';
import { closedBefore, isOpen, obligationOn } from '../../src-core/projections/obligations.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Cached values of a meeting must equal newly calculated ones after any change. */

const on = { meeting: 'm' };
const partner = fc.constantFrom('p0', 'p1', 'p2');
const item = fc.constantFrom('i', 'j');
const LATER = '2026-12-09T11:00:00+01:00';
const happening = fc.oneof(
  fc.record({
    do: fc.constant('takePosition'),
    decision: fc.constantFrom('d', 'e'),
    partner,
    position: fc.constantFrom('consents', 'reserves', 'stands-aside', 'objects'),
    at: fc.constant(AT),
  }),
  fc.record({
    do: fc.constant('setAttendance'),
    partner,
    status: fc.constantFrom('present', 'absent'),
    to: fc.constantFrom(undefined, LATER),
  }),
  fc.record({
    do: fc.constant('changeDecision'),
    decision: fc.constant('d'),
    wording: fc.string(),
  }),
  fc.record({
    do: fc.constant('changeDecision'),
    decision: fc.constant('e'),
    procedure: fc.constantFrom('consensus', 'majority', 'noted'),
  }),
  fc.record({ do: fc.constant('setNotes'), item, text: fc.string() }),
  fc.record({ do: fc.constantFrom('startItem', 'finishItem'), item, at: fc.constant(LATER) }),
  fc.record({
    do: fc.constant('setExempt'),
    item,
    exempt: fc.constantFrom(null, { basis: 'offl. § 14' }),
  }),
  fc.record({
    do: fc.constant('ratify'),
    decision: fc.constantFrom('d', 'e'),
    partner,
    outcome: fc.constantFrom('ratified', 'declined'),
    on: fc.constant('2027-01-01'),
  }),
  fc.record({
    do: fc.constant('setForum'),
    name: fc.constant('F'),
    quorum: fc.constantFrom(0.1, 1),
  }),
  fc.record({
    do: fc.constant('changePartner'),
    partner,
    authority: fc.constantFrom('decides', 'negotiates', 'observes'),
  }),
  fc.record({
    do: fc.constant('changeItem'),
    item,
    objectives: fc.constantFrom([], ['o'], ['o', 'q']),
  }),
  fc.record({
    do: fc.constant('changeActionPoint'),
    actionPoint: fc.constantFrom('a', 'b'),
    owner: partner,
    due: fc.constantFrom(null, '2027-01-31'),
  }),
  fc.record({
    do: fc.constant('setActionPointStatus'),
    actionPoint: fc.constantFrom('a', 'b'),
    status: fc.constantFrom('open', 'done', 'dropped'),
    on: fc.constantFrom('2026-12-31', '2027-02-01', '2027-03-01', '2027-06-01'),
  }),
  fc.record({ do: fc.constant('exitPartner'), partner, on: fc.constant('2027-02-15') }),
  fc.record({ do: fc.constant('closeMeeting'), at: fc.constant(LATER) }),
);
const NEXT = { id: 'next', startsAt: '2027-03-01T09:00:00+01:00' };
const SOONER = { id: 'sooner', startsAt: '2027-01-15T09:00:00+01:00' };

function begun(): TestForum {
  const table = openMeeting(['decides', 'negotiates', 'negotiates']);
  const objectives = ['o', 'q'].map((id) => ({ id, text: id }));
  table.do({ do: 'setMandate', purpose: 'x', objectives });
  const other = { id: 'j', section: 'status', title: 'Sak', kind: 'decision' };
  table.do({ do: 'addItem', ...on, ...other });
  table.do({ do: 'proposeDecision', ...on, id: 'd', item: 'i', wording: 'x' });
  table.do({
    do: 'proposeDecision',
    ...on,
    id: 'e',
    item: 'j',
    wording: 'y',
    procedure: 'majority',
  });
  for (const id of ['a', 'b']) {
    table.do({ do: 'addActionPoint', ...on, id, item: 'i', owner: 'p0', what: id });
  }
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'setAttendance', ...on, partner, status: 'present' });
    for (const decision of ['d', 'e']) {
      table.do({ do: 'takePosition', ...on, decision, partner, position: 'consents', at: AT });
    }
  }
  return table;
}

it('returns what a new computation would return', () => {
  const asking = fc.tuple(happening, fc.constantFrom(NEXT, SOONER));
  fc.assert(
    fc.property(fc.array(asking, { maxLength: 30 }), (happenings) => {
      const table = begun();
      let summary = summaryOf(table.forum, table.meeting('m'));
      for (const [each, next] of happenings) {
        const ofForum = ['setForum', 'changePartner', 'exitPartner'].includes(each.do);
        table.try(JSON.parse(JSON.stringify(ofForum ? each : { ...on, ...each })));
        const forum = structuredClone(table.forum);
        const anew = summaryOf(forum, structuredClone(table.meeting('m')));
        const now = summaryOf(table.forum, table.meeting('m'));
        expect(now).toEqual(anew);
        // Equal values are the same object, as in the store.
        if (JSON.stringify(now) !== JSON.stringify(summary)) summary = now;
        const day = dayOf(next.startsAt);
        const left = anew.obligations
          .filter((each) => !closedBefore(each, day, day))
          .map((each) => obligationOn(each, day))
          .filter((each) => each.closed || isOpen(forum, each, day));
        expect(carriedInto(table.forum, next, [summary]).obligations).toEqual(left);
      }
    }),
    { numRuns: 300 },
  );
});

type Move = Parameters<TestForum['do']>[0];
const DAYS = [
  { startsAt: AT, endsAt: LATER },
  { startsAt: '2026-12-10T09:00:00+01:00', endsAt: '2026-12-10T11:00:00+01:00' },
];
const consents = { do: 'takePosition', decision: 'd', partner: 'p0', position: 'consents', at: AT };
const inWriting: readonly Move[] = [
  { do: 'createMeeting', id: 'n', title: 'N', startsAt: AT, endsAt: LATER, form: 'written' },
  { do: 'addItem', meeting: 'n', id: 'k', title: 'Sak', kind: 'decision' },
  { do: 'conveneMeeting', meeting: 'n', at: AT },
  { do: 'openMeeting', meeting: 'n', at: AT },
  { do: 'proposeDecision', meeting: 'n', id: 'd', item: 'k', wording: 'd', procedure: 'majority' },
  { ...consents, meeting: 'n' },
];
const there: readonly Move[] = [
  { do: 'setAttendance', ...on, partner: 'p0', status: 'present' },
  { do: 'setAttendance', ...on, partner: 'p1', representative: 'r', status: 'present' },
];
const all: Move = { do: 'everybodyConsents', ...on, decision: 'd', at: AT };

/** What a result depends on besides the decision itself: what was before, and what then changes. */
const CHANGES: readonly (readonly [string, readonly Move[], readonly Move[]])[] = [
  [
    'who speaks for a partner',
    [...there, { ...consents, ...on }],
    [{ do: 'changeRepresentative', representative: 'r', speaksFor: false }],
  ],
  [
    'an alternative, which is adopted',
    there,
    [
      { do: 'proposeDecision', ...on, id: 'g', item: 'i', wording: 'z', against: 'd' },
      { do: 'everybodyConsents', ...on, decision: 'g', at: AT },
    ],
  ],
  [
    'the deadline of a written meeting',
    inWriting,
    [{ do: 'changeMeeting', meeting: 'n', endsAt: '2026-12-22T12:00:00+01:00' }],
  ],
  [
    'the days of the meeting',
    [
      { do: 'changeMeeting', ...on, sittings: DAYS },
      ...there,
      { do: 'startItem', ...on, item: 'i', at: DAYS[1]?.startsAt },
      all,
    ],
    [{ do: 'changeMeeting', ...on, sittings: null }],
  ],
];

it.each(CHANGES)(
  'returns what a new computation would return after a change of %s',
  (_, before, moves) => {
    const table = openMeeting(['decides', 'decides']);
    table.do({ do: 'addRepresentative', id: 'r', partner: 'p1', name: 'R' });
    table.do({ do: 'proposeDecision', ...on, id: 'd', item: 'i', wording: 'd' });
    for (const move of before) table.do(move);
    const held = before === inWriting ? 'n' : 'm';
    for (const move of moves) {
      const resultsNow = () => knownResults(table.forum, table.meeting(held));
      const results = resultsNow();
      table.do(move);
      const anew = knownResults(structuredClone(table.forum), structuredClone(table.meeting(held)));
      expect(resultsNow()).toEqual(anew);
      if (move === moves.at(-1)) expect(anew.get('d')).not.toEqual(results.get('d'));
    }
  },
);

it('reuses unchanged rows, so that lists compare quickly', () => {
  const table = begun();
  const summaries = table.summaries();
  const lists = () => [
    openEntries(table.forum, summaries, '2027-01-01'),
    carriedInto(table.forum, NEXT, summaries).obligations,
  ];
  const [before, after] = [lists().flat(), lists().flat()];
  expect(before.length).toBeGreaterThan(4);
  expect(after.every((each, index) => each === before[index])).toBe(true);
});
