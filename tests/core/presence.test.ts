import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Who is present when something is decided. */

const clock = (hour: number) => `2026-12-09T${String(9 + hour).padStart(2, '0')}:00:00+01:00`;
const decide = { do: 'proposeDecision', meeting: 'm', id: 'd', item: 'i', wording: 'Vi gjør det.' };
const position = (partner: string, at = AT) =>
  ({ do: 'takePosition', meeting: 'm', decision: 'd', partner, position: 'consents', at }) as const;

function result(table: TestForum) {
  const meeting = table.meeting('m');
  const decision = meeting.decisions.find(({ id }) => id === 'd');
  if (!decision) throw new Error('no decision');
  return resultOfDecision(table.forum, meeting, decision);
}
function attend(table: TestForum, partner: string, fields: object): void {
  table.do({ do: 'setAttendance', meeting: 'm', partner, status: 'present', ...fields });
}

describe('attendance', () => {
  const status = fc.constantFrom('present', 'remote', 'deputy', 'absent');
  const entry = fc.record({ who: fc.constantFrom('a', 'b', undefined), status });

  // (D7)
  it('is the latest record for the partner or for any of its people', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const table = openMeeting(['decides']);
        for (const id of ['a', 'b']) {
          table.do({ do: 'addRepresentative', id, partner: 'p0', name: id });
        }
        for (const { who, status } of entries) {
          attend(table, 'p0', { status, ...(who && { representative: who }) });
        }
        const whole = entries.findLastIndex((each) => each.who === undefined);
        const since = entries.slice(whole + 1);
        const people = ['a', 'b'].map((who) => since.findLast((each) => each.who === who)?.status);
        const isThere = (each?: string) => each !== undefined && each !== 'absent';
        // A person's arrival overrides the partner's status; a person's absence does not.
        const named = since.some((each) => isThere(each.status));
        const expected = people.some(isThere) || (!named && isThere(entries[whole]?.status));
        table.do(decide);
        expect(result(table).eligible.includes('p0')).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a partner that arrives late or leaves', () => {
  const hour = fc.integer({ min: 0, max: 9 });

  // (D32, D132)
  it('is not awaited for matters it missed, but counts where it has answered', () => {
    fc.assert(
      fc.property(
        hour,
        hour,
        hour,
        hour,
        fc.boolean(),
        fc.boolean(),
        (a, b, c, d, answers, ends) => {
          const [from = 0, to = 0] = [a, b].toSorted((x, y) => x - y);
          const [began = 0, ended = 0] = [c, d].toSorted((x, y) => x - y);
          const table = openMeeting(['decides', 'decides']);
          attend(table, 'p0', {});
          attend(table, 'p1', { from: clock(from), to: clock(to) });
          table.do({ do: 'startItem', meeting: 'm', item: 'i', at: clock(began) });
          table.do(decide);
          table.do(position('p0'));
          if (answers) table.do(position('p1'));
          if (ends) table.do({ do: 'finishItem', meeting: 'm', item: 'i', at: clock(ended) });
          // p0 answers when the item begins: whoever comes later does not open the decision again (D132).
          const isAsked = from <= began && to > began;
          const wasThere = isAsked && (!ends || to >= ended);
          expect(result(table).eligible).toEqual(answers || wasThere ? ['p0', 'p1'] : ['p0']);
          expect(result(table).outcome).toBe(answers || !wasThere ? 'adopted' : 'open');
        },
      ),
    );
  });

  it('does not count towards the quorum after it left', () => {
    const table = openMeeting(['decides', 'decides', 'decides', 'decides']);
    attend(table, 'p0', {});
    attend(table, 'p1', { to: clock(1) });
    table.do({ do: 'startItem', meeting: 'm', item: 'i', at: clock(2) });
    table.do({ ...decide, procedure: 'majority' });
    table.do(position('p0'));
    expect(result(table).outcome).toBe('not-adopted');
    attend(table, 'p1', {});
    table.do(position('p1'));
    expect(result(table).outcome).toBe('adopted');
  });
});

describe('membership', () => {
  // (D1)
  it('lasts from the day of joining to the day before exit', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-12-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, (joined, on) => {
        const table = openMeeting(['decides']);
        const join = { id: 'x', name: 'X', role: 'r', authority: 'decides', joined };
        table.do({ do: 'addPartner', ...join });
        const left = table.code({ do: 'exitPartner', partner: 'x', on });
        expect(left).toBe(on < joined ? 'invalid' : 'done');
        const isMember = joined <= '2026-12-09' && (left !== 'done' || '2026-12-09' < on);
        const here = { do: 'setAttendance', meeting: 'm', partner: 'x', status: 'present' };
        expect(table.code(here)).toBe(isMember ? 'done' : 'not-eligible');
      }),
    );
  });

  // (D5)
  it('is fixed with authority and quorum once the meeting closes', () => {
    const table = openMeeting(['decides', 'negotiates', 'decides']);
    for (const partner of ['p0', 'p1']) attend(table, partner, {});
    table.do({ ...decide, procedure: 'majority' });
    table.do({ ...decide, id: 'e', deadline: '2026-12-20' });
    for (const partner of ['p0', 'p1']) {
      table.do(position(partner));
      table.do({ ...position(partner), decision: 'e' });
    }
    table.do({
      do: 'makeAgreement',
      meeting: 'm',
      id: 'a',
      item: 'i',
      title: 'T',
      text: '',
      parties: ['p0', 'p1'],
    });
    for (const partner of ['p0', 'p1']) {
      table.do({ do: 'signAgreement', meeting: 'm', agreement: 'a', partner, at: AT });
    }
    table.do({ do: 'closeMeeting', meeting: 'm', at: AT });
    const all = () => {
      const meeting = table.meeting('m');
      return [
        meeting.decisions.map((each) => resultOfDecision(table.forum, meeting, each)),
        meeting.agreements.map((each) => resultOfAgreement(table.forum, meeting, each)),
      ];
    };
    const before = all();
    table.do({ do: 'setForum', name: 'F', quorum: 1 });
    table.do({ do: 'changePartner', partner: 'p0', authority: 'negotiates' });
    table.do({ do: 'changePartner', partner: 'p1', authority: 'observes' });
    table.do({ do: 'changePartner', partner: 'p2', joined: '2027-01-01' });
    table.do({ do: 'exitPartner', partner: 'p0', on: '2026-12-09' });
    expect(all()).toEqual(before);
    // A negotiating partner of that day may still answer in writing, followed by its principal.
    expect(table.code({ ...position('p1'), decision: 'e', position: 'reserves' })).toBe('done');
    const ratify = {
      do: 'ratify',
      meeting: 'm',
      partner: 'p1',
      outcome: 'ratified',
      on: AT.slice(0, 10),
    };
    expect(table.code({ ...ratify, decision: 'e' })).toBe('done');
  });

  it('accepts an exit during the meeting', () => {
    const table = openMeeting(['decides', 'decides']);
    for (const partner of ['p0', 'p1']) attend(table, partner, {});
    table.do(decide);
    table.do(position('p0'));
    expect(result(table).outcome).toBe('open');
    table.do({ do: 'exitPartner', partner: 'p1', on: '2026-12-09' });
    expect(result(table)).toMatchObject({ outcome: 'adopted', binding: { p1: 'not-bound' } });
    expect(table.code(position('p1'))).toBe('not-eligible');
  });
});

