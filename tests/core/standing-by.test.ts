import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { assertBecomesMeeting } from '../../src-core/commands/undo-rules.ts';
import type { Edition } from '../../src-core/documents/blocks.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { partnerExtractOf } from '../../src-core/documents/partner-extract.ts';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { correctionsInWords } from '../../src-core/meeting/correction-words.ts';
import { stands } from '../../src-core/meeting/decision-terms.ts';
import { stillPartners } from '../../src-core/meeting/membership.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../src-core/meeting/outcome-words.ts';
import { isOnAgenda } from '../../src-core/meeting/taken-up.ts';
import type { FollowUp, Language } from '../../src-core/model/forum.ts';
import { followUpRows, withFollowUp } from '../../src-core/projections/follow-up-rows.ts';
import { carriedInto, openEntries } from '../../src-core/projections/meeting-summary.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Nothing changes under those who agreed: positions and signatures stand for the words that they were given to. */

const m = { meeting: 'm' };
const d = { ...m, decision: 'd' };
const a = { ...m, agreement: 'a' };
const clock = (time: string) => `2026-12-09T${time}:00+01:00`;
const PARTNERS = ['p0', 'p1', 'p2'];

function decided(authorities = ['decides', 'negotiates', 'decides'], wording = 'A'): TestForum {
  const table = openMeeting(authorities);
  for (const index of authorities.keys()) {
    table.do({ do: 'setAttendance', ...m, partner: `p${index}`, status: 'present' });
  }
  table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording });
  return table;
}

function result(table: TestForum) {
  const meeting = table.meeting('m');
  const [decision] = meeting.decisions;
  if (!decision) throw new Error('no decision');
  return resultOfDecision(table.forum, meeting, decision);
}

function inWords(table: TestForum): string {
  const { forum } = table;
  const meeting = table.meeting('m');
  const [decision] = meeting.decisions;
  if (!decision) throw new Error('no decision');
  const nameOf = (id: string) => forum.partners.find((each) => each.id === id)?.name ?? id;
  const about = { forum, meeting, decision, result: result(table), nameOf };
  return outcomeInWords({ ...about, language: 'nb' });
}

const take = (partner: string, position = 'consents', at = AT) => ({
  ...{ do: 'takePosition', ...d, partner, position, at },
});
const write = (wording: string) => ({ do: 'changeDecision', ...d, wording });

