import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readClock,
  readDay,
  readNumber,
  writeClock,
  writeDay,
} from '../../src-core/i18n/parse-input.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('reads a day as it was written, in every language', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...LANGUAGES), (day, language) => {
      expect(readDay(writeDay(day, language), 1999)).toBe(day);
      expect(readDay(day, 1999)).toBe(day);
    }),
  );
});

test('reads days as people write them', () => {
  for (const text of [
    '9.12.2026',
    '09.12.26',
    ' 9/12-2026',
    '9 12 2026',
    '091226',
    '9.12',
    '9.12.',
  ])
    expect(readDay(text, 2026), text).toBe('2026-12-09');
  for (const text of ['', '31.2.2026', '9.13.2026', 'i morgen', '9', '2026', '1.1.20261'])
    expect(readDay(text, 2026), text).toBeUndefined();
});

test('reads numbers as people write them', () => {
  for (const [text, nb, en] of [
    ['1,5', 1.5, 1.5],
    ['1.5', 1.5, 1.5],
    ['10 000', 10_000, 10_000],
    ['10\u00a0000,25', 10_000.25, 10_000.25],
    ['1.500', 1_500, 1.5],
    ['1,500', 1.5, 1_500],
    ['1.250.000,5', 1_250_000.5, undefined],
    ['1,250,000.5', undefined, 1_250_000.5],
    ['−3', -3, -3],
    ['12,', 12, 12],
  ] as const) {
    expect(readNumber(text, 'nb'), text).toBe(nb);
    expect(readNumber(text, 'nn'), text).toBe(nb);
    expect(readNumber(text, 'en'), text).toBe(en);
  }
  for (const text of ['', 'ti', '1e5', '0x10', '1,2,3', '5 %', 'Infinity'])
    expect(readNumber(text, 'nb'), text).toBeUndefined();
});

test('reads times of day as people write them', () => {
  for (const text of ['9.30', '09:30', '0930', '930', '9 30'])
    expect(readClock(text), text).toBe('09:30');
  expect(readClock('9')).toBe('09:00');
  expect(LANGUAGES.map((language) => writeClock('09:30', language))).toEqual([
    '09.30',
    '09.30',
    '09:30',
  ]);
  for (const language of LANGUAGES) expect(readClock(writeClock('09:30', language))).toBe('09:30');
  for (const text of ['', '24.00', '9.60', 'kl 9', '12345'])
    expect(readClock(text)).toBeUndefined();
});