describe('the quorum', () => {
  // (D37)
  it('is any share of those entitled to vote', () => {
    const size = fc.integer({ min: 1, max: 25 });
    fc.assert(
      fc.property(size, fc.nat(25), fc.nat(100), (voting, present, percent) => {
        const table = openMeeting([...Array(voting).fill('decides'), 'observes']);
        table.do({ do: 'setForum', name: 'F', quorum: percent / 100 });
        const there = Math.min(present, voting);
        for (let index = 0; index < there; index += 1) attend(table, `p${index}`, {});
        attend(table, `p${voting}`, {});
        table.do({ ...decide, procedure: 'majority' });
        for (let index = 0; index < there; index += 1) table.do(position(`p${index}`));
        const reached = there * 100 >= voting * percent;
        expect(result(table).outcome).toBe(reached && there > 0 ? 'adopted' : 'not-adopted');
      }),
      // In floating point, 25 × 0.28 is slightly above 7.
      { numRuns: 200, examples: [[25, 7, 28]] },
    );
  });
});

describe('a written position', () => {
  const phases = ['convened', 'open', 'closed', 'circulated', 'approved'];
  const later = ['closeMeeting', 'circulateMinutes', 'approveMinutes'];

  // (D41)
  it('is accepted while the meeting is open, then until the deadline, and never after approval', () => {
    const reached = fc.integer({ min: 1, max: 4 });
    const deadline = fc.constantFrom(undefined, '2026-12-12');
    const day = fc.integer({ min: 9, max: 16 });
    fc.assert(
      fc.property(reached, deadline, day, (phase, until, on) => {
        const table = openMeeting(['decides']);
        attend(table, 'p0', {});
        table.do({ ...decide, ...(until && { deadline: until }) });
        for (const step of later.slice(0, phase - 1)) table.do({ do: step, meeting: 'm', at: AT });
        const at = `2026-12-${String(on).padStart(2, '0')}T23:59:59+01:00`;
        const inTime = until === undefined || at.slice(0, 10) <= until;
        const expected = {
          open: 'done',
          closed: inTime ? 'done' : 'wrong-phase',
          circulated: until !== undefined && inTime ? 'done' : 'wrong-phase',
          approved: 'locked',
        }[phases[phase] ?? ''];
        expect(table.code(position('p0', at))).toBe(expected);
      }),
    );
  });

  it('replaces the earlier one, and the outcome follows', () => {
    const kinds = fc.constantFrom('consents', 'reserves', 'stands-aside', 'objects');
    const act = fc.oneof(
      fc.record({ position: kinds }),
      fc.record({ outcome: fc.constantFrom('ratified', 'declined') }),
    );
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        const table = openMeeting(['decides', 'negotiates']);
        for (const partner of ['p0', 'p1']) attend(table, partner, {});
        table.do({ ...decide, deadline: '2026-12-31' });
        table.do(position('p0'));
        let stands: string | undefined;
        let answer: string | undefined;
        for (const each of acts) {
          if ('position' in each) {
            table.do({ ...position('p1'), position: each.position });
            stands = each.position;
            continue;
          }
          const { outcome } = each;
          const ratify = { do: 'ratify', meeting: 'm', decision: 'd', partner: 'p1', outcome };
          const code = table.code({ ...ratify, on: '2026-12-20' });
          const mayAnswer = stands === 'consents' || stands === 'reserves';
          expect(code === 'done').toBe(mayAnswer);
          if (mayAnswer) answer = outcome;
        }
        const agrees = stands === 'consents' || stands === 'reserves';
        expect(result(table).outcome).toBe(
          stands === undefined ? 'open' : stands === 'objects' ? 'not-adopted' : 'adopted',
        );
        expect(result(table).binding.p1).toBe(
          !agrees || answer === 'declined'
            ? 'not-bound'
            : answer === 'ratified'
              ? 'bound'
              : 'bound-on-ratification',
        );
      }),
    );
  });
});
