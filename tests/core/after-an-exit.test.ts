import { describe, expect, it } from 'vitest';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { resultOfDecision, resultOn } from '../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../src-core/meeting/outcome-words.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Decisions and agreements of a partner that leaves while something is still awaited. */

const m = { meeting: 'm' };
const d = { ...m, decision: 'd' };

/** All are there and consent to the decision `d`; the meeting is closed. */
function consented(authorities: readonly string[], fields: object = {}): TestForum {
  const table = openMeeting(authorities);
  authorities.forEach((_, index) => {
    table.do({ do: 'setAttendance', ...m, partner: `p${index}`, status: 'present' });
  });
  table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'Vi gjør det.', ...fields });
  table.do({ do: 'everybodyConsents', ...d, at: AT });
  table.do({ do: 'closeMeeting', ...m, at: AT });
  return table;
}

const ratify = (partner: string, on: string, more: object = {}) => ({
  ...{ do: 'ratify', ...d, partner, outcome: 'ratified', on },
  ...more,
});
const leave = (table: TestForum, partner: string, on: string) =>
  table.do({ do: 'exitPartner', partner, on });

function on(table: TestForum, today: string) {
  const meeting = table.meeting('m');
  const [decision] = meeting.decisions;
  if (!decision) throw new Error('no decision');
  const result = resultOn(table.forum, resultOfDecision(table.forum, meeting, decision), today);
  const nameOf = (partner: string) => partner.toUpperCase();
  const told = { forum: table.forum, meeting, decision, result, nameOf, today };
  return { ...result, said: outcomeInWords({ ...told, language: 'nb' }) };
}

describe("a principal's answer", () => {
  // (D135)
  it("is refused from the day of its partner's exit", () => {
    const table = consented(['decides', 'negotiates']);
    leave(table, 'p1', '2027-01-01');
    expect(table.try(ratify('p1', '2027-01-01'))).toMatchObject({
      code: 'not-eligible',
      path: 'partner',
    });
    table.do(ratify('p1', '2026-12-31'));
    expect(on(table, '2026-12-31').binding).toMatchObject({ p1: 'bound' });
    expect(table.code(ratify('p1', '2027-02-01', { outcome: 'open' }))).toBe('done');
  });

  // (D135)
  it('says nothing if the exit was recorded afterwards, of an earlier day', () => {
    const table = consented(['decides', 'negotiates', 'decides', 'negotiates']);
    const agreement = { id: 'a', item: 'i', title: 'Avtale', text: 'x', parties: ['p0', 'p1'] };
    const other = consented(['decides', 'negotiates']);
    other.do({ do: 'makeAgreement', ...m, ...agreement });
    other.do({ do: 'signAgreement', ...m, agreement: 'a', partner: 'p1', at: AT });
    other.do({ ...ratify('p1', '2027-02-01'), decision: undefined, agreement: 'a' });
    table.do(ratify('p1', '2027-02-01'));
    table.do(ratify('p3', '2027-02-01', { outcome: 'declined' }));
    for (const [forum, partner] of [
      [table, 'p1'],
      [table, 'p3'],
      [other, 'p1'],
    ] as const) {
      leave(forum, partner, '2027-01-01');
    }
    expect(on(table, '2026-12-31')).toMatchObject({ awaiting: ['p1', 'p3'] });
    expect(on(table, '2027-03-01')).toMatchObject({
      awaiting: [],
      binding: { p1: 'not-bound', p3: 'not-bound' },
      said: 'Enstemmig vedtatt. Bindende for P0 og P2 fra 9. desember 2026. Ikke bindende for P1 og P3 (gikk ut av samarbeidet 1. januar 2027).',
    });
    const [made] = other.meeting('m').agreements;
    if (!made) throw new Error('no agreement');
    expect(resultOfAgreement(other.forum, other.meeting('m'), made).binding).toMatchObject({
      p1: 'bound-on-ratification',
    });
  });
});

describe('what waits for others', () => {
  // (D209)
  it('does not wait for one that has left, where it is for all', () => {
    const table = consented(['decides', 'negotiates', 'negotiates'], { inForce: 'all' });
    table.do(ratify('p1', '2026-12-20'));
    expect(on(table, '2026-12-20').said).toContain('Til nå 2 av 3.');
    leave(table, 'p2', '2027-01-01');
    const before = on(table, '2026-12-31');
    expect(before.said).toContain('Til nå 2 av 3.');
    expect(before.bindings).toMatchObject({
      p0: { state: 'bound-on-condition', reason: 'others' },
      p2: { state: 'bound-on-ratification' },
    });
    const after = on(table, '2027-01-01');
    expect(after.bindings).toEqual({
      p0: { state: 'bound', since: '2027-01-01' },
      p1: { state: 'bound', since: '2027-01-01' },
      p2: { state: 'not-bound', reason: 'left' },
    });
    expect(after.said).toContain('Bindende for P1 fra 1. januar 2027.');
  });

  // (D209)
  it('says how many of those that are left are ready', () => {
    const table = consented(['decides', 'negotiates', 'decides', 'negotiates'], { inForce: 'all' });
    leave(table, 'p2', '2027-01-01');
    expect(on(table, '2026-12-31').said).toContain('Til nå 2 av 4.');
    expect(on(table, '2027-01-01').said).toContain('Til nå 1 av 3.');
  });

  // (D209)
  it('counts no one that had left when the others were ready', () => {
    const table = consented(['decides', 'negotiates', 'negotiates'], { inForce: 2 });
    expect(on(table, '2026-12-10').said).toContain('Til nå 1.');
    leave(table, 'p0', '2027-01-01');
    table.do(ratify('p1', '2027-01-10'));
    expect(on(table, '2027-01-10')).toMatchObject({ binding: { p1: 'bound-on-condition' } });
    expect(on(table, '2027-01-10').said).toContain('Til nå 1.');
    table.do(ratify('p2', '2027-01-20'));
    expect(on(table, '2027-01-20').bindings).toMatchObject({
      p0: { state: 'not-bound', reason: 'left' },
      p1: { state: 'bound', since: '2027-01-20' },
    });
  });

  // (D209)
  it('stays in force when one of those that were ready leaves later', () => {
    const table = consented(['decides', 'negotiates', 'observes'], { inForce: 2 });
    table.do(ratify('p1', '2026-12-20'));
    leave(table, 'p0', '2027-01-01');
    expect(on(table, '2027-02-01').bindings).toMatchObject({
      p0: { state: 'not-bound', reason: 'left', since: '2026-12-20' },
      p1: { state: 'bound', since: '2026-12-20' },
    });
  });
});
