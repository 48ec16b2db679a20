import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { PHASES } from '../../src-core/model/meeting.ts';
import {
  carriedInto,
  mandateInForce,
  openEntries,
} from '../../src-core/projections/meeting-summary.ts';
import { AT, openMeeting, TestForum } from '../support/test-forum.ts';

const STEPS = [
  'conveneMeeting',
  'openMeeting',
  'closeMeeting',
  'circulateMinutes',
  'approveMinutes',
];

function withAgreement(): TestForum {
  const table = openMeeting(['decides', 'negotiates']);
  table.do({
    do: 'makeAgreement',
    meeting: 'm',
    id: 'a',
    item: 'i',
    title: 'Kurs',
    text: '',
    parties: ['p0', 'p1'],
  });
  for (const partner of ['p0', 'p1']) {
    table.do({
      do: 'addCommitment',
      meeting: 'm',
      id: `c-${partner}`,
      agreement: 'a',
      partner,
      what: 'Penger',
      resource: { kind: 'money', amount: 1000, unit: 'NOK' },
      due: '2027-01-15',
    });
  }
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'signAgreement', meeting: 'm', agreement: 'a', partner, at: AT });
  }
  return table;
}

describe('phases', () => {
  // (D22)
  it('advance one step at a time, and never go back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 12 }), (steps) => {
        const table = new TestForum();
        table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' });
        let reached = 0;
        for (const step of steps) {
          const code = table.code({ do: step, meeting: 'm', at: AT });
          const isNext = STEPS.indexOf(step) === reached;
          const isSentAgain = step === 'conveneMeeting' && reached === 1;
          expect(code).toBe(
            isNext || isSentAgain ? 'done' : reached === STEPS.length ? 'locked' : 'wrong-phase',
          );
          if (isNext) reached += 1;
          expect(table.meeting('m').phase).toBe(PHASES[reached]);
        }
      }),
    );
  });

  // (D23)
  it('return recalled minutes to closed, to be circulated again', () => {
    const table = openMeeting(['decides']);
    const later = '2026-12-10T09:00:00+01:00';
    table.do({ do: 'closeMeeting', meeting: 'm', at: AT });
    table.do({ do: 'circulateMinutes', meeting: 'm', at: AT, deadline: '2026-12-20' });
    table.do({ do: 'recallMinutes', meeting: 'm', at: later });
    const { phase, times, deadline } = table.meeting('m');
    expect({ phase, circulated: times.circulated, deadline }).toEqual({ phase: 'closed' });
    expect(table.code({ do: 'circulateMinutes', meeting: 'm', at: later })).toBe('done');
  });

  // (D25, D26)
  it('allow no change in an approved meeting, and record later events beside it', () => {
    const table = withAgreement();
    for (const step of STEPS.slice(2)) table.do({ do: step, meeting: 'm', at: AT });
    const before = table.meeting('m');
    const commands = [
      { do: 'changeMeeting', title: 'Ny' },
      { do: 'addItem', section: 'status', title: 'x', kind: 'review' },
      { do: 'changeItem', item: 'i', title: 'Ny' },
      { do: 'moveItem', item: 'i', section: 'framing' },
      { do: 'setNotes', item: 'i', text: 'x' },
      { do: 'proposeDecision', item: 'i', wording: 'x' },
      { do: 'setAttendance', partner: 'p0', status: 'present' },
      { do: 'setExempt', item: 'i', exempt: null },
    ];
    for (const command of commands) {
      expect(table.code({ ...command, meeting: 'm' }), command.do).toBe('locked');
    }
    table.do({
      do: 'ratify',
      meeting: 'm',
      agreement: 'a',
      partner: 'p1',
      outcome: 'ratified',
      on: '2026-12-20',
    });
    table.do({
      do: 'setCommitmentStatus',
      meeting: 'm',
      agreement: 'a',
      commitment: 'c-p0',
      status: 'done',
      on: '2027-01-01',
    });
    expect(table.meeting('m')).toBe(before);
  });

  // (D24)
  it('allow no records before the meeting opens', () => {
    const table = new TestForum();
    table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT });
    expect(table.code({ do: 'setNotes', meeting: 'm', item: 'm-agenda', text: 'x' })).toBe(
      'wrong-phase',
    );
    expect(
      table.code({ do: 'proposeDecision', meeting: 'm', item: 'm-agenda', wording: 'x' }),
    ).toBe('wrong-phase');
  });
});