describe('a position', () => {
  const act = fc.oneof(
    fc.record({ write: fc.constantFrom('A', 'B', 'C', ' A ', 'A  B', 'A\nB') }),
    fc.record({ slip: fc.constantFrom('A', 'B', 'C') }),
    fc.record({ by: fc.constantFrom('consensus', 'majority') }),
    fc.record({ take: fc.constantFrom(...PARTNERS) }),
    fc.record({ drop: fc.constantFrom(...PARTNERS) }),
    fc.record({ confirm: fc.constant(true) }),
    fc.record({ all: fc.constant(true) }),
  );

  // (D125, D126, D127, D130)
  it('stands for the words that it was given to, as a plain account of them has it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const table = decided(['decides', 'negotiates', 'decides'], 'A');
        let wording = 'A';
        let procedure = 'consensus';
        const now = () => `${procedure} ${wording.replace(/\s+/g, ' ').trim()}`;
        const answered = new Map<string, string>();
        const slips: [string, string][] = [];
        const plain = (terms: string) => terms.slice(terms.indexOf(' ') + 1);
        /** The slip and its correction are one, and so is what that was corrected to. */
        const meaning = (terms: string) => {
          let known = [plain(terms)];
          for (const _ of slips) {
            const more = slips.filter((pair) => pair.some((each) => known.includes(each))).flat();
            known = [...new Set([...known, ...more])];
          }
          return `${terms.slice(0, terms.indexOf(' '))} ${known.toSorted().join('|')}`;
        };
        const isNow = (partner: string) => {
          const given = answered.get(partner);
          return given !== undefined && meaning(given) === meaning(now());
        };
        for (const each of acts) {
          const before = now();
          if ('write' in each) {
            table.do(write(each.write));
            wording = each.write;
          } else if ('slip' in each) {
            table.do({ ...write(each.slip), editorial: true });
            wording = each.slip;
            slips.push([plain(before), plain(now())]);
          } else if ('by' in each) {
            table.do({ do: 'changeDecision', ...d, procedure: each.by });
            procedure = each.by;
          } else if ('take' in each) {
            table.do(take(each.take));
            answered.set(each.take, now());
          } else if ('drop' in each) {
            const code = table.code({ do: 'withdrawPosition', ...d, partner: each.drop });
            expect(code).toBe(answered.delete(each.drop) ? 'done' : 'not-eligible');
          } else if ('confirm' in each) {
            const earlier = [...answered].filter(([partner]) => !isNow(partner));
            const code = table.code({ do: 'confirmPositions', ...d, at: AT });
            expect(code).toBe(earlier.length > 0 ? 'done' : 'not-eligible');
            for (const [partner] of earlier) answered.set(partner, now());
          } else {
            const missing = PARTNERS.filter((id) => !isNow(id));
            const code = table.code({ do: 'everybodyConsents', ...d, at: AT });
            expect(code).toBe(missing.length > 0 ? 'done' : 'not-eligible');
            for (const partner of missing) answered.set(partner, now());
          }
          const { missing, toEarlier, outcome } = result(table);
          expect(missing).toEqual(PARTNERS.filter((id) => !isNow(id)));
          expect(toEarlier).toEqual(missing.filter((id) => answered.has(id)));
          if (procedure === 'consensus' && missing.length > 0) expect(outcome).toBe('open');
          if (missing.length === 0) expect(outcome).toBe('adopted');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is to an earlier proposal from the first letter, and stands again when that is typed back', () => {
    const table = decided();
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    for (const wording of ['A ', 'A b', 'A be', 'A b', 'A ']) {
      table.do(write(wording));
      expect(result(table).outcome).toBe(wording.trim() === 'A' ? 'adopted' : 'open');
    }
    const [decision] = table.meeting('m').decisions;
    expect(decision?.earlierTerms).toBeUndefined();
    expect(decision?.positions.every((each) => each.givenTo === undefined)).toBe(true);
  });

  it('keeps each earlier text once, whoever answered it', () => {
    const table = decided();
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    const long = 'x'.repeat(10_000);
    const applied = table.try(write(long));
    if (!applied.ok) throw new Error(applied.message);
    expect(table.meeting('m').decisions[0]?.earlierTerms).toHaveLength(1);
    const next = table.try(write(`${long}y`));
    expect(next.ok && JSON.stringify(next.patches).length).toBeLessThan(2 * long.length);
  });

  // (D126)
  it('has the time when all stood by it', () => {
    const table = decided();
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    table.do(write('B'));
    table.do({ do: 'confirmPositions', ...d, at: clock('10:00') });
    expect(table.meeting('m').decisions[0]?.positions).toEqual(
      PARTNERS.map((partner) => ({ partner, position: 'consents', at: clock('10:00') })),
    );
  });

  // (D127)
  it('stands when a slip of the pen is corrected, and the correction is kept and told', () => {
    const table = decided(undefined, 'Fristen er 1. mars 2027.');
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    table.do({ ...write('Fristen er 1. mai 2027.'), editorial: true });
    expect(result(table).outcome).toBe('adopted');
    const [decision] = table.meeting('m').decisions;
    expect(decision?.editorial).toHaveLength(1);
    expect(decision && correctionsInWords(decision, 'nb')).toEqual([
      'Skrivefeil rettet 24. november 2026: «mars» er nå «mai».',
    ]);
    const other = { ...write('C'), procedure: 'majority', editorial: true };
    expect(table.try(other)).toMatchObject({ code: 'invalid', path: 'procedure' });
  });

  // (D127)
  it('stands for the slip and the correction alike, and only the present correction is told', () => {
    const table = decided(undefined, 'A');
    const told = () => {
      const [decision] = table.meeting('m').decisions;
      return decision && correctionsInWords(decision, 'nb').length;
    };
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    table.do({ ...write('SATSEN'), editorial: true });
    for (const [wording, outcome, corrections] of [
      ['SATSEN', 'adopted', 1],
      ['C', 'open', 0],
      ['A', 'adopted', 0],
      ['SATSEN', 'adopted', 1],
    ] as const) {
      table.do(write(wording));
      expect([result(table).outcome, told()], wording).toEqual([outcome, corrections]);
    }
  });

  // (D128)
  it('is not moved to other words after a principal has answered, or in circulated minutes', () => {
    const table = decided();
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    const ratify = { do: 'ratify', ...d, partner: 'p1', on: '2026-12-20' };
    table.do({ ...ratify, outcome: 'ratified' });
    for (const editorial of [true, false, undefined]) {
      const change = { ...write('B'), ...(editorial === undefined ? {} : { editorial }) };
      expect(table.try(change)).toMatchObject({ code: 'locked', path: 'decision' });
    }
    expect(table.code({ do: 'changeDecision', ...d, deadline: '2026-12-30' })).toBe('done');
    expect(table.code({ do: 'changeDecision', ...d, wording: ' A ' })).toBe('done');
    table.do({ ...ratify, outcome: 'open' });
    expect(table.code(write('B'))).toBe('done');
    for (const step of ['closeMeeting', 'circulateMinutes']) table.do({ do: step, ...m, at: AT });
    for (const change of [write('C'), { ...write('C'), editorial: true }]) {
      expect(table.try(change)).toMatchObject({ code: 'locked', path: 'meeting' });
    }
  });

  // (D130)
  it('is withdrawn in the phases of its siblings, unless its principal has answered', () => {
    const table = decided();
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    const withdraw = (partner: string) => ({ do: 'withdrawPosition', ...d, partner });
    table.do({ do: 'ratify', ...d, partner: 'p1', outcome: 'ratified', on: '2026-12-20' });
    expect(table.try(withdraw('p1'))).toMatchObject({ code: 'has-dependents', path: 'partner' });
    expect(table.code(withdraw('p0'))).toBe('done');
    expect(result(table)).toMatchObject({ outcome: 'open', missing: ['p0'] });
    expect(table.meeting('m').decisions[0]?.earlier).toBeUndefined();
    table.do({ do: 'closeMeeting', ...m, at: AT });
    expect(table.code(withdraw('p2'))).toBe('done');
    expect(table.meeting('m').decisions[0]?.earlier).toMatchObject([
      { partner: 'p2', position: 'consents', notedBy: 'test' },
    ]);
    table.do({ do: 'circulateMinutes', ...m, at: AT });
    expect(table.code(withdraw('p1'))).toBe('wrong-phase');
  });
});

describe('a written answer', () => {
  const day = fc.integer({ min: 10, max: 30 });
  const time = (on: number) => `2026-12-${on}T00:00:00+01:00`;
  const left = (exit: number) => ({
    do: 'exitPartner',
    partner: 'p1',
    on: time(exit).slice(0, 10),
  });

  function awaiting(): TestForum {
    const table = decided(['decides', 'negotiates']);
    table.do({ do: 'changeDecision', ...d, deadline: '2026-12-31' });
    table.do({ do: 'closeMeeting', ...m, at: clock('12:00') });
    return table;
  }

  // (D135)
  it('is not taken from the day of an exit', () => {
    fc.assert(
      fc.property(day, day, (on, exit) => {
        const table = awaiting();
        table.do(left(exit));
        const isStill = on < exit;
        const position = table.try(take('p1', 'consents', time(on)));
        const refused = { code: 'not-eligible', path: 'partner' };
        if (isStill) expect(position.ok).toBe(true);
        else expect(position).toMatchObject(refused);
      }),
    );
  });

  // (D43, D135)
  it('of all leaves out who has left, and is refused if nobody else is missing', () => {
    const table = awaiting();
    table.do(left(20));
    const all = { do: 'everybodyConsents', ...d, at: time(20) };
    table.do(all);
    expect(result(table).missing).toEqual(['p1']);
    expect(table.try(all)).toMatchObject({ code: 'not-eligible', path: 'partner' });
    expect(table.code({ ...all, at: time(19) })).toBe('done');
  });
});

