import { getOwn, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import {
  EMPTY_REGISTER,
  type GivenNumber,
  type Highest,
  type NumberRegister,
} from '../model/numbering.ts';
import { looksOf, scopeOf } from './number-looks.ts';
import { numberFrom, USUAL_NUMBERING } from './number-patterns.ts';

/**
 * What forum.json remembers of numbers (D153): every meeting, and the highest numbers in it and in each year.
 * It is written before the meeting is, so a crash in between leaves a gap and never gives a number twice.
 */

/** What must be known of a meeting where there is no register yet. */
export interface PastMeeting extends Pick<Meeting, 'id' | 'year' | 'phase'> {
  readonly given: Pick<Meeting['given'], 'items' | 'agreements'>;
}

/** For a forum of the time before the register, it is made of what is known of the meetings. */
export function registerOf(
  { register }: Pick<Forum, 'register'>,
  everGiven: readonly PastMeeting[],
): NumberRegister {
  if (register) return register;
  return everGiven.reduce<NumberRegister>((all, { id, year, given, phase }) => {
    const highest = onlyPositive({ items: given.items, agreements: given.agreements });
    const documented = phase === 'draft' || phase === 'approved' ? [] : [id];
    const numbers = Object.entries(highest).map(([series, n]) => usualNumber(series, n, year));
    return mergeRegisters(all, { ...registerOfMeeting(id, numbers), documented });
  }, EMPTY_REGISTER);
}

/** The register with a meeting and every number that it has. The same object if nothing is new. */
export function withNumbersOf(register: NumberRegister, meeting: Meeting): NumberRegister {
  const own = numbersIn(meeting);
  const isNew =
    getOwn(register.meetings, meeting.id) === undefined ||
    own.some(
      ({ series, n, year }) =>
        n > highestIn(register.meetings[meeting.id], series) ||
        n > highestIn(register.years[year], series),
    ) ||
    own.some((number) => {
      const highest = getOwn(register.looks ?? {}, scopeOf(number, meeting.id));
      return looksOf(number).some((look) => number.n > highestIn(highest, look));
    });
  return isNew ? mergeRegisters(register, registerOfMeeting(meeting.id, own)) : register;
}

/** The higher of each. */
export function mergeRegisters(one: NumberRegister, other: NumberRegister): NumberRegister {
  return {
    meetings: merged(one.meetings, other.meetings),
    years: merged(one.years, other.years),
    looks: merged(one.looks ?? {}, other.looks ?? {}),
    documented: [...new Set([...one.documented, ...other.documented])],
    ...(one.notices || other.notices ? { notices: highestOf(one.notices, other.notices) } : {}),
  };
}

export function numbersIn({ items, agreements }: Meeting): readonly GivenNumber[] {
  return [...items, ...agreements].flatMap(({ number }) => number ?? []);
}

export function highestIn(highest: Highest | undefined, series: string): number {
  return getOwn(highest ?? {}, series) ?? 0;
}

function registerOfMeeting(id: Id, numbers: readonly GivenNumber[]): NumberRegister {
  const highest: Highest = {};
  const years: Record<string, Highest> = {};
  const looks: Record<string, Highest> = {};
  for (const number of numbers) {
    const { series, n, year } = number;
    highest[series] = Math.max(highestIn(highest, series), n);
    const inYear = years[year] ?? {};
    years[year] = { ...inYear, [series]: Math.max(highestIn(inYear, series), n) };
    const scope = scopeOf(number, id);
    const alike = { ...looks[scope] };
    for (const look of looksOf(number)) alike[look] = Math.max(highestIn(alike, look), n);
    looks[scope] = alike;
  }
  return { meetings: { [id]: highest }, years, looks, documented: [] };
}

/** A number of the time before the forum could choose its pattern. */
function usualNumber(series: string, n: number, year: number): GivenNumber {
  const { pattern } = USUAL_NUMBERING[series === 'agreements' ? series : 'items'];
  return { text: numberFrom(pattern, { n, year }), n, year, series, restart: 'year' };
}

function merged(
  one: Readonly<Record<string, Highest>>,
  other: Readonly<Record<string, Highest>>,
): Record<string, Highest> {
  const all = { ...one };
  for (const [key, highest] of Object.entries(other)) {
    all[key] = highestOf(getOwn(all, key), highest);
  }
  return all;
}

function highestOf(one: Highest = {}, other: Highest = {}): Highest {
  const both = { ...one };
  for (const [key, n] of Object.entries(other)) both[key] = Math.max(highestIn(both, key), n);
  return both;
}

function onlyPositive(highest: Highest): Highest {
  return Object.fromEntries(Object.entries(highest).filter(([, n]) => n > 0));
}
