import { describe, expect, it } from 'vitest';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

const m = { meeting: 'm' };
const d = { ...m, decision: 'd' };
const withdraw = { do: 'withdrawDecision', ...d };

function adopted(fields: object = {}): TestForum {
  const table = openMeeting(['decides', 'negotiates']);
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
  }
  table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'Vi gjør det.', ...fields });
  table.do({ do: 'everybodyConsents', ...d, at: AT });
  return table;
}

describe('an adopted decision', () => {
  // (D44)
  it.each(['ratified', 'declined'])('is not withdrawn once a principal has %s it', (outcome) => {
    const table = adopted();
    table.do({ do: 'ratify', ...d, partner: 'p1', outcome, on: '2026-12-10' });
    expect(table.try(withdraw)).toMatchObject({ code: 'locked', path: 'decision' });
    table.do({ do: 'closeMeeting', ...m, at: AT });
    expect(table.try(withdraw)).toMatchObject({ code: 'locked', path: 'decision' });
    // The answer was recorded by mistake.
    table.do({ do: 'ratify', ...d, partner: 'p1', outcome: 'open', on: '2026-12-10' });
    expect(table.code(withdraw)).toBe('done');
  });

  // (D44)
  it('is not withdrawn once its condition was met', () => {
    const table = adopted({ condition: 'Tilskudd' });
    table.do({ do: 'ratify', ...d, outcome: 'ratified', on: '2026-12-10' });
    expect(table.code(withdraw)).toBe('locked');
  });

  // (D44)
  it('is withdrawn in the meeting if nobody has answered at home', () => {
    expect(adopted().code(withdraw)).toBe('done');
  });
});
