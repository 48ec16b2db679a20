import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { PositionKind, Procedure } from '../../src-core/model/meeting.ts';
import { daysUntil, writtenProceduresOn } from '../../src-core/projections/written-procedure.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

const m = { meeting: 'm' };
const PARTNERS = ['p0', 'p1', 'p2'];

function afterwards(
  decisions: readonly object[],
  phase: 'open' | 'closed' | 'circulated',
): TestForum {
  const table = openMeeting(['decides', 'negotiates', 'decides']);
  for (const partner of PARTNERS) {
    table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
  }
  decisions.forEach((each, index) => {
    table.do({ do: 'proposeDecision', ...m, id: `d${index}`, item: 'i', wording: 'x', ...each });
  });
  if (phase !== 'open') table.do({ do: 'closeMeeting', ...m, at: AT });
  if (phase === 'circulated') table.do({ do: 'circulateMinutes', ...m, at: AT });
  return table;
}

const day = fc.constantFrom('2026-12-08', '2026-12-10', '2026-12-20', '2026-12-31');
const take = fc.record({
  decision: fc.nat(3).map((index) => `d${index}`),
  partner: fc.constantFrom(...PARTNERS),
  position: fc.constantFrom(...PositionKind.options),
  at: day.map((each) => `${each}T09:00:00+01:00`),
});

describe('positions in writing after the meeting', () => {
  // (D41, D72)
  it('are requested until the deadline and missing after it, as an independent count has it', () => {
    const decision = fc.record(
      { procedure: fc.constantFrom(...Procedure.options), deadline: day },
      { requiredKeys: ['procedure'] },
    );
    const phase = fc.constantFrom('open' as const, 'closed' as const, 'circulated' as const);
    fc.assert(
      fc.property(
        fc.array(decision, { minLength: 4, maxLength: 4 }),
        phase,
        fc.array(take, { maxLength: 12 }),
        day,
        (decisions, phase, takes, today) => {
          const table = afterwards(decisions, phase);
          for (const each of takes) table.try({ do: 'takePosition', ...m, ...each });
          const meeting = table.meeting('m');
          const open: string[] = [];
          const late: string[] = [];
          for (const each of meeting.decisions) {
            if (phase === 'open' || !each.deadline || each.procedure === 'noted') continue;
            const { missing } = resultOfDecision(table.forum, meeting, each);
            if (each.deadline >= today) open.push(each.id);
            else if (missing.length > 0) late.push(each.id);
          }
          const found = writtenProceduresOn(table.summaries(), today);
          expect(found.open.map((each) => each.decision).sort()).toEqual(open);
          expect(found.late.map((each) => each.decision).sort()).toEqual(late);
          for (const each of [...found.open, ...found.late]) {
            const took = new Set(
              meeting.decisions
                .find(({ id }) => id === each.decision)
                ?.positions.map(({ partner }) => partner),
            );
            expect(each.missing).toEqual(PARTNERS.filter((id) => !took.has(id)));
          }
          const deadlines = found.open.map((each) => each.deadline);
          expect(deadlines).toEqual(deadlines.toSorted());
        },
      ),
    );
  });

  // (D42)
  it('keep each change with time and recorder; the meeting shows only the latest', () => {
    fc.assert(
      fc.property(
        fc.array(take, { maxLength: 12 }),
        fc.array(take, { maxLength: 12 }),
        (inMeeting, after) => {
          const table = afterwards(Array(4).fill({}), 'open');
          for (const { decision } of inMeeting.slice(0, 1)) {
            table.do({ do: 'changeDecision', ...m, decision, deadline: '2026-12-20' });
          }
          const held = new Map<string, string>();
          const changes: object[] = [];
          const given = (each: (typeof after)[number], isAfter: boolean) => {
            if (table.code({ do: 'takePosition', ...m, ...each }) !== 'done') return;
            const key = `${each.decision} ${each.partner}`;
            const before = held.get(key);
            if (isAfter && before !== undefined && before !== each.position) {
              changes.push({ key, position: before, changed: each.at });
            }
            held.set(key, each.position);
          };
          for (const each of inMeeting) given(each, false);
          table.do({ do: 'closeMeeting', ...m, at: AT });
          for (const each of after) given(each, true);
          const kept = table.meeting('m').decisions.flatMap(({ id, earlier = [] }) =>
            earlier.map(({ partner, position, changed, notedBy }) => {
              expect(notedBy).toBe('test');
              return { key: `${id} ${partner}`, position, changed };
            }),
          );
          const byKey = (list: readonly object[]) =>
            list.map((each) => JSON.stringify(each)).sort();
          expect(byKey(kept)).toEqual(byKey(changes));
        },
      ),
    );
  });

  it('are refused after the deadline, unless they arrived in time', () => {
    const table = afterwards([{ deadline: '2026-12-20' }], 'circulated');
    const consent = {
      do: 'takePosition',
      ...m,
      decision: 'd0',
      partner: 'p0',
      position: 'consents',
    };
    expect(table.code({ ...consent, at: '2026-12-21T00:00:00+01:00' })).toBe('wrong-phase');
    expect(table.code({ ...consent, at: '2026-12-20T23:59:00+01:00' })).toBe('done');
    expect(table.code({ ...consent, position: 'objects', at: '2026-12-21T09:00:00+01:00' })).toBe(
      'wrong-phase',
    );
    expect(table.meeting('m').decisions[0]?.earlier).toBeUndefined();
  });

  it('count the days left, with none on the last day', () => {
    expect(daysUntil('2027-03-29', '2027-03-27')).toBe(2);
    expect(daysUntil('2026-12-20', '2026-12-20')).toBe(0);
    expect(daysUntil('2026-12-20', '2026-12-22')).toBe(-2);
  });
});