describe('a settled decision', () => {
  const arrive = (partner: string, from: string) => ({
    ...{ do: 'setAttendance', ...m, partner, status: 'present', from: clock(from) },
  });
  const minutes = fc.integer({ min: 0, max: 50 });

  // (D146)
  it('of minutes that were approved before records were frozen stays as they said', () => {
    const table = openMeeting(['decides', 'decides']);
    table.do({ do: 'setAttendance', ...m, partner: 'p0', status: 'present' });
    table.do({ do: 'startItem', ...m, item: 'i', at: clock('09:30') });
    table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'A' });
    table.do(take('p0', 'consents', clock('09:40')));
    table.do(arrive('p1', '09:50'));
    expect(result(table)).toMatchObject({ outcome: 'adopted' });
    table.do({ do: 'closeMeeting', ...m, at: clock('11:00') });
    table.do({ do: 'circulateMinutes', ...m, at: clock('11:10') });
    table.do({ do: 'approveMinutes', ...m, at: clock('11:20') });
    expect(result(table)).toMatchObject({ outcome: 'adopted' });
    const { frozen: _, ...old } = table.meeting('m');
    table.meetings.set('m', old);
    expect(result(table)).toMatchObject({ outcome: 'open', missing: ['p1'] });
  });

  // (D132)
  it('is not opened again by a partner that comes after all present had answered', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.boolean(), (one, other, came, starts) => {
        const time = (minute: number) => clock(`10:${String(minute).padStart(2, '0')}`);
        const table = openMeeting(['decides', 'decides', 'decides']);
        for (const partner of ['p0', 'p1']) {
          table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
        }
        if (starts) table.do({ do: 'startItem', ...m, item: 'i', at: clock('09:30') });
        table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'A' });
        table.do(take('p0', 'consents', time(one)));
        table.do(take('p1', 'consents', time(other)));
        table.do({ ...arrive('p2', '10:00'), from: time(came) });
        const isSettled = came > Math.max(one, other);
        expect(result(table)).toMatchObject({
          outcome: isSettled ? 'adopted' : 'open',
          missing: isSettled ? [] : ['p2'],
        });
        // It may still answer, for itself.
        table.do(take('p2', 'consents', time(50)));
        expect(result(table)).toMatchObject({ outcome: 'adopted', binding: { p2: 'bound' } });
      }),
    );
  });

  it('stays settled when a partner that answered changes its answer or its note', () => {
    const table = decided(['decides', 'decides']);
    table.do(take('p0'));
    table.do(take('p1', 'reserves'));
    table.do({
      do: 'addPartner',
      id: 'p2',
      name: 'P2',
      role: 'r',
      authority: 'decides',
      joined: '2020-01-01',
    });
    table.do(arrive('p2', '10:00'));
    table.do({ ...take('p1', 'reserves', clock('11:00')), note: 'Uten økt kontingent' });
    expect(result(table)).toMatchObject({ outcome: 'adopted', missing: [] });
  });

  it('is not opened again by attendance that ends later', () => {
    const table = decided(['decides', 'decides']);
    table.do({ do: 'startItem', ...m, item: 'i', at: AT });
    table.do({ do: 'everybodyConsents', ...d, at: clock('09:10') });
    const left = {
      do: 'setAttendance',
      ...m,
      partner: 'p1',
      status: 'present',
      to: clock('09:20'),
    };
    table.do(left);
    table.do({ do: 'finishItem', ...m, item: 'i', at: clock('09:40') });
    expect(result(table)).toMatchObject({ outcome: 'adopted', binding: { p1: 'bound' } });
  });

  it('of an item without a clock waits for nobody that left before the meeting ended', () => {
    const table = decided(['decides', 'decides']);
    table.do(take('p0', 'consents', clock('11:30')));
    table.do({ do: 'setAttendance', ...m, partner: 'p1', status: 'present', to: clock('11:00') });
    expect(result(table).missing).toEqual(['p1']);
    table.do({ do: 'closeMeeting', ...m, at: clock('12:00') });
    expect(result(table)).toMatchObject({ outcome: 'adopted', missing: [] });
  });

  // (D131)
  it('keeps those present that have answered', () => {
    const table = decided(['decides', 'decides']);
    table.do(take('p0'));
    const absent = (partner: string) => ({
      ...{ do: 'setAttendance', ...m, partner, status: 'absent' },
    });
    const refusal = table.try(absent('p0'));
    expect(refusal).toMatchObject({ code: 'has-dependents', path: 'status' });
    expect(!refusal.ok && refusal.message).toContain('1/2026-1');
    expect(table.code(absent('p1'))).toBe('done');
    table.do({ do: 'withdrawPosition', ...d, partner: 'p0' });
    expect(table.code(absent('p0'))).toBe('done');
  });

  // (D131)
  it('keeps those in the room that have answered there, at the time of their answer', () => {
    const table = decided(['decides', 'decides']);
    table.do(take('p0', 'consents', clock('09:10')));
    const minute = fc.integer({ min: 0, max: 20 });
    const between = (from: number, to: number) => {
      const time = (at: number) => clock(`09:${String(at).padStart(2, '0')}`);
      return { ...arrive('p0', '09:00'), from: time(from), to: time(to) };
    };
    fc.assert(
      fc.property(minute, minute, (one, other) => {
        const [from = 0, to = 0] = [one, other].toSorted((a, b) => a - b);
        const refusal = table.try(between(from, to));
        if (from <= 10 && to >= 10) expect(refusal.ok).toBe(true);
        else {
          const path = from > 10 ? 'from' : 'to';
          expect(refusal).toMatchObject({ code: 'has-dependents', path });
        }
      }),
    );
    expect(table.code(between(15, 20))).toBe('has-dependents');
    table.do({ do: 'withdrawPosition', ...d, partner: 'p0' });
    expect(table.code(between(15, 20))).toBe('done');
    // A written answer is given elsewhere.
    table.do({ do: 'changeDecision', ...d, deadline: '2026-12-20' });
    table.do({ do: 'closeMeeting', ...m, at: clock('12:00') });
    table.do(take('p0', 'consents', clock('13:00')));
    expect(table.code(between(16, 20))).toBe('done');
  });

  // (D43, D126, D131)
  it.each(['everybodyConsents', 'confirmPositions'])(
    'has an answer of nobody that was not in the meeting at that time, by %s',
    (name) => {
      const minute = fc.integer({ min: 0, max: 20 });
      fc.assert(
        fc.property(minute, minute, minute, (one, other, at) => {
          const [from = 0, to = 0] = [one, other].toSorted((a, b) => a - b);
          const time = (minute: number) => clock(`10:${String(minute).padStart(2, '0')}`);
          const table = decided(['decides', 'decides']);
          table.do({ ...arrive('p1', '09:00'), from: time(from), to: time(to) });
          if (name === 'confirmPositions') {
            table.do(take('p0'));
            table.do(take('p1', 'consents', time(from)));
            table.do(write('B'));
          }
          table.do({ do: name, ...d, at: time(at) });
          const isThere = from <= at && at <= to;
          const answered = table.meeting('m').decisions[0]?.positions.filter(stands);
          expect(answered?.map((each) => each.partner)).toEqual(isThere ? ['p0', 'p1'] : ['p0']);
        }),
      );
    },
  );

  // (D43, D131)
  it('is refused with the names of those that are away, if nobody else is missing', () => {
    const table = decided(['decides', 'decides']);
    table.do({ ...arrive('p1', '09:00'), to: clock('09:30') });
    table.do(take('p0'));
    const refusal = table.try({ do: 'everybodyConsents', ...d, at: clock('09:40') });
    expect(refusal).toMatchObject({ code: 'not-eligible', path: 'at' });
    expect(!refusal.ok && refusal.message).toContain('kl. 09.40: Part 1.');
    expect(table.code({ do: 'everybodyConsents', ...d, at: clock('09:30') })).toBe('done');
  });

  // (D132)
  it('is not opened again by a partner whose time of arrival nobody wrote down', () => {
    const { from: _, ...present } = arrive('p2', '10:00');
    const table = decided();
    table.do({ do: 'setAttendance', ...m, partner: 'p2', status: 'absent' });
    table.do({ do: 'everybodyConsents', ...d, at: clock('09:30') });
    table.do({ do: 'proposeDecision', ...m, id: 'e', item: 'i', wording: 'E' });
    table.do(present);
    expect(result(table)).toMatchObject({
      outcome: 'adopted',
      missing: [],
      eligible: ['p0', 'p1'],
    });
    const [, other] = table.meeting('m').decisions;
    expect(other && resultOfDecision(table.forum, table.meeting('m'), other).missing).toEqual(
      PARTNERS,
    );
    // It is asked about other words, and about these again if it was there all the time.
    table.do(write('B'));
    table.do({ do: 'everybodyConsents', ...d, at: clock('09:40') });
    expect(result(table)).toMatchObject({ eligible: PARTNERS });
    table.do(write('A'));
    table.do({ do: 'confirmPositions', ...d, at: clock('09:30') });
    table.do({ do: 'withdrawPosition', ...d, partner: 'p2' });
    expect(result(table)).toMatchObject({ outcome: 'adopted', eligible: ['p0', 'p1'] });
    table.do({ ...present, from: clock('09:00') });
    expect(result(table)).toMatchObject({ outcome: 'open', missing: ['p2'] });
  });

  // (D132)
  it.each(['consensus', 'majority'])(
    'is not turned by an answer that comes later, by %s',
    (procedure) => {
      const kind = fc.constantFrom('consents', 'reserves', 'stands-aside', 'objects');
      fc.assert(
        fc.property(kind, kind, kind, fc.boolean(), (one, other, late, isTimed) => {
          const table = decided();
          table.do({ do: 'changeDecision', ...d, procedure });
          const { from, ...present } = arrive('p2', '10:00');
          table.do({ ...present, status: 'absent' });
          table.do(take('p0', one, clock('09:30')));
          table.do(take('p1', other, clock('09:40')));
          const before = result(table);
          table.do({ ...present, ...(isTimed ? { from } : {}) });
          table.do(take('p2', late, clock('10:05')));
          const { outcome, binding, late: those } = result(table);
          expect(outcome).toBe(before.outcome);
          const { p0, p1 } = before.binding;
          const agrees = late === 'consents' || late === 'reserves';
          const isBound = outcome === 'adopted' && agrees && procedure === 'consensus';
          expect(binding).toEqual({ p0, p1, p2: isBound ? 'bound' : 'not-bound' });
          expect(those).toEqual(['p2']);
        }),
      );
    },
  );

  // (D56, D132)
  it('is answered by principals also after somebody that came late objected', () => {
    const table = decided();
    table.do({ do: 'setAttendance', ...m, partner: 'p2', status: 'absent' });
    table.do({ do: 'everybodyConsents', ...d, at: clock('09:30') });
    table.do(arrive('p2', '10:00'));
    table.do(take('p2', 'objects', clock('10:05')));
    const ratify = { do: 'ratify', ...d, partner: 'p1', outcome: 'ratified', on: '2026-12-20' };
    expect(table.code(ratify)).toBe('done');
    expect(result(table)).toMatchObject({ outcome: 'adopted', binding: { p1: 'bound' } });
    table.do({ ...ratify, outcome: 'open' });
    table.do(take('p0', 'objects'));
    expect(table.code(ratify)).toBe('wrong-phase');
  });

  // (D133)
  it('lapses when all principals decline, and is adopted again when one answer is taken back', () => {
    const table = decided(['negotiates', 'negotiates', 'decides']);
    table.do(take('p0'));
    table.do(take('p1', 'reserves'));
    table.do(take('p2', 'stands-aside'));
    const answer = (partner: string, outcome: string) =>
      table.do({ do: 'ratify', ...d, partner, outcome, on: '2026-12-20' });
    answer('p0', 'declined');
    expect(result(table).outcome).toBe('adopted');
    answer('p1', 'declined');
    expect(result(table)).toMatchObject({
      outcome: 'lapsed',
      binding: { p0: 'not-bound', p1: 'not-bound', p2: 'not-bound' },
      awaiting: [],
    });
    answer('p0', 'open');
    expect(result(table)).toMatchObject({ outcome: 'adopted', awaiting: ['p0'] });
  });

  // (D132, D133)
  it.each([
    [
      'ratified',
      'bound',
      'godkjente 24. desember 2026. Bindende for Part 2 fra 24. desember 2026.',
    ],
    ['declined', 'not-bound', undefined],
    [undefined, 'bound-on-ratification', 'Bindende for Part 2 når parten har fått godkjenning'],
  ])('lapses for those that decided it, whatever a late one is told: %s', (told, bound, said) => {
    const table = decided(['negotiates', 'negotiates', 'negotiates']);
    table.do({ do: 'setAttendance', ...m, partner: 'p2', status: 'absent' });
    table.do({ do: 'everybodyConsents', ...d, at: clock('09:30') });
    table.do(arrive('p2', '10:00'));
    table.do(take('p2', 'consents', clock('10:05')));
    const answer = (partner: string, outcome: string, on: string) =>
      table.do({ do: 'ratify', ...d, partner, outcome, on });
    if (told) answer('p2', told, '2026-12-24');
    answer('p0', 'declined', '2026-12-20');
    expect(result(table).outcome).toBe('adopted');
    answer('p1', 'declined', '2026-12-21');
    expect(result(table)).toMatchObject({
      outcome: 'lapsed',
      binding: { p0: 'not-bound', p1: 'not-bound', p2: bound },
      awaiting: told ? [] : ['p2'],
    });
    const words = inWords(table);
    expect(words).toContain('falt bort 21. desember 2026');
    expect(words.includes('2026: ingen har fått godkjenning hjemmefra')).toBe(!said);
    if (said) expect(words).toContain(said);
    expect(words.includes('Ikke bindende for Part 1')).toBe(said !== undefined);
  });
});

