import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summaryOf } from '../../src-core/projections/meeting-summary.ts';
import { MeetingIndex } from '../../src-main/store/meeting-index.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

/** The index of each meeting equals a newly derived one, although most changes update only one. */

const meeting = fc.constantFrom('m', 'n', 'over');
const partner = fc.constantFrom('p0', 'p1');
const change = fc.oneof(
  fc.record({
    do: fc.constant('setActionPointStatus'),
    meeting,
    actionPoint: fc.constant('a'),
    status: fc.constantFrom('open', 'done', 'dropped'),
    on: fc.constant('2027-01-01'),
  }),
  fc.record({
    do: fc.constant('ratify'),
    meeting,
    decision: fc.constant('d'),
    partner,
    outcome: fc.constantFrom('ratified', 'declined', 'open'),
    on: fc.constant('2027-01-01'),
  }),
  fc.record({
    do: fc.constant('changePartner'),
    partner,
    authority: fc.constantFrom('decides', 'negotiates', 'observes'),
  }),
  fc.record({
    do: fc.constant('setForum'),
    name: fc.constant('F'),
    quorum: fc.constantFrom(0.1, 1),
  }),
  // An answer from after the exit says nothing (D135), also to a meeting that is over.
  fc.record({ do: fc.constant('exitPartner'), partner, on: fc.constant('2026-12-20') }),
);

it('indexes every meeting, even one that was unreadable at the time', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.nat({ max: 3 })), { maxLength: 20 }), (changes) => {
      const table = openMeeting(['decides', 'negotiates']);
      const item = { section: 'status', title: 'S', kind: 'decision', id: 'i' };
      for (const id of ['n', 'over']) {
        table.do({ do: 'createMeeting', id, title: id, startsAt: AT, template: 'blank' });
        table.do({ do: 'addItem', meeting: id, ...item });
        table.do({ do: 'conveneMeeting', meeting: id, at: AT });
        table.do({ do: 'openMeeting', meeting: id, at: AT });
      }
      for (const id of table.meetings.keys()) {
        const on = { meeting: id, item: 'i' };
        table.do({ do: 'addActionPoint', ...on, id: 'a', owner: 'p0', what: 'x' });
        // Half are present: enough for a majority or not, depending on the quorum.
        const here = id === 'n' ? ['p0'] : ['p0', 'p1'];
        for (const each of here) {
          table.do({ do: 'setAttendance', meeting: id, partner: each, status: 'present' });
        }
        const procedure = id === 'n' ? 'majority' : 'consensus';
        table.do({ do: 'proposeDecision', ...on, id: 'd', wording: 'x', procedure });
        for (const each of here) {
          const position = { partner: each, position: 'consents', at: AT };
          table.do({ do: 'takePosition', meeting: id, decision: 'd', ...position });
        }
      }
      table.do({ do: 'closeMeeting', meeting: 'over', at: AT });

      const known = new MeetingIndex(() => table.forum);
      const learn = (id: string) => known.learn(table.meeting(id), false, '');
      for (const id of table.meetings.keys()) learn(id);
      const assertKnown = () => {
        const derived = [...table.meetings.values()].map((each) =>
          summaryOf(structuredClone(table.forum), structuredClone(each)),
        );
        const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
        expect([...known.summaries()].sort(byId)).toEqual(derived.sort(byId));
        expect(known.outdated([])).toEqual([]);
      };
      let missed = false;
      for (const [each, unread] of changes) {
        const applied = table.try(each);
        if (!applied.ok) continue;
        const outdated = known.outdated(applied.patches).map(({ id }) => id);
        // The disk may refuse to read one of them.
        for (const id of outdated.filter((_, index) => index + 1 !== unread)) learn(id);
        missed = outdated.length >= unread && unread > 0;
        if (!missed) assertKnown();
      }
      const last = table.try({ do: 'setActionPointStatus', ...SETTLED });
      if (last.ok) for (const { id } of known.outdated(last.patches)) learn(id);
      assertKnown();
    }),
    { numRuns: 200 },
  );
});

const SETTLED = { meeting: 'm', actionPoint: 'a', status: 'done', on: '2027-01-01' };
