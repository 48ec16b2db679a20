import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { dayInText } from '../../src-core/i18n/format.ts';
import { addMinutes, Time } from '../../src-core/model/field-types.ts';
import { inputOf } from '../support/random-forum.ts';
import { openMeeting } from '../support/test-forum.ts';

// (D108)
/** The first and last years that a date can have. */

const CREATE = { do: 'createMeeting', id: 'x', title: 'T', template: 'blank' };

it.each([
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:00-14:00',
  '9999-12-30T00:00:00Z',
  '10000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
])('refuses a time such as %s at its field', (startsAt) => {
  const applied = openMeeting([]).try({ ...CREATE, startsAt });
  expect(applied).toMatchObject({ ok: false, code: 'invalid', path: 'startsAt' });
});

it.each(['0000-12-31', '9999-12-31', '-001-01-01'])(
  'refuses a day such as %s at its field',
  (joined) => {
    const partner = {
      do: 'addPartner',
      id: 'y',
      name: 'Y',
      role: 'r',
      authority: 'decides',
      joined,
    };
    expect(openMeeting([]).try(partner)).toMatchObject({
      ok: false,
      code: 'invalid',
      path: 'joined',
    });
  },
);

it('yields valid times from any time and duration', () => {
  const times = fc.constantFrom(
    '0001-01-02T00:00:00+14:00',
    '9999-12-29T23:59:00-14:00',
    '0000-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
  );
  fc.assert(
    fc.property(times, fc.integer({ min: -1e9, max: 1e9 }), (time, minutes) => {
      expect(Time.safeParse(addMinutes(time, minutes)).success).toBe(true);
    }),
  );
});

it('writes times in documents of the last valid day', () => {
  const table = openMeeting(['decides']);
  const startsAt = '9999-12-29T23:59:00-12:00';
  table.do({ ...CREATE, startsAt });
  for (const id of ['a', 'b', 'c', 'd']) {
    const item = { section: 'status', title: id, kind: 'decision', minutes: 1_440 };
    table.do({ do: 'addItem', meeting: 'x', id, ...item });
  }
  for (const make of [minutesOf, agendaOf]) {
    expect(JSON.stringify(make(inputOf(table, 'x', 'full', 'en')))).not.toMatch(/Invalid|NaN/);
  }
});

it('shows an invalid day as it is', () => {
  expect(dayInText('not a day', 'en')).toBe('not a day');
});
