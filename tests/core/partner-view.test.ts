import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { isOwedBy } from '../../src-core/meeting/party-names.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import { mayBindSentence, partnerView } from '../../src-core/projections/partner-view.ts';
import { anyPlan, forumOf } from '../support/random-forum.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

const today = '2026-12-31';
const viewOf = (table: TestForum, partner: string) =>
  partnerView(table.forum, table.summaries(), partner, today);

describe('the page of a partner', () => {
  it('agrees with an independent count of every meeting', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const table = forumOf(plan);
        const { forum } = table;
        for (const { id } of forum.partners) {
          const bound: string[] = [];
          const awaits: string[] = [];
          const reserved: string[] = [];
          const promised: string[] = [];
          for (const meeting of table.meetings.values()) {
            for (const decision of meeting.decisions) {
              const { binding, awaiting, eligible } = resultOfDecision(forum, meeting, decision);
              if (awaiting.includes(id)) awaits.push(decision.id);
              if (decision.procedure !== 'consensus' || decision.withdrawn) continue;
              if (binding[id] === 'bound') bound.push(decision.id);
              const mine = decision.positions.find((each) => each.partner === id);
              if (mine?.position === 'reserves' && eligible.includes(id))
                reserved.push(decision.id);
            }
            for (const agreement of meeting.agreements) {
              const { binding, awaiting } = resultOfAgreement(forum, meeting, agreement);
              if (binding[id] === 'bound') bound.push(agreement.id);
              if (awaiting.includes(id)) awaits.push(agreement.id);
              if (agreement.withdrawn) continue;
              for (const each of agreement.commitments) {
                if (each.partner === id) promised.push(each.id);
              }
            }
            for (const { id: point, owners } of meeting.actionPoints) {
              if (isOwedBy({ owners }, id)) promised.push(point);
            }
          }
          const view = viewOf(table, id);
          const ids = (list: readonly { readonly id: string }[]) =>
            list.map((each) => each.id).sort();
          expect(ids(view.bound)).toEqual(bound.sort());
          expect(ids(view.awaits)).toEqual(awaits.sort());
          expect(ids(view.reserved)).toEqual(reserved.sort());
          expect(ids(view.promised)).toEqual(promised.sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  // (D46, D47)
  it('says from when it is bound: the last answer, or the ratification', () => {
    const table = openMeeting(['decides', 'negotiates', 'decides']);
    const m = { meeting: 'm' };
    for (const partner of ['p0', 'p1', 'p2']) {
      table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
    }
    const wording = 'Vi gjør det.';
    table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording, deadline: '2026-12-30' });
    const take = { do: 'takePosition', ...m, decision: 'd' };
    table.do({ ...take, partner: 'p0', position: 'reserves', note: 'Uten økt kontingent', at: AT });
    table.do({ ...take, partner: 'p1', position: 'consents', at: AT });
    expect(viewOf(table, 'p0')).toMatchObject({
      bound: [],
      reserved: [{ number: '1/2026-1', note: 'Uten økt kontingent' }],
    });
    const late = '2026-12-15T09:00:00+01:00';
    table.do({ ...take, partner: 'p2', position: 'stands-aside', at: late });
    expect(viewOf(table, 'p0').bound).toMatchObject([{ title: wording, from: '2026-12-15' }]);
    expect(viewOf(table, 'p1')).toMatchObject({ bound: [], awaits: [{ number: '1/2026-1' }] });
    const nothing = { bound: [], waiting: [], awaits: [], asked: [], measures: [], promised: [] };
    expect(viewOf(table, 'p2')).toEqual({ ...nothing, reserved: [] });
    const ratify = { do: 'ratify', ...m, decision: 'd', partner: 'p1', outcome: 'ratified' };
    table.do({ ...ratify, on: '2026-12-20' });
    expect(viewOf(table, 'p1')).toMatchObject({ bound: [{ from: '2026-12-20' }], awaits: [] });
  });

  // (D209)
  it('says what will bind it once the condition is met', () => {
    const table = openMeeting(['decides', 'decides']);
    const m = { meeting: 'm' };
    for (const partner of ['p0', 'p1']) {
      table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
    }
    const about = { item: 'i', wording: 'Vi gjør det.', condition: 'Tilskudd' };
    table.do({ do: 'proposeDecision', ...m, id: 'd', ...about });
    table.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
    expect(viewOf(table, 'p0')).toMatchObject({ bound: [], waiting: [{ on: 'condition' }] });
    table.do({ do: 'ratify', ...m, decision: 'd', outcome: 'ratified', on: '2026-12-20' });
    const bound = [{ from: '2026-12-20' }];
    expect(viewOf(table, 'p0')).toMatchObject({ bound, waiting: [] });
  });

  it('shows commitments as open, done, or ended when the partner left', () => {
    const table = openMeeting(['decides', 'decides']);
    const m = { meeting: 'm' };
    const about = { item: 'i', title: 'T', text: '', parties: ['p0', 'p1'] };
    table.do({ do: 'makeAgreement', ...m, id: 'a', ...about });
    const resource = { kind: 'other' };
    const commit = { do: 'addCommitment', ...m, agreement: 'a', partner: 'p0', resource };
    table.do({ ...commit, id: 'one', what: 'Lokale' });
    table.do({ ...commit, id: 'two', what: 'Penger' });
    table.do({ do: 'signAgreement', ...m, agreement: 'a', partner: 'p0', at: AT });
    const status = { do: 'setCommitmentStatus', ...m, agreement: 'a', commitment: 'one' };
    table.do({ ...status, status: 'done', on: '2026-12-10' });
    const statuses = () => viewOf(table, 'p0').promised.map(({ id, status }) => [id, status]);
    expect(statuses()).toEqual([
      ['two', 'open'],
      ['one', 'done'],
    ]);
    table.do({ do: 'exitPartner', partner: 'p0', on: '2026-12-20' });
    expect(new Map(statuses() as [string, string][])).toEqual(
      new Map([
        ['one', 'done'],
        ['two', 'dropped'],
      ]),
    );
  });
});

describe('requests to a partner', () => {
  it('lists what it has not answered in writing, until the deadline', () => {
    const table = openMeeting(['decides', 'decides']);
    const m = { meeting: 'm' };
    for (const partner of ['p0', 'p1']) {
      table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
    }
    const propose = { do: 'proposeDecision', ...m, item: 'i', wording: 'x' };
    table.do({ ...propose, id: 'later', deadline: '2027-01-15' });
    table.do({ ...propose, id: 'gone', deadline: '2026-12-20' });
    table.do({ ...propose, id: 'here' });
    expect(viewOf(table, 'p0').asked).toEqual([]);
    table.do({ do: 'closeMeeting', ...m, at: AT });
    const asked = (partner: string) => viewOf(table, partner).asked.map((each) => each.decision);
    expect([asked('p0'), asked('p1')]).toEqual([['later'], ['later']]);
    const take = { do: 'takePosition', ...m, decision: 'later', position: 'consents', at: AT };
    table.do({ ...take, partner: 'p0' });
    expect([asked('p0'), asked('p1')]).toEqual([[], ['later']]);
  });
});

describe('measures owned by a partner', () => {
  it('are listed with their status, finished ones last', () => {
    const table = openMeeting(['decides', 'decides']);
    for (const [id, owner] of [
      ['a', 'p0'],
      ['b', 'p0'],
      ['c', 'p1'],
      ['d', 'p0'],
    ] as const) {
      table.do({ do: 'addMeasure', id, title: id, owner });
    }
    table.do({ do: 'setMeasureStatus', measure: 'a', status: 'done', on: today });
    table.do({ do: 'setMeasureStatus', measure: 'd', status: 'stopped', on: today });
    table.do({ do: 'setMeasureStatus', measure: 'd', status: 'under-way', on: today });
    const owned = (id: string) => viewOf(table, id).measures.map((each) => each.id);
    expect([owned('p0'), owned('p1')]).toEqual([['b', 'd', 'a'], ['c']]);
  });
});

describe('authority to bind a partner', () => {
  it('is described in one or two sentences in each language, naming both parties', () => {
    const table = openMeeting(['decides', 'negotiates', 'observes']);
    for (const name of ['Direktøren', 'Lederen']) {
      table.do({ do: 'addRepresentative', partner: 'p0', name });
    }
    table.do({ do: 'changePartner', partner: 'p1', principal: 'Fylkestinget' });
    const said = (index: number, language: 'nb' | 'nn' | 'en' = 'nb') => {
      const partner = table.forum.partners[index];
      if (!partner) throw new Error('no partner');
      return mayBindSentence(table.forum, partner, language);
    };
    expect(said(0)).toBe('Direktøren og Lederen kan binde Part 0 i møtet. Et nei er et veto.');
    expect(said(1)).toBe(
      'Den som møter, kan forhandle, men Part 1 er ikke bundet før Fylkestinget har godkjent.',
    );
    for (const language of LANGUAGES) {
      for (const index of [0, 1, 2]) {
        expect(said(index, language)).toMatch(new RegExp(`Part ${index}.*\\.$`));
        expect(said(index, language)).not.toMatch(/\{\{|undefined|mayBind/);
      }
    }
    table.do({ do: 'exitPartner', partner: 'p2', on: '2027-01-01' });
    expect(said(2)).toBe('Part 2 gikk ut 1. januar 2027. Nye vedtak binder ikke Part 2.');
  });
});