function agreed(parties = ['p0', 'p1']): TestForum {
  const table = openMeeting(['decides', 'negotiates', 'decides']);
  const fields = { item: 'i', title: 'T', text: 'Tekst', parties };
  table.do({ do: 'makeAgreement', ...m, id: 'a', ...fields });
  table.do({ do: 'addCommitment', ...a, id: 'c', partner: 'p0', ...COMMITMENT });
  return table;
}
const COMMITMENT = { what: 'Lokale', resource: { kind: 'premises' }, due: '2027-01-10' };
const sign = (partner: string, at = AT) => ({ do: 'signAgreement', ...a, partner, at });

function agreement(table: TestForum) {
  const meeting = table.meeting('m');
  const [first] = meeting.agreements;
  if (!first) throw new Error('no agreement');
  return resultOfAgreement(table.forum, meeting, first);
}

describe('a signature', () => {
  const CHANGES: readonly object[] = [
    { do: 'changeAgreement', title: 'T2' },
    { do: 'changeAgreement', title: 'T' },
    { do: 'changeAgreement', text: 'Ny tekst' },
    { do: 'changeAgreement', text: 'Tekst' },
    { do: 'changeAgreement', parties: ['p0', 'p1', 'p2'] },
    { do: 'changeAgreement', parties: ['p1', 'p0'] },
    { do: 'changeAgreement', degree: 2 },
    { do: 'changeAgreement', degree: null },
    { do: 'changeAgreement', from: '2027-01-01' },
    { do: 'changeAgreement', from: null },
    { do: 'addCommitment', id: 'e', partner: 'p1', what: 'Penger', resource: { kind: 'money' } },
    { do: 'removeCommitment', commitment: 'e' },
    { do: 'changeCommitment', commitment: 'c', what: 'Sal' },
    { do: 'changeCommitment', commitment: 'c', what: 'Lokale' },
    { do: 'changeAgreement', measures: [] },
  ];
  const act = fc.oneof(
    fc.constantFrom(...CHANGES),
    fc.record({ sign: fc.constantFrom('p0', 'p1') }),
    fc.record({ drop: fc.constantFrom('p0', 'p1') }),
  );

  /** The words that parties sign, however they are ordered. */
  function words(table: TestForum): string {
    const [of] = table.meeting('m').agreements;
    const { title, text, parties, degree, from, to, commitments } = of ?? { commitments: [] };
    const promised = commitments.map(({ id: _, ...each }) => JSON.stringify(each)).sort();
    return JSON.stringify([title, text, parties?.toSorted(), degree, from, to, promised]);
  }

  // (D50, D129, D130)
  it.each([true, false])('stands for the words that it was given to (says which: %s)', (says) => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const table = agreed();
        const signed = new Map<string, string>();
        let isFirst = true;
        for (const each of acts) {
          if ('sign' in each) {
            const isSigned = signed.get(each.sign) === words(table);
            expect(table.code(sign(each.sign))).toBe(isSigned ? 'wrong-phase' : 'done');
            signed.set(each.sign, words(table));
            if (!says && isFirst) forgetWhatWasSigned(table);
            isFirst = false;
          } else if ('drop' in each) {
            const code = table.code({ do: 'withdrawSignature', ...a, partner: each.drop });
            expect(code).toBe(signed.delete(each.drop) ? 'done' : 'not-eligible');
          } else {
            table.code({ ...a, ...(each as { do: string }) });
          }
          const { binding, unsigned, toEarlier } = agreement(table);
          const now = words(table);
          const standing = ['p0', 'p1'].filter((id) => signed.get(id) === now);
          expect(unsigned.filter((id) => id !== 'p2').sort()).toEqual(
            ['p0', 'p1'].filter((id) => !standing.includes(id)),
          );
          expect(toEarlier.toSorted()).toEqual(
            ['p0', 'p1'].filter((id) => signed.has(id) && signed.get(id) !== now),
          );
          expect(binding.p0).toBe(standing.includes('p0') ? 'bound' : 'not-bound');
          expect(binding.p1).toBe(standing.includes('p1') ? 'bound-on-ratification' : 'not-bound');
        }
      }),
      { numRuns: 200 },
    );
  });

  /** As in files of earlier versions: no signature says what was signed. */
  function forgetWhatWasSigned(table: TestForum): void {
    const { signedTerms: _, ...followUp }: FollowUp = table.forum.followUp.m ?? empty();
    const signatures = followUp.signatures.map(({ givenTo: __, ...each }) => each);
    table.forum = { ...table.forum, followUp: { m: { ...followUp, signatures } } };
  }
  const empty = () => ({ signatures: [], ratifications: [], statuses: [] });

  // (D129)
  it('and the principal’s answer are to an earlier text once the agreement changes', () => {
    const table = agreed();
    table.do(sign('p1'));
    const ratify = { do: 'ratify', ...a, partner: 'p1', outcome: 'ratified', on: '2026-12-20' };
    table.do(ratify);
    expect(agreement(table).binding.p1).toBe('bound');
    table.do({ do: 'changeAgreement', ...a, text: 'Ny' });
    expect(agreement(table).binding.p1).toBe('not-bound');
    expect(table.code(ratify)).toBe('not-eligible');
    table.do(sign('p1'));
    expect(agreement(table)).toMatchObject({
      binding: { p1: 'bound-on-ratification' },
      awaiting: ['p1'],
    });
    table.do({ do: 'changeAgreement', ...a, text: 'Tekst' });
    // Its signature is to the other text now.
    expect(agreement(table).toEarlier).toEqual(['p1']);
  });

  // (D130)
  it('is not withdrawn once the principal has answered', () => {
    const table = agreed();
    table.do(sign('p1'));
    const ratify = { do: 'ratify', ...a, partner: 'p1', on: '2026-12-20' };
    table.do({ ...ratify, outcome: 'ratified' });
    const withdraw = { do: 'withdrawSignature', ...a, partner: 'p1' };
    expect(table.try(withdraw)).toMatchObject({ code: 'has-dependents', path: 'partner' });
    table.do({ ...ratify, outcome: 'open' });
    expect(table.code(withdraw)).toBe('done');
    expect(agreement(table).unsigned).toEqual(['p0', 'p1']);
  });

  // (D134)
  it('is not dated before its meeting', () => {
    const table = agreed();
    expect(table.try(sign('p0', '2026-12-09T08:59:59+01:00'))).toMatchObject({
      code: 'invalid',
      path: 'at',
    });
    expect(table.code(sign('p0', '2026-12-09T08:00:00Z'))).toBe('done');
  });

  // (D135)
  it('is not taken from a partner from the day of its exit', () => {
    const table = agreed();
    table.do({ do: 'exitPartner', partner: 'p0', on: '2026-12-20' });
    expect(table.try(sign('p0', '2026-12-20T08:00:00+01:00'))).toMatchObject({
      code: 'not-eligible',
      path: 'partner',
    });
    expect(table.code(sign('p0', '2026-12-19T23:00:00+01:00'))).toBe('done');
  });

  // (D136)
  it('makes a commitment an open obligation, and nothing else does', () => {
    const table = agreed();
    const open = () =>
      openEntries(table.forum, table.summaries(), '2027-02-01').map((each) => each.id);
    const rows = () =>
      followUpRows(table.forum, withFollowUp(table.forum, table.summaries()), '2027-02-01').map(
        (row) => row.id,
      );
    expect([open(), rows()]).toEqual([[], []]);
    table.do(sign('p1'));
    expect(open()).toEqual(['a']);
    table.do(sign('p0'));
    expect(open()).toEqual(['c', 'a']);
    table.do({ do: 'changeAgreement', ...a, text: 'Ny' });
    expect([open(), rows()]).toEqual([[], []]);
  });
});

