import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countsInWords, followUpList } from '../../src-core/documents/follow-up-list.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { isOwedBy } from '../../src-core/meeting/party-names.ts';
import type { Decision } from '../../src-core/model/meeting.ts';
import {
  countsOf,
  type FollowUpRow,
  filterRows,
  followUpRows,
  withFollowUp,
} from '../../src-core/projections/follow-up-rows.ts';
import { openEntries } from '../../src-core/projections/meeting-summary.ts';
import { anyPlan, forumOf, SECRET } from '../support/random-forum.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

/** The follow-up list, compared with the open obligations and an independent count. */

const TODAY = '2027-02-01';

it('lists and counts exactly the open rows', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const table = forumOf(plan);
      table.do({ do: 'addMeasure', id: 'late', title: 'Sent', owner: 'p0', due: '2027-01-01' });
      const lines = followUpRows(table.forum, withFollowUp(table.forum, table.summaries()), TODAY);
      const open = openEntries(table.forum, table.summaries(), TODAY);
      const named = ({ kind, id, partner }: { kind: string; id: string; partner?: string }) =>
        `${kind}/${id}/${partner}`;
      const shown = filterRows(lines, {}, TODAY);
      expect(shown.map(named).sort()).toEqual(open.map(named).sort());
      expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
      const overdue = open.filter((each) => each.due !== undefined && each.due < TODAY);
      const counts = countsOf(lines, TODAY);
      expect(counts).toMatchObject({ open: open.length, overdue: overdue.length });
      expect(filterRows(lines, { overdue: true }, TODAY)).toHaveLength(overdue.length);
      for (const partner of ['p0', 'p1', 'p2']) {
        const theirs = open.filter((each) => isOwedBy(each, partner));
        expect(filterRows(lines, { partner }, TODAY)).toHaveLength(theirs.length);
      }
    }),
    { numRuns: 40 },
  );
});

// (D83)
it('shows the public nothing exempt', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const table = forumOf(plan);
      const tree = followUpList({
        forum: table.forum,
        meetings: table.summaries(),
        language: 'nb',
        edition: 'public',
        today: TODAY,
        filter: { settled: true },
      });
      expect(JSON.stringify(tree).toUpperCase()).not.toContain(SECRET);
    }),
    { numRuns: 40 },
  );
});

// (D71)
it('shows the status of each row, and finds what serves a measure', () => {
  const table = openMeeting(['decides', 'decides']);
  table.do({ do: 'addMeasure', id: 'tiltak', title: 'Tiltak', owner: 'p0' });
  const text = { text: 't', parties: ['p0', 'p1'], measures: ['tiltak'] };
  table.do({ do: 'makeAgreement', meeting: 'm', id: 'a', item: 'i', title: 'Avtale', ...text });
  for (const [id, partner] of [
    ['one', 'p0'],
    ['two', 'p1'],
  ]) {
    const resource = { kind: 'other' };
    table.do({
      do: 'addCommitment',
      meeting: 'm',
      id,
      agreement: 'a',
      partner,
      what: id,
      resource,
    });
  }
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'signAgreement', meeting: 'm', agreement: 'a', partner, at: AT });
  }
  const status = { do: 'setCommitmentStatus', meeting: 'm', agreement: 'a', commitment: 'one' };
  table.do({ ...status, status: 'done', on: '2027-01-02', note: 'levert' });
  table.do({ ...status, status: 'open', on: '2027-01-03' });
  table.do({ ...status, status: 'dropped', on: '2027-01-04' });
  table.do({ do: 'exitPartner', partner: 'p1', on: '2027-01-05' });
  const lines = followUpRows(table.forum, withFollowUp(table.forum, table.summaries()), TODAY);
  const ofMeasure = filterRows(lines, { measure: 'tiltak', settled: true }, TODAY);
  expect(ofMeasure.map(({ id, settled }) => [id, settled])).toEqual([
    ['one', { as: 'dropped', on: '2027-01-04' }],
    ['two', { as: 'left', on: '2027-01-05' }],
    ['tiltak', undefined],
  ]);
  expect(ofMeasure[0]?.history).toEqual([
    { on: '2027-01-02', as: 'done', note: 'levert' },
    { on: '2027-01-03', as: 'open' },
    { on: '2027-01-04', as: 'dropped' },
  ]);
});

// (D57)
it('shows the latest answer of a principal, and awaits it again after an undo', () => {
  const outcome = fc.constantFrom('ratified', 'declined', 'open');
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 6 }), (outcomes) => {
      const table = openMeeting(['negotiates', 'decides']);
      const m = { meeting: 'm' };
      for (const partner of ['p0', 'p1']) {
        table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
      }
      table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'x' });
      table.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
      let last = 'open';
      const noted: string[] = [];
      for (const each of outcomes) {
        const on = '2026-12-20';
        const code = table.code({
          do: 'ratify',
          ...m,
          decision: 'd',
          partner: 'p0',
          outcome: each,
          on,
        });
        // Without an answer there is nothing to revert.
        expect(code).toBe(each === 'open' && last === 'open' ? 'not-eligible' : 'done');
        // The same answer of the same day is not recorded twice.
        if (code !== 'done' || each === last) continue;
        last = each;
        noted.push(each);
      }
      const line = followUpRows(
        table.forum,
        withFollowUp(table.forum, table.summaries()),
        TODAY,
      ).find((each) => each.kind === 'ratification');
      expect(line?.settled?.as).toBe(last === 'open' ? undefined : last);
      expect(line?.history.map(({ as }) => as)).toEqual(noted);
      const { awaiting, binding } = resultOfDecision(
        table.forum,
        table.meeting('m'),
        table.meeting('m').decisions[0] as Decision,
      );
      expect(awaiting).toEqual(last === 'open' ? ['p0'] : []);
      const bound = { ratified: 'bound', declined: 'not-bound', open: 'bound-on-ratification' };
      expect(binding.p0).toBe(bound[last as keyof typeof bound]);
    }),
  );
});

it('counts one settled point and several in their own words', () => {
  const done = { settled: { as: 'done', on: TODAY } } as FollowUpRow;
  const words = (...lines: FollowUpRow[]) => countsInWords(lines, TODAY, translator('nb'));
  expect(words(done)).toBe('0 åpne, 0 over fristen, 1 avklart.');
  expect(words(done, done)).toBe('0 åpne, 0 over fristen, 2 avklarte.');
});
