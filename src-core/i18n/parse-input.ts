import { Day } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';

/** Reads days and times as users type them, and writes them as text that a user can edit. */

/**
 * `9.12.2026`, `9/12-26`, `09122026`, `2026-12-09`, or `9.12.` of the given year. Undefined if no such day
 * exists.
 */
export function readDay(text: string, year: number): Day | undefined {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const parts =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]*(\d{4}|\d{2})?$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (!parts) return undefined;
  const given = parts[3] ?? String(year);
  return dayFrom(given.length === 2 ? `20${given}` : given, parts[2], parts[1]);
}

/** `9`, `0930`, `9.30` or `09:30`, as `09:30`. Undefined if no such time of day exists. */
export function readClock(text: string): string | undefined {
  const parts =
    /^(\d{1,2})(?:[\s.:]+(\d{2}))?$/.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim());
  if (!parts) return undefined;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : undefined;
}

/**
 * `1,5`, `10 000`, `10.000,5`, in English `10,000.5`. English also accepts a decimal comma, and Norwegian a
 * decimal point. Undefined if the text is not a number.
 */
export function readNumber(text: string, language: Language): number | undefined {
  const [group, point] = language === 'en' ? [',', '.'] : ['.', ','];
  const typed = text.replace(/\s/g, '').replace(/^[−–]/, '-');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`);
  const plain = grouped.test(typed) ? typed.replaceAll(group, '') : typed;
  return /^-?\d+([.,]\d*)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** 09.12.2026; in English 09/12/2026. `readDay` reads it back. */
export function writeDay(day: Day, language: Language): string {
  return day
    .split('-')
    .reverse()
    .join(language === 'en' ? '/' : '.');
}

/** 09.30; in English 09:30. `readClock` reads it back. */
export function writeClock(clock: string, language: Language): string {
  return language === 'en' ? clock : clock.replace(':', '.');
}

function dayFrom(year = '', month = '', day = ''): Day | undefined {
  const found = Day.safeParse(`${year}-${two(Number(month))}-${two(Number(day))}`);
  return found.success ? found.data : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