describe('undo', () => {
  // (D128, D130)
  it('does not take away what a principal has answered', () => {
    const table = decided();
    const proposed = table.meeting('m');
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    const answered = table.meeting('m');
    table.do(write('B'));
    table.do({ do: 'confirmPositions', ...d, at: AT });
    const now = table.meeting('m');
    const others = { meetings: [], everGiven: [] };
    const goesTo = (next: typeof now) => () => assertBecomesMeeting(table.forum, now, next, others);
    for (const next of [proposed, answered]) expect(goesTo(next)).not.toThrow();
    const ratify = { do: 'ratify', ...d, partner: 'p1', outcome: 'ratified', on: '2026-12-20' };
    table.do(ratify);
    for (const next of [proposed, answered]) {
      expect(goesTo(next)).toThrow(expect.objectContaining({ code: 'has-dependents' }));
    }
  });
});

describe('the minutes', () => {
  const words = (table: TestForum, language: Language = 'nb') => {
    const meetings = table.summaries();
    const meeting = table.meeting('m');
    const carried = { obligations: [], postponed: [] };
    const input = { forum: table.forum, meeting, meetings, carried };
    return JSON.stringify(minutesOf({ ...input, language, edition: 'full' }));
  };

  // (D127, D133)
  it('say that a slip was corrected, and that a decision lapsed', () => {
    const table = decided(['negotiates'], 'Fristen er 1. mars.');
    table.do(take('p0'));
    table.do({ ...write('Fristen er 1. mai.'), editorial: true });
    expect(words(table)).toContain('«mars» er nå «mai».');
    table.do({ do: 'ratify', ...d, partner: 'p0', outcome: 'declined', on: '2026-12-20' });
    expect(words(table)).toContain('Vedtatt i møtet, men falt bort 20. desember 2026');
  });

  // (D125)
  it.each([
    ['nb', 'til et tidligere forslag', 'har ennå ikke tatt stilling'],
    ['nn', 'til eit tidlegare forslag', 'har enno ikkje teke stilling'],
    ['en', 'to an earlier proposal', 'has not taken a position yet'],
  ] as const)(
    'say who answered an earlier proposal, also the extract for a partner: %s',
    (language, said, notYet) => {
      const table = decided(['decides', 'decides', 'decides']);
      for (const partner of ['p0', 'p1']) table.do(take(partner));
      table.do(write('B'));
      const extract = () => {
        const { forum } = table;
        const meetings = table.summaries();
        const carried = { obligations: [], postponed: [] };
        const about = { forum, meeting: table.meeting('m'), meetings, carried, language };
        return JSON.stringify(partnerExtractOf({ ...about, edition: 'full', partner: 'p0' }));
      };
      expect(extract()).toContain(said);
      expect(words(table, language)).toContain(notYet);
      expect(words(table, language)).toContain(said);
      table.do(take('p2'));
      expect(words(table, language)).not.toContain(notYet);
      expect(extract()).not.toContain(notYet);
    },
  );

  // (D132)
  it('say of those that came later the same in the sentence and in the matrix', () => {
    const table = decided();
    table.do({ do: 'setAttendance', ...m, partner: 'p2', status: 'absent' });
    table.do({ do: 'everybodyConsents', ...d, at: clock('09:30') });
    const came = {
      do: 'setAttendance',
      ...m,
      partner: 'p2',
      status: 'present',
      from: clock('10:00'),
    };
    table.do(came);
    expect(words(table)).toContain(
      '"Part 2"}],[{"text":"Til stede (fra kl. 10.00)"}],[{"text":"–"}]',
    );
    expect(words(table)).not.toContain('har ikke tatt stilling');
    table.do(take('p2', 'objects', clock('10:05')));
    expect(words(table)).toContain('Ikke Part 2 (gikk imot).');
    expect(words(table)).toContain(
      '"Part 2"}],[{"text":"Til stede (fra kl. 10.00)"}],[{"text":"Nei"}]',
    );
    expect(words(table)).toContain('Part 2 svarte utenom de andre.');
  });

  // (D129)
  it('say who signed an earlier text', () => {
    const table = agreed();
    table.do(sign('p0'));
    table.do({ do: 'changeAgreement', ...a, text: 'Ny' });
    expect(words(table)).toContain('Signerte en tidligere tekst');
  });
});

