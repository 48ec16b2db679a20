import { isStoredValue, type StoredValue } from './stored-value.ts';

/**
 * Numbers of schema 1: a meeting's file had counters only, and people saw `7/2026`. The counters become serials, and
 * each thing keeps the number that people saw, also in a draft. Plain objects in and out; what is not as expected
 * stays as it is.
 */

export function numbersFrom1(meeting: StoredValue): StoredValue {
  const { year } = meeting;
  if (typeof year !== 'number') return meeting;
  const numbers = new Map<unknown, string>();
  const items = each(meeting.items, (item, n) => {
    numbers.set(item.id, `${n}/${year}`);
    return given('items', `${n}/${year}`, n, year);
  });
  const agreements = each(meeting.agreements, (_, n) =>
    given('agreements', `A ${n}/${year}`, n, year),
  );
  const decisions = each(meeting.decisions, ({ item }, n) => {
    const number = numbers.get(item);
    return number === undefined ? undefined : `${number}-${n}`;
  });
  return { ...meeting, items, agreements, decisions };
}

function given(series: string, text: string, n: number, year: number) {
  return { text, n, year, series, restart: 'year' };
}

function each(list: unknown, numberOf: (thing: StoredValue, n: number) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((thing: unknown) => {
    if (!isStoredValue(thing) || typeof thing.number !== 'number') return thing;
    const { number: serial, ...rest } = thing;
    const number = numberOf(thing, thing.number);
    return { ...rest, serial, ...(number === undefined ? {} : { number }) };
  });
}
