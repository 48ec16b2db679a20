import { describe, expect, it } from 'vitest';
import { followUpList } from '../../src-core/documents/follow-up-list.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { FrozenRecord } from '../../src-core/model/meeting.ts';
import { followUpRows, withFollowUp } from '../../src-core/projections/follow-up-rows.ts';
import { openEntries } from '../../src-core/projections/meeting-summary.ts';
import { inputOf } from '../support/random-forum.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Conditions of decisions in the list of what is open. */

const m = { meeting: 'm' };
const d = { ...m, decision: 'd' };
const TODAY = '2027-02-01';

function conditional(fields: object = {}): TestForum {
  const table = openMeeting(['decides', 'decides']);
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
  }
  const condition = { condition: 'Fylkeskommunen gir tilskudd' };
  const decision = { id: 'd', item: 'i', wording: 'Vi gjør det.', ...condition, ...fields };
  table.do({ do: 'proposeDecision', ...m, ...decision });
  return table;
}
const adopt = (table: TestForum) => table.do({ do: 'everybodyConsents', ...d, at: AT });
const answer = (outcome: string, more: object = {}) => ({
  ...{ do: 'ratify', ...d, outcome, on: '2027-01-10' },
  ...more,
});
const rows = (table: TestForum) =>
  followUpRows(table.forum, withFollowUp(table.forum, table.summaries()), TODAY);
const open = (table: TestForum) => openEntries(table.forum, table.summaries(), TODAY);

describe('a condition', () => {
  // (D67, D209)
  it('is open from when the decision is adopted until somebody says whether it is met', () => {
    const table = conditional();
    expect(rows(table)).toEqual([]);
    adopt(table);
    const about = { kind: 'condition', id: 'd', of: { kind: 'decision', id: 'd' } };
    const what = 'Fylkeskommunen gir tilskudd';
    expect(open(table)).toEqual([{ ...about, ...m, number: '1/2026-1', what }]);
    table.do(answer('ratified', { reference: 'sak 12/27' }));
    expect(open(table)).toEqual([]);
    expect(rows(table)).toMatchObject([
      {
        ...about,
        status: 'done',
        settled: { as: 'met', on: '2027-01-10' },
        history: [{ as: 'met', on: '2027-01-10', note: 'sak 12/27' }],
      },
    ]);
    table.do(answer('open'));
    expect(open(table)).toMatchObject([about]);
    table.do(answer('declined'));
    expect(rows(table)).toMatchObject([{ status: 'dropped', settled: { as: 'not-met' } }]);
  });

  // (D67)
  it('is not open where the decision was not adopted, or binds nobody', () => {
    const rejected = conditional();
    for (const partner of ['p0', 'p1']) {
      const position = { partner, position: 'objects', at: AT };
      rejected.do({ do: 'takePosition', ...d, ...position });
    }
    expect(rows(rejected)).toEqual([]);
    const withdrawn = conditional();
    adopt(withdrawn);
    withdrawn.do({ do: 'withdrawDecision', ...d });
    expect(rows(withdrawn)).toEqual([]);
  });

  // (D67, D70)
  it('stands in the follow-up list, and in the minutes of the next meeting', () => {
    const table = conditional();
    adopt(table);
    table.do({ do: 'closeMeeting', ...m, at: AT });
    const list = () => {
      const about = { forum: table.forum, meetings: table.summaries(), today: TODAY };
      const tree = followUpList({ ...about, language: 'nb', edition: 'full', filter: {} });
      return JSON.stringify(tree);
    };
    expect(list()).toContain('Vilkår');
    const at = '2027-03-01T09:00:00+01:00';
    table.do({ do: 'createMeeting', id: 'next', title: 'N', startsAt: at });
    for (const step of ['conveneMeeting', 'openMeeting']) {
      table.do({ do: step, meeting: 'next', at });
    }
    table.do(answer('ratified', { on: '2027-03-01' }));
    table.do({ do: 'closeMeeting', meeting: 'next', at });
    expect(JSON.stringify(minutesOf(inputOf(table, 'next', 'full', 'nb')))).toContain(
      'Oppfylt 01.03.2027',
    );
    const { frozen } = table.meeting('next');
    expect(FrozenRecord.parse(frozen).carried.obligations).toMatchObject([
      { kind: 'condition', closed: { as: 'met' } },
    ]);
  });

  // (D83)
  it('is withheld from the public with its decision', () => {
    const table = conditional();
    adopt(table);
    table.do({ do: 'setExempt', ...d, exempt: { basis: 'offl. § 13' } });
    const about = { forum: table.forum, meetings: table.summaries(), today: TODAY };
    const tree = followUpList({ ...about, language: 'nb', edition: 'public', filter: {} });
    expect(JSON.stringify(tree)).not.toMatch(/Vilkår|tilskudd/);
  });
});