// (D135)
it('asks nobody that has left, from the day of the exit', () => {
  const partners = [{ id: 'p0', exit: { on: '2026-12-20' } }, { id: 'p1' }] as never;
  const asked = (day: string) => stillPartners({ partners }, ['p0', 'p1'], day);
  expect([asked('2026-12-19'), asked('2026-12-20')]).toEqual([['p0', 'p1'], ['p1']]);
});

describe('a slip in what is recorded under an item', () => {
  // (D130)
  it('is put right without undo', () => {
    const table = openMeeting(['decides', 'decides']);
    const add = { do: 'addStatement', ...m, id: 's', item: 'i', partner: 'p0', text: 'Fiel' };
    table.do(add);
    table.do({ do: 'changeStatement', ...m, statement: 's', text: 'Feil', partner: 'p1' });
    expect(table.meeting('m').statements).toEqual([
      { id: 's', item: 'i', by: [{ partner: 'p1' }], text: 'Feil' },
    ]);
    const change = { do: 'changeStatement', ...m, statement: 's' };
    expect(table.try({ ...change, text: ' ' })).toMatchObject({ code: 'invalid', path: 'text' });
    table.do({ do: 'removeStatement', ...m, statement: 's' });
    expect(table.meeting('m').statements).toEqual([]);
    expect(table.code({ ...change, text: 'x' })).toBe('unknown-id');
  });

  // (D130)
  it('leaves an action point that has a status', () => {
    const table = openMeeting(['decides']);
    for (const id of ['x', 'y']) {
      table.do({ do: 'addActionPoint', ...m, id, item: 'i', what: id, owner: 'p0' });
    }
    const status = { do: 'setActionPointStatus', ...m, actionPoint: 'x', status: 'open' };
    table.do({ ...status, on: '2026-12-20' });
    const remove = (actionPoint: string) => ({ do: 'removeActionPoint', ...m, actionPoint });
    expect(table.try(remove('x'))).toMatchObject({ code: 'has-dependents', path: 'actionPoint' });
    expect(table.code(remove('y'))).toBe('done');
    expect(table.meeting('m').actionPoints.map(({ id }) => id)).toEqual(['x']);
  });

  it.each([
    ['withdrawPosition', { decision: 'd', partner: 'p0' }],
    ['confirmPositions', { decision: 'd', at: AT }],
    ['changeStatement', { statement: 's', text: 'y' }],
    ['removeStatement', { statement: 's' }],
    ['removeActionPoint', { actionPoint: 'x' }],
  ])('is not touched by %s once the minutes are circulated or approved', (name, fields) => {
    const table = decided();
    table.do({ do: 'everybodyConsents', ...d, at: AT });
    table.do(write('B'));
    table.do({ do: 'addStatement', ...m, id: 's', item: 'i', partner: 'p0', text: 'x' });
    table.do({ do: 'addActionPoint', ...m, id: 'x', item: 'i', what: 'x', owner: 'p0' });
    const command = { do: name, ...m, ...fields };
    const before = table.meeting('m');
    const codes = ['closeMeeting', 'circulateMinutes', 'approveMinutes'].map((step) => {
      table.do({ do: step, ...m, at: AT });
      const applied = table.try(command);
      if (applied.ok && applied.file === 'meeting') {
        const undone = applyPatches(applied.next, applied.inverse) as typeof before;
        table.meetings.set('m', undone);
      }
      return applied.ok ? 'done' : applied.code;
    });
    expect(codes).toEqual(['done', 'wrong-phase', 'locked']);
  });
});