describe('numbers', () => {
  // (D76, D77)
  it('are given once across all meetings of a year', () => {
    const step = fc.record({
      meeting: fc.constantFrom('a', 'b', 'c'),
      act: fc.constantFrom('add', 'remove', 'move'),
      pick: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const table = new TestForum();
        const seen = new Map<number, string>();
        for (const id of ['a', 'b', 'c']) {
          table.do({ do: 'createMeeting', id, title: id, startsAt: AT, template: 'four-part' });
          for (const item of table.meeting(id).items) remember(item);
        }
        for (const { meeting, act, pick } of steps) {
          const { items } = table.meeting(meeting);
          const item = items[pick % Math.max(1, items.length)];
          if (act === 'add') {
            table.do({ do: 'addItem', meeting, section: 'status', title: 't', kind: 'review' });
          } else if (item && act === 'remove') {
            table.do({ do: 'removeItem', meeting, item: item.id });
          } else if (item) {
            table.do({ do: 'moveItem', meeting, item: item.id, section: 'partnership' });
          }
          for (const each of table.meeting(meeting).items) remember(each);
        }
        function remember(item: { serial: number; id: string }) {
          expect(seen.get(item.serial) ?? item.id).toBe(item.id);
          seen.set(item.serial, item.id);
        }
      }),
      { numRuns: 50 },
    );
  });

  // (D76)
  it('are displayed as specified', () => {
    const table = openMeeting(['decides', 'decides']);
    const propose = { do: 'proposeDecision', meeting: 'm', item: 'i', wording: 'x' };
    expect(table.do(propose).number).toBe('1/2026-1');
    expect(table.do(propose).number).toBe('1/2026-2');
    const make = {
      do: 'makeAgreement',
      meeting: 'm',
      item: 'i',
      title: 'T',
      text: '',
      parties: ['p0', 'p1'],
    };
    expect(table.do(make).number).toBe('A 1/2026');
    expect(
      table.do({ do: 'addItem', meeting: 'm', section: 'status', title: 't', kind: 'review' })
        .number,
    ).toBe('2/2026');
  });
});

describe('what is open', () => {
  // (D70)
  it('is carried to the next meeting, and disappears when done', () => {
    const table = withAgreement();
    table.do({
      do: 'createMeeting',
      id: 'next',
      title: 'N',
      startsAt: '2027-03-01T09:00:00+01:00',
    });
    const carried = () =>
      carriedInto(table.forum, table.meeting('next'), table.summaries()).obligations.map(
        (each) => each.id,
      );
    expect(carried()).toEqual(['c-p0', 'c-p1', 'a']);
    table.do({
      do: 'setCommitmentStatus',
      meeting: 'm',
      agreement: 'a',
      commitment: 'c-p0',
      status: 'done',
      on: '2027-01-01',
    });
    expect(carried()).toEqual(['c-p1', 'a']);
    expect(
      openEntries(table.forum, table.summaries(), '2027-01-02').map((each) => each.id),
    ).toEqual(['c-p1', 'a']);
  });

  // (D69)
  it('ends for a partner on the day it leaves, and keeps its records', () => {
    const table = withAgreement();
    table.do({ do: 'exitPartner', partner: 'p0', on: '2027-02-01' });
    const open = (day: string) =>
      openEntries(table.forum, table.summaries(), day).map((each) => each.id);
    expect(open('2027-01-31')).toContain('c-p0');
    expect(open('2027-02-01')).not.toContain('c-p0');
    expect(table.meeting('m').agreements[0]?.commitments).toHaveLength(2);
  });
});

