import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** What cannot be removed because something refers to it, and what a replacement removes. */

const about = { meeting: 'm' };
const PARTIES = ['p0', 'p1', 'p2'];

function agreed(): TestForum {
  const table = openMeeting(['decides', 'negotiates', 'decides']);
  const fields = { item: 'i', title: 'T', text: '', parties: PARTIES };
  table.do({ do: 'makeAgreement', ...about, id: 'a', ...fields });
  return table;
}
const commit = (partner: string, id = `c-${partner}`) => ({
  do: 'addCommitment',
  ...about,
  id,
  agreement: 'a',
  partner,
  what: 'x',
  resource: { kind: 'competence' },
});
const sign = (partner: string) => ({
  do: 'signAgreement',
  ...about,
  agreement: 'a',
  partner,
  at: AT,
});

describe('an agreement', () => {
  // (D51)
  it('keeps parties that have a commitment, and not those that have only signed', () => {
    const some = fc.subarray(PARTIES);
    fc.assert(
      fc.property(some, some, some, (signed, promised, parties) => {
        const table = agreed();
        for (const partner of signed) table.do(sign(partner));
        for (const partner of promised) table.do(commit(partner));
        const code = table.code({ do: 'changeAgreement', ...about, agreement: 'a', parties });
        const keepsAll = promised.every((partner) => parties.includes(partner));
        expect(code).toBe(parties.length < 2 ? 'invalid' : keepsAll ? 'done' : 'has-dependents');
        const left = code === 'done' ? parties : PARTIES;
        expect(table.meeting('m').agreements[0]?.parties).toEqual(left);
        for (const partner of PARTIES) {
          const isParty = left.includes(partner);
          expect(table.code(commit(partner, `d-${partner}`))).toBe(
            isParty ? 'done' : 'not-a-party',
          );
        }
      }),
    );
  });

  // (D50)
  it('is signed once by each party, and by no one else', () => {
    const table = openMeeting(['decides', 'decides', 'decides']);
    const fields = { item: 'i', title: 'T', text: '', parties: ['p0', 'p1'] };
    table.do({ do: 'makeAgreement', ...about, id: 'a', ...fields });
    expect([sign('p0'), sign('p0'), sign('p2')].map((each) => table.code(each))).toEqual([
      'done',
      'wrong-phase',
      'not-a-party',
    ]);
    table.do(commit('p0'));
    const change = { do: 'changeCommitment', ...about, agreement: 'a', commitment: 'c-p0' };
    expect(table.code({ ...change, partner: 'p2' })).toBe('not-a-party');
    table.do({ ...change, partner: 'p1' });
  });

  // (D49)
  it('binds nobody after withdrawal', () => {
    const table = agreed();
    for (const partner of PARTIES) table.do(sign(partner));
    table.do({ do: 'withdrawAgreement', ...about, agreement: 'a' });
    const meeting = table.meeting('m');
    const [agreement] = meeting.agreements;
    if (!agreement) throw new Error('no agreement');
    const { binding, awaiting } = resultOfAgreement(table.forum, meeting, agreement);
    expect(new Set(Object.values(binding))).toEqual(new Set(['not-bound']));
    expect(awaiting).toEqual([]);
    for (const command of [commit('p0'), sign('p0')]) {
      expect(table.code(command)).toBe('wrong-phase');
    }
  });

  // (D52)
  it('accepts no negative contribution and no unknown kind', () => {
    const table = agreed();
    const bring = (resource: object) => table.code({ ...commit('p0', 'x'), resource });
    expect(bring({ kind: 'money', amount: -1, unit: 'NOK' })).toBe('invalid');
    expect(bring({ kind: 'gold' })).toBe('invalid');
    expect(bring({ kind: 'money', amount: 0, unit: 'NOK' })).toBe('done');
  });

  // (D53)
  it('keeps a commitment that has a recorded status', () => {
    const table = agreed();
    for (const partner of ['p0', 'p1']) table.do(commit(partner));
    const status = { status: 'done', on: '2027-01-01' };
    table.do({
      do: 'setCommitmentStatus',
      ...about,
      agreement: 'a',
      commitment: 'c-p0',
      ...status,
    });
    const remove = { do: 'removeCommitment', ...about, agreement: 'a' };
    expect(table.code({ ...remove, commitment: 'c-p0' })).toBe('has-dependents');
    expect(table.code({ ...remove, commitment: 'c-p1' })).toBe('done');
  });
});

describe('a decision', () => {
  const propose = { do: 'proposeDecision', ...about, id: 'd', item: 'i', wording: 'x' };
  const take = (partner: string, position: string) => ({
    do: 'takePosition',
    ...about,
    decision: 'd',
    partner,
    position,
    at: AT,
  });
  const present = (partner: string) => ({
    do: 'setAttendance',
    ...about,
    partner,
    status: 'present',
  });
  const result = (table: TestForum) => {
    const meeting = table.meeting('m');
    const [decision] = meeting.decisions;
    if (!decision) throw new Error('no decision');
    return resultOfDecision(table.forum, meeting, decision);
  };

  // (D40)
  it('has one position for each partner', () => {
    const table = openMeeting(['decides']);
    for (const each of [present('p0'), propose, take('p0', 'objects')]) table.do(each);
    table.do(take('p0', 'consents'));
    expect(table.meeting('m').decisions[0]?.positions).toMatchObject([{ position: 'consents' }]);
  });

  // (D56)
  it('has nothing to ratify after an objection', () => {
    const table = openMeeting(['decides', 'negotiates']);
    for (const partner of ['p0', 'p1']) table.do(present(partner));
    table.do(propose);
    table.do(take('p1', 'consents'));
    table.do(take('p0', 'objects'));
    const ratify = { do: 'ratify', ...about, decision: 'd', partner: 'p1', outcome: 'ratified' };
    expect(table.code({ ...ratify, on: '2026-12-20' })).toBe('wrong-phase');
  });

  // (D38)
  it('by majority waits for everybody there, and is the forum’s own order: it binds nobody', () => {
    const table = openMeeting(['negotiates', 'decides', 'decides', 'decides', 'decides']);
    for (const partner of ['p0', 'p1']) table.do(present(partner));
    table.do({ ...propose, procedure: 'majority' });
    expect(result(table).outcome).toBe('open');
    table.do(take('p0', 'consents'));
    table.do(take('p1', 'objects'));
    expect(result(table).outcome).toBe('not-adopted');
    for (const partner of ['p2', 'p3', 'p4']) table.do(present(partner));
    table.do(take('p2', 'consents'));
    table.do(take('p3', 'reserves'));
    const nobody = 'not-bound';
    expect(result(table)).toMatchObject({
      outcome: 'adopted',
      awaiting: [],
      binding: { p0: nobody, p1: nobody, p2: nobody, p3: nobody, p4: nobody },
    });
  });
});