describe('a postponed item', () => {
  const create = (table: TestForum, id: string, month: string) =>
    table.do({
      ...{ do: 'createMeeting', id, title: id, startsAt: `2027-${month}-01T09:00:00+01:00` },
      template: 'blank',
    });
  const carried = (table: TestForum, id: string) =>
    carriedInto(table.forum, table.meeting(id), table.summaries()).postponed.map(
      (each) => `${each.meeting}/${each.item}`,
    );

  // (D138)
  it('is carried from meeting to meeting until one takes it up', () => {
    const meeting = fc.constantFrom('one', 'two', 'three');
    const how = fc.constantFrom('link', 'title');
    fc.assert(
      fc.property(fc.option(meeting), fc.option(meeting), how, (to, taker, by) => {
        const table = openMeeting(['decides']);
        const ids = ['one', 'two', 'three'];
        ids.forEach((id, index) => {
          create(table, id, `0${index + 1}`);
        });
        table.do({ do: 'postponeItem', ...m, item: 'i', ...(to ? { to } : {}) });
        if (taker) {
          const item = { do: 'addItem', meeting: taker, section: 'status', kind: 'decision' };
          table.do(
            by === 'link'
              ? { ...item, title: 'Ny tittel', takesUp: { meeting: 'm', item: 'i' } }
              : { ...item, title: ' SAK' },
          );
        }
        for (const [index, id] of ids.entries()) {
          const isPast = taker !== null && index > ids.indexOf(taker);
          const hasComeUp = to === null || index >= ids.indexOf(to);
          expect(carried(table, id)).toEqual((hasComeUp && !isPast) || to === id ? ['m/i'] : []);
        }
      }),
    );
  });

  // (D138)
  it('is on the agenda of a meeting by the same marks by which it is carried no further', () => {
    const table = openMeeting(['decides']);
    create(table, 'one', '01');
    create(table, 'two', '02');
    table.do({ do: 'postponeItem', ...m, item: 'i', to: 'one' });
    const isThere = (id: string) => {
      const [item] = carriedInto(table.forum, table.meeting(id), table.summaries()).postponed;
      return item && isOnAgenda(table.meeting(id), item);
    };
    expect(isThere('one')).toBe(false);
    const item = { do: 'addItem', meeting: 'one', section: 'status', kind: 'decision' };
    table.do({ ...item, title: ' sak ' });
    expect([isThere('one'), carried(table, 'two')]).toEqual([true, []]);
  });

  // (D138)
  it('is taken up only where it was postponed', () => {
    const table = openMeeting(['decides']);
    create(table, 'one', '01');
    const add = { do: 'addItem', meeting: 'one', section: 'status', title: 't', kind: 'decision' };
    const takesUp = { meeting: 'm', item: 'i' };
    expect(table.try({ ...add, takesUp })).toMatchObject({
      code: 'unknown-id',
      path: 'takesUp.item',
    });
    table.do({ do: 'postponeItem', ...m, item: 'i' });
    expect(table.try({ ...add, takesUp: { ...takesUp, meeting: 'none' } })).toMatchObject({
      code: 'unknown-id',
      path: 'takesUp.meeting',
    });
    expect(table.code({ ...add, takesUp })).toBe('done');
    expect(table.try({ ...add, meeting: 'm', takesUp })).toMatchObject({
      code: 'invalid',
      path: 'takesUp.meeting',
    });
  });

  // (D138)
  it('is taken up once on an agenda', () => {
    const table = openMeeting(['decides']);
    create(table, 'one', '01');
    create(table, 'two', '02');
    table.do({ do: 'postponeItem', ...m, item: 'i' });
    const takesUp = { meeting: 'm', item: 'i' };
    const item = { section: 'status', title: 't', kind: 'decision' };
    const add = { do: 'addItem', meeting: 'one', ...item };
    table.do({ ...add, id: 'first', takesUp });
    const refusal = { code: 'invalid', path: 'takesUp', message: expect.stringContaining('«t»') };
    expect(table.try({ ...add, title: 'u', takesUp })).toMatchObject(refusal);
    const other = table.do({ ...add, title: 'u' }).id;
    const change = { do: 'changeItem', meeting: 'one' };
    expect(table.try({ ...change, item: other, takesUp })).toMatchObject(refusal);
    const items = [{ ...item }, { ...item, takesUp }];
    expect(table.try({ do: 'addItems', meeting: 'one', items })).toMatchObject({
      code: 'invalid',
      path: 'items.1.takesUp',
    });
    expect(table.code({ ...change, item: 'first', takesUp })).toBe('done');
    expect(table.code({ ...add, meeting: 'two', takesUp })).toBe('done');
  });

  // (D83, D138)
  it('is named in the notice and the minutes of the meeting that takes it up', () => {
    const table = openMeeting(['decides']);
    create(table, 'one', '01');
    table.do({ do: 'changeItem', ...m, item: 'i', presenter: 'NAV', minutes: 25, background: 'b' });
    table.do({ do: 'postponeItem', ...m, item: 'i' });
    const [from] = carriedInto(table.forum, table.meeting('one'), table.summaries()).postponed;
    expect(from).toMatchObject({ presenter: 'NAV', minutes: 25, background: 'b', objectives: [] });
    const taken = { id: 'j', section: 'status', title: 't', kind: 'decision' };
    const takesUp = { meeting: 'm', item: 'i' };
    table.do({ do: 'addItem', meeting: 'one', ...taken, takesUp });
    table.do({ do: 'conveneMeeting', meeting: 'one', at: AT });
    const said = (language: Language, edition: Edition = 'full') => {
      const meeting = table.meeting('one');
      const meetings = table.summaries();
      const carried = carriedInto(table.forum, meeting, meetings);
      const input = { forum: table.forum, meeting, meetings, carried, language, edition };
      const documents = [agendaOf(input), minutesOf(input)];
      return documents.map((each) => JSON.stringify(each).replaceAll('"},{"text":"', ''));
    };
    const { title } = table.meeting('m');
    const [before, now] = ['m', 'one'].map((id) => table.meeting(id).items.at(-1)?.number?.text);
    for (const [language, sentence, status] of [
      ['nb', 'Utsatt fra sak', 'Tatt opp som sak'],
      ['nn', 'Utsett frå sak', 'Teken opp som sak'],
      ['en', 'Postponed from item', 'Taken up as item'],
    ] as const) {
      const documents = said(language);
      for (const document of documents) {
        expect(document).toContain(`${sentence} ${before}, `);
        expect(document).toContain(title);
      }
      // The minutes name it where they treat it; the notice also among what was carried over.
      expect(documents[0]).toContain(`${status} ${now}`);
    }
    table.do({ do: 'setExempt', ...m, item: 'i', exempt: { basis: 'offl. § 14' } });
    for (const document of said('nb', 'public')) {
      expect(document).not.toMatch(/Utsatt fra sak|Tatt opp som/);
    }
  });
});