describe('the mandate', () => {
  // (D60, D61)
  it('gets a new version only by an adopting decision, and keeps its number', () => {
    const table = openMeeting(['decides', 'decides']);
    const first = { do: 'setMandate', purpose: 'Første', objectives: [{ text: 'En' }] };
    table.do(first);
    table.do({ do: 'setAttendance', meeting: 'm', partner: 'p0', status: 'present' });
    const adopts = { document: 'mandate', purpose: 'Andre', objectives: [{ id: 'o', text: 'To' }] };
    table.do({
      do: 'proposeDecision',
      meeting: 'm',
      id: 'd',
      item: 'i',
      wording: 'Nytt mandat',
      adopts,
    });
    expect(mandateInForce(table.forum, table.summaries())?.purpose).toBe('Første');
    table.do({
      do: 'takePosition',
      meeting: 'm',
      decision: 'd',
      partner: 'p0',
      position: 'consents',
      at: AT,
    });
    expect(mandateInForce(table.forum, table.summaries())).toEqual({
      purpose: 'Andre',
      objectives: [{ id: 'o', text: 'To' }],
      adoptedBy: '1/2026-1',
    });
    expect(table.code(first)).toBe('locked');
  });
});

describe('written positions', () => {
  it('are accepted until the deadline, and not after', () => {
    const table = openMeeting(['decides']);
    table.do({ do: 'setAttendance', meeting: 'm', partner: 'p0', status: 'remote' });
    table.do({
      do: 'proposeDecision',
      meeting: 'm',
      id: 'd',
      item: 'i',
      wording: 'x',
      deadline: '2026-12-20',
    });
    for (const step of ['closeMeeting', 'circulateMinutes'])
      table.do({ do: step, meeting: 'm', at: AT });
    const take = {
      do: 'takePosition',
      meeting: 'm',
      decision: 'd',
      partner: 'p0',
      position: 'consents',
    };
    expect(table.code({ ...take, at: '2026-12-21T08:00:00+01:00' })).toBe('wrong-phase');
    expect(table.code({ ...take, at: '2026-12-20T23:00:00+01:00' })).toBe('done');
  });
});

describe('every change', () => {
  it('can be undone exactly', () => {
    const table = withAgreement();
    const before = table.meeting('m');
    const applied = table.try({ do: 'moveItem', meeting: 'm', item: 'i', section: 'framing' });
    if (!applied.ok) throw new Error(applied.message);
    expect(applyPatches(applied.next, applied.inverse)).toEqual(before);
    expect(applyPatches(before, applied.patches)).toEqual(applied.next);
  });

  it('is refused as a whole when anything in it is wrong', () => {
    const names = fc.constantFrom(
      'addPartner',
      'createMeeting',
      'setNotes',
      'takePosition',
      'ratify',
      'assess',
    );
    fc.assert(
      fc.property(names, fc.dictionary(fc.string(), fc.jsonValue()), (name, fields) => {
        const table = withAgreement();
        const { forum } = table;
        const meeting = table.meeting('m');
        const applied = table.try({ meeting: 'm', ...fields, do: name });
        expect(applied.ok).toBe(false);
        if (!applied.ok) expect(applied.message).not.toMatch(/\{\{|undefined|refusals\./);
        expect(table.forum).toBe(forum);
        expect(table.meeting('m')).toBe(meeting);
      }),
    );
  });
});

describe('the journal entry of a change', () => {
  it('is as short in a long round of positions as in a short one', () => {
    const table = openMeeting(Array.from({ length: 30 }, () => 'decides'));
    table.do({ do: 'proposeDecision', meeting: 'm', id: 'd', item: 'i', wording: 'x' });
    const on = { meeting: 'm', decision: 'd', position: 'consents', at: AT };
    const sizes = Array.from({ length: 30 }, (_, index) => {
      const partner = `p${index}`;
      const here = table.try({ do: 'setAttendance', meeting: 'm', partner, status: 'present' });
      const stands = table.try({ do: 'takePosition', ...on, partner });
      return [here, stands].map((each) => (each.ok ? JSON.stringify(each.patches).length : 0));
    });
    expect(Math.max(...sizes.flat())).toBeLessThan(300);
    expect(Math.min(...sizes.flat())).toBeGreaterThan(0);
  });
});
