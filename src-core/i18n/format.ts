import { clockOf, type Day, dayOf, type Time } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import { translator, type WordKey } from './index.ts';
import { writeClock } from './parse-input.ts';

/** Days, times and numbers as a public office writes them in each language. */

/** Browsers do not support nynorsk. It writes months, numbers and lists as bokmål does. */
const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

/** The language for what Chromium itself shows, such as its calendar. Asked for nynorsk, it would use English. */
export function chromiumLanguage(language: Language): 'nb' | 'en' {
  return language === 'en' ? 'en' : 'nb';
}

const WEEKDAYS: readonly WordKey[] = [
  'weekdays.sunday',
  'weekdays.monday',
  'weekdays.tuesday',
  'weekdays.wednesday',
  'weekdays.thursday',
  'weekdays.friday',
  'weekdays.saturday',
];

/** 13.12.2023; in English 13 Dec 2023. For tables and labels. */
export function shortDay(day: Day, language: Language): string {
  if (language !== 'en') return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
  return inLocale(day, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** 13. desember 2023; 13 December 2023. For sentences. */
export function dayInText(day: Day, language: Language): string {
  return inLocale(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** onsdag 13. desember 2023; Wednesday 13 December 2023. */
export function longDay(day: Day, language: Language): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'weekdays.sunday';
  return `${translator(language)(weekday)} ${dayInText(day, language)}`;
}

/** 09.00 in Norwegian, 09:00 in English. */
export function clockTime(time: Time, language: Language): string {
  return writeClock(clockOf(time), language);
}

/** 09.00–12.00. If the meeting runs past midnight, the second day too. */
export function span(from: Time, to: Time | undefined, language: Language): string {
  if (to === undefined) return clockTime(from, language);
  const sameDay = dayOf(from) === dayOf(to);
  const end = sameDay
    ? clockTime(to, language)
    : `${shortDay(dayOf(to), language)} ${clockTime(to, language)}`;
  return `${clockTime(from, language)}–${end}`;
}

/** 1 200 000 or 0,5. With `decimals`, always that many: 3,0. */
export function number(value: number, language: Language, decimals?: number): string {
  const style = { minimumFractionDigits: decimals, maximumFractionDigits: decimals ?? 2 };
  return numbers(language, style).format(value);
}

/** 1000 or 10 000; in English 1,000. For a number of things in a sentence. */
export function count(value: number, language: Language): string {
  const useGrouping = language === 'en' ? 'always' : 'min2';
  return numbers(language, { useGrouping }).format(value);
}

/**
 * 450 000 kroner, in English NOK 450,000, for both NOK and kr. Other currencies keep their name: 20 000 EUR,
 * EUR 20,000.
 */
export function money(amount: number, currency: string, language: Language): string {
  const figures = moneyFigures(amount, language);
  const isOurs = /^(NOK|kr\.?|kroner)$/i.test(currency);
  if (language === 'en') return `${isOurs ? 'NOK' : currency} ${figures}`;
  return `${figures} ${isOurs ? 'kroner' : currency}`;
}

/** 450 000 or 250 000,50: an amount that is not whole has two decimals. */
export function moneyFigures(amount: number, language: Language): string {
  return number(amount, language, Number.isInteger(amount) ? 0 : 2);
}

/** At most `most` characters, cut between words if possible. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return `${cut.replace(/\s+\S{0,20}$/, '')} …`;
}

/** With a capital first letter, for the start of a sentence or a cell. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** 3,0 or 3,5: always one decimal, so that figures in a column can be compared. */
export function oneDecimal(value: number, language: Language): string {
  return number(value, language, 1);
}

/** "a, b og c". */
export function list(values: readonly string[], language: Language): string {
  return LISTS[language].conjunction.format(values);
}

/** "a, b eller c". */
export function either(values: readonly string[], language: Language): string {
  return LISTS[language].disjunction.format(values);
}

/** Created once: creating a format takes far longer than using it. */
const LISTS = { nb: listsOf('nb'), nn: listsOf('nn'), en: listsOf('en') };
const numbers = memoizeFormatter<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
const days = memoizeFormatter<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);

function listsOf(language: Language) {
  const of = (type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(LOCALES[language], { type });
  return { conjunction: of('conjunction'), disjunction: of('disjunction') };
}

function memoizeFormatter<Style, Format>(Kind: new (locale: string, style: Style) => Format) {
  const made = new Map<string, Format>();
  return (language: Language, style: Style): Format => {
    const key = language + JSON.stringify(style);
    const format = made.get(key) ?? new Kind(LOCALES[language], style);
    made.set(key, format);
    return format;
  };
}

function inLocale(day: Day, language: Language, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  // A user may have edited the journal by hand, so the date may be invalid.
  if (Number.isNaN(date.getTime())) return day;
  return days(language, { ...style, timeZone: 'UTC' }).format(date);
}
