import { describe, expect, it } from 'vitest';
import { openMeeting, type TestForum } from '../support/test-forum.ts';

/** What an entry of the attendance cannot say. */

const m = { meeting: 'm' };
const at = (clock: string, day = '09') => `2026-12-${day}T${clock}:00+01:00`;

function attend(table: TestForum, entry: object) {
  const applied = table.try({ do: 'setAttendance', ...m, partner: 'p0', ...entry });
  return applied.ok ? 'done' : `${applied.code} ${applied.path}`;
}

describe('an entry of the attendance', () => {
  // (D173)
  it('makes nobody their own deputy', () => {
    const table = openMeeting(['decides']);
    table.do({ do: 'addRepresentative', id: 'mayor', partner: 'p0', name: 'Kari Nordmann' });
    const deputy = { representative: 'mayor', status: 'deputy' };
    expect(attend(table, { ...deputy, name: 'kari Nordmann ' })).toBe('invalid name');
    expect(attend(table, { ...deputy, name: 'Ola Nordmann' })).toBe('done');
    expect(attend(table, deputy)).toBe('done');
  });

  // (D8)
  it('has no periods and no items of somebody who is absent', () => {
    const table = openMeeting(['decides']);
    const absent = { status: 'absent' };
    expect(attend(table, { ...absent, items: ['i'] })).toBe('invalid items');
    expect(attend(table, { ...absent, periods: [{ to: at('10:00') }] })).toBe('invalid periods');
    // Scripts of 0.1.0 may say so.
    expect(attend(table, { ...absent, from: at('10:00') })).toBe('done');
  });

  // (D8)
  it('is not only for times before or after the meeting', () => {
    const table = openMeeting(['decides']);
    const present = { status: 'present' };
    const early = { from: at('07:00'), to: at('08:00') };
    expect(attend(table, { ...present, ...early })).toBe('invalid to');
    expect(attend(table, { ...present, periods: [early, { from: at('10:00') }] })).toBe(
      'invalid periods.0.to',
    );
    expect(attend(table, { ...present, from: at('08:00'), to: at('10:00') })).toBe('done');
    table.do({ do: 'closeMeeting', ...m, at: at('12:00') });
    expect(attend(table, { ...present, from: at('12:10') })).toBe('invalid from');
    const twice = [{ to: at('10:00') }, { from: at('12:10') }];
    expect(attend(table, { ...present, periods: twice })).toBe('invalid periods.1.from');
    expect(attend(table, { ...present, from: at('11:50'), to: at('12:10') })).toBe('done');
  });

  // (D8)
  it('is not for times after the planned end before the meeting has opened', () => {
    const table = openMeeting(['decides']);
    const next = { meeting: 'next', status: 'present', from: at('13:00') };
    const times = { startsAt: at('09:00'), endsAt: at('12:00') };
    table.do({ do: 'createMeeting', id: 'next', title: 'N', ...times });
    expect(attend(table, next)).toBe('invalid from');
    table.do({ do: 'conveneMeeting', meeting: 'next', at: at('08:00') });
    table.do({ do: 'openMeeting', meeting: 'next', at: at('09:00') });
    expect(attend(table, next)).toBe('done');
  });

  // (D8, D175)
  it('is not for a day between the sittings', () => {
    const table = openMeeting(['decides']);
    const sittings = ['09', '11'].map((day) => ({
      startsAt: at('09:00', day),
      endsAt: at('15:00', day),
    }));
    table.do({ do: 'changeMeeting', ...m, sittings });
    const between = [{ to: at('10:00') }, { from: at('10:00', '10'), to: at('11:00', '10') }];
    expect(attend(table, { status: 'present', periods: between })).toBe('invalid periods.1.from');
    const across = [{ from: at('14:00'), to: at('10:00', '11') }];
    expect(attend(table, { status: 'present', periods: across })).toBe('done');
  });
});
