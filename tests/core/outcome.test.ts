import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

const authority = fc.constantFrom('decides', 'negotiates', 'observes');
const status = fc.constantFrom('present', 'remote', 'deputy', 'absent', undefined);
const position = fc.constantFrom('consents', 'reserves', 'stands-aside', 'objects', undefined);
const ratification = fc.constantFrom('ratified', 'declined', undefined);
const seat = fc.record({ authority, status, position, ratification });
type Seat = { authority: string; status?: string; position?: string; ratification?: string };

/** Records attendance, permitted positions and principals' answers. */
function hold(seats: readonly Seat[], procedure: string): TestForum {
  const table = openMeeting(seats.map((each) => each.authority));
  seats.forEach((each, index) => {
    if (each.status) {
      table.do({ do: 'setAttendance', meeting: 'm', partner: `p${index}`, status: each.status });
    }
  });
  table.do({
    do: 'proposeDecision',
    meeting: 'm',
    id: 'd',
    item: 'i',
    wording: 'Vi gjør det.',
    procedure,
  });
  seats.forEach((each, index) => {
    if (!each.position) return;
    const code = table.code({
      do: 'takePosition',
      meeting: 'm',
      decision: 'd',
      partner: `p${index}`,
      position: each.position,
      at: AT,
    });
    expect(code).toBe(mayTakePosition(each) && procedure !== 'noted' ? 'done' : 'not-eligible');
  });
  seats.forEach((each, index) => {
    if (!each.ratification) return;
    table.try({
      do: 'ratify',
      meeting: 'm',
      decision: 'd',
      partner: `p${index}`,
      outcome: each.ratification,
      on: '2026-12-20',
    });
  });
  return table;
}

function mayTakePosition(each: Seat): boolean {
  return each.authority !== 'observes' && each.status !== undefined && each.status !== 'absent';
}

function resultOf(table: TestForum) {
  const meeting = table.meeting('m');
  const [decision] = meeting.decisions;
  if (!decision) throw new Error('no decision');
  return resultOfDecision(table.forum, meeting, decision);
}

/** Half of the members that may vote are there (D37). */
function isQuorate(seats: readonly Seat[]): boolean {
  const voting = seats.filter((each) => each.authority !== 'observes').length;
  return voting > 0 && seats.filter(mayTakePosition).length * 2 >= voting;
}

/** A plain restatement of the rules of consensus (D33, D34, D35). */
function naiveConsensus(seats: readonly Seat[]) {
  const eligible = seats.filter(mayTakePosition);
  if (eligible.some((each) => !each.position)) return 'open';
  if (eligible.some((each) => each.position === 'objects')) return 'not-adopted';
  const agreed = eligible.filter(
    (each) => each.position === 'consents' || each.position === 'reserves',
  );
  const tied = agreed.filter(
    (each) => !(each.authority === 'negotiates' && each.ratification === 'declined'),
  );
  if (!isQuorate(seats)) return 'not-adopted';
  return tied.length > 0 ? 'adopted' : agreed.length > 0 ? 'lapsed' : 'not-adopted';
}

describe('a decision by consensus', () => {
  // (D6, D31, D33)
  it('has the outcome of the rules, for any attendance and answers', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 6 }), (seats) => {
        expect(resultOf(hold(seats, 'consensus')).outcome).toBe(naiveConsensus(seats));
      }),
    );
  });

  // (D3, D35, D45)
  it('states for every partner whether it is bound, and binds nobody unless adopted', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 6 }), (seats) => {
        const result = resultOf(hold(seats, 'consensus'));
        seats.forEach((each, index) => {
          const agrees = each.position === 'consents' || each.position === 'reserves';
          const stands = result.outcome === 'adopted' || result.isForOwnPart;
          const adopted = stands && mayTakePosition(each) && agrees;
          const expected =
            !adopted || (each.authority === 'negotiates' && each.ratification === 'declined')
              ? 'not-bound'
              : each.authority === 'decides' || each.ratification === 'ratified'
                ? 'bound'
                : 'bound-on-ratification';
          expect(result.binding[`p${index}`]).toBe(expected);
          expect(result.awaiting.includes(`p${index}`)).toBe(expected === 'bound-on-ratification');
        });
      }),
    );
  });

  it('binds no partner that joins later or has left', () => {
    const table = openMeeting(['decides', 'decides']);
    table.do({ do: 'exitPartner', partner: 'p1', on: '2026-12-09' });
    expect(
      table.code({ do: 'setAttendance', meeting: 'm', partner: 'p1', status: 'present' }),
    ).toBe('not-eligible');
  });
});