describe('the forum', () => {
  // (D4, D101)
  it('keeps what something else refers to', () => {
    const table = openMeeting(['decides', 'decides']);
    const set = (...ids: string[]) =>
      table.code({
        do: 'setMandate',
        purpose: 'p',
        objectives: ids.map((id) => ({ id, text: id })),
      });
    const objectives = ['o1', 'o2', 'o3', 'free'];
    set(...objectives);
    table.do({ do: 'addChallenge', id: 'c', title: 'C', objectives: ['o1'] });
    table.do({
      do: 'addMeasure',
      id: 't',
      title: 'T',
      owner: 'p0',
      objectives: ['o2'],
      challenges: ['c'],
    });
    table.do({ do: 'changeItem', ...about, item: 'i', objectives: ['o3'] });
    for (const id of ['o1', 'o2', 'o3']) {
      expect(set(...objectives.filter((each) => each !== id))).toBe('has-dependents');
    }
    expect(set('o1', 'o2', 'o3')).toBe('done');

    expect(table.code({ do: 'removeChallenge', challenge: 'c' })).toBe('has-dependents');
    const parties = ['p0', 'p1'];
    table.do({
      do: 'makeAgreement',
      ...about,
      item: 'i',
      title: 'T',
      text: '',
      parties,
      measures: ['t'],
    });
    expect(table.code({ do: 'removeMeasure', measure: 't' })).toBe('has-dependents');

    const places = [
      { do: 'setAttendance', partner: 'p0', status: 'absent' },
      { do: 'askForFloor', item: 'i', partner: 'p0', at: AT },
      { do: 'addActionPoint', item: 'i', what: 'x', owner: 'p0' },
    ];
    for (const [index, place] of places.entries()) {
      const representative = `r${index}`;
      table.do({ do: 'addRepresentative', id: representative, partner: 'p0', name: 'R' });
      table.do({ ...place, ...about, representative });
      const remove = { do: 'removeRepresentative', representative };
      expect(table.try(remove)).toMatchObject({ code: 'has-dependents', path: 'representative' });
      expect(table.code({ ...place, ...about, owner: 'p1', partner: 'p1', representative })).toBe(
        'invalid',
      );
    }
  });

  // (D2)
  it('lets a partner leave once, and not before it joined', () => {
    const table = openMeeting(['decides']);
    const exit = { do: 'exitPartner', partner: 'p0' };
    expect(table.code({ ...exit, on: '2019-12-31' })).toBe('invalid');
    table.do({ ...exit, on: '2027-01-01' });
    expect(table.code({ ...exit, on: '2027-02-01' })).toBe('wrong-phase');
    const change = { do: 'changePartner', partner: 'p0', joined: '2027-01-02' };
    expect(table.try(change)).toMatchObject({ code: 'invalid', path: 'joined' });
  });
});

describe('a replaced value', () => {
  // (D74)
  it('is one score per criterion and partner', () => {
    const table = openMeeting(['decides', 'decides']);
    const answers = [
      { partner: 'p0', criterion: 'equality', score: 1 },
      { partner: 'p0', criterion: 'stability', score: 2 },
      { partner: 'p1', criterion: 'equality', score: 3 },
      { partner: 'p0', criterion: 'equality', score: 4 },
    ];
    for (const answer of answers) table.do({ do: 'assess', ...about, ...answer });
    const { assessments } = table.meeting('m');
    expect(assessments).toHaveLength(3);
    expect(assessments).toEqual(expect.arrayContaining(answers.slice(1)));
  });

  // (D65)
  it('removes the representative of the former owner from an action point', () => {
    const table = openMeeting(['decides', 'decides']);
    table.do({ do: 'addRepresentative', id: 'r', partner: 'p0', name: 'R' });
    const point = { item: 'i', what: 'x', owner: 'p0', representative: 'r' };
    table.do({ do: 'addActionPoint', ...about, id: 'a', ...point });
    table.do({ do: 'changeActionPoint', ...about, actionPoint: 'a', owner: 'p1' });
    expect(table.meeting('m').actionPoints[0]).toEqual({
      id: 'a',
      item: 'i',
      what: 'x',
      owner: 'p1',
    });
  });
});

// (D66)
it('refuses an empty statement for the record', () => {
  const table = openMeeting(['decides']);
  const state = { do: 'addStatement', ...about, item: 'i', partner: 'p0' };
  for (const text of ['', ' \n\t ']) {
    const refused = table.try({ ...state, text });
    expect(refused).toMatchObject({
      code: 'invalid',
      path: 'text',
      message: 'Protokolltilførsel må fylles ut.',
    });
  }
  table.do({ ...state, text: 'Vi er uenige.' });
});