describe('a decision by majority', () => {
  // (D36, D37)
  it('needs more consents than objections, and a quorum', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 7 }), (seats) => {
        const { outcome } = resultOf(hold(seats, 'majority'));
        const eligible = seats.filter(mayTakePosition);
        const count = (kind: string) => eligible.filter((each) => each.position === kind).length;
        const isAnswered = eligible.every((each) => each.position);
        const hasMajority = count('consents') + count('reserves') > count('objects');
        expect(outcome === 'adopted').toBe(isQuorate(seats) && isAnswered && hasMajority);
        if (isAnswered) expect(outcome).not.toBe('open');
      }),
    );
  });
});

// (D39)
it('takes note of a matter without positions', () => {
  const table = hold([{ authority: 'decides', status: 'present' }], 'noted');
  expect(resultOf(table)).toMatchObject({ outcome: 'noted', awaiting: [], missing: [] });
});

describe('an agreement', () => {
  // (D49)
  it('binds signatories, and negotiators only after their principal ratifies', () => {
    const party = fc.record({
      authority: fc.constantFrom('decides', 'negotiates'),
      signs: fc.boolean(),
      ratification,
    });
    fc.assert(
      fc.property(fc.array(party, { minLength: 2, maxLength: 5 }), (parties) => {
        const table = openMeeting(parties.map((each) => each.authority));
        const ids = parties.map((_, index) => `p${index}`);
        table.do({
          do: 'makeAgreement',
          meeting: 'm',
          id: 'a',
          item: 'i',
          title: 'T',
          text: '',
          parties: ids,
        });
        parties.forEach((each, index) => {
          const partner = `p${index}`;
          if (each.signs)
            table.do({ do: 'signAgreement', meeting: 'm', agreement: 'a', partner, at: AT });
          if (!each.ratification) return;
          const code = table.code({
            do: 'ratify',
            meeting: 'm',
            agreement: 'a',
            partner,
            outcome: each.ratification,
            on: '2026-12-20',
          });
          expect(code).toBe(
            each.signs && each.authority === 'negotiates' ? 'done' : 'not-eligible',
          );
        });
        const meeting = table.meeting('m');
        const [agreement] = meeting.agreements;
        if (!agreement) throw new Error('no agreement');
        const { binding, awaiting } = resultOfAgreement(table.forum, meeting, agreement);
        parties.forEach((each, index) => {
          const expected = !each.signs
            ? 'not-bound'
            : each.authority === 'decides' || each.ratification === 'ratified'
              ? 'bound'
              : each.ratification === 'declined'
                ? 'not-bound'
                : 'bound-on-ratification';
          expect(binding[`p${index}`]).toBe(expected);
          expect(awaiting.includes(`p${index}`)).toBe(expected === 'bound-on-ratification');
        });
      }),
    );
  });

  // (D48)
  it('needs two or more existing parties', () => {
    const table = openMeeting(['decides', 'observes', 'decides']);
    const make = { do: 'makeAgreement', meeting: 'm', item: 'i', title: 'T', text: '' };
    expect(table.code({ ...make, parties: ['p0'] })).toBe('invalid');
    expect(table.code({ ...make, parties: ['p0', 'p0'] })).toBe('invalid');
    expect(table.code({ ...make, parties: ['p0', 'p1'] })).toBe('not-eligible');
    expect(table.code({ ...make, parties: ['p0', 'nobody'] })).toBe('unknown-id');
    expect(table.code({ ...make, parties: ['p0', 'p2'] })).toBe('done');
  });
});

// (D43)
it('records consent for everyone who has not answered, and changes no other position', () => {
  const table = openMeeting(['decides', 'negotiates', 'decides', 'observes', 'decides']);
  for (const partner of ['p0', 'p1', 'p2', 'p3']) {
    table.do({ do: 'setAttendance', meeting: 'm', partner, status: 'present' });
  }
  table.do({ do: 'proposeDecision', meeting: 'm', item: 'i', id: 'd', wording: 'w' });
  const about = { meeting: 'm', decision: 'd', at: AT };
  table.do({ do: 'takePosition', ...about, partner: 'p2', position: 'objects' });
  table.do({ do: 'everybodyConsents', ...about });
  const positions = table.meeting('m').decisions[0]?.positions ?? [];
  expect(positions.map(({ partner, position }) => [partner, position])).toEqual([
    ['p2', 'objects'],
    ['p0', 'consents'],
    ['p1', 'consents'],
  ]);
  expect(table.code({ do: 'everybodyConsents', ...about })).toBe('not-eligible');
});
