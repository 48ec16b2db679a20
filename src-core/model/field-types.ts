import { z } from 'zod';

/** The basic types of every schema (docs/DOMAIN.md, “Commands”). */

export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: 'id' });

/** An existing day, as 2026-11-23. */
export const Day = z.string().refine(isDay, { error: 'day' });

/** ISO 8601 with an offset: 2026-11-23T09:00:00+01:00. The offset gives the local time where it was recorded. */
export const Time = z.string().refine(isTime, { error: 'time' });

/**
 * A day or a time in a new command. Its year has four digits whatever the offset, with room to calculate on
 * both sides. Files made before this rule may contain any year (D108).
 */
export const GivenDay = Day.refine(isReckonable, { error: 'day' });
export const GivenTime = Time.refine(isReckonable, { error: 'time' });
export type GivenDay = Day;
export type GivenTime = Time;

/** Names, titles and other short texts. Never empty. */
export const ShortText = z.string().trim().min(1).max(1_000);

/** As ShortText, but empty is allowed and means "nothing". */
export const OptionalText = z.string().trim().max(1_000);

/** Notes, wordings and backgrounds, in the small Markdown of notes. */
export const LongText = z.string().max(2_000_000);

/** As LongText, but not blank. */
export const SomeText = LongText.refine((text) => text.trim() !== '', { error: 'empty' });

export type Id = string;
export type Day = string;
export type Time = string;

/**
 * Checks the characters one by one: every day and time in every file is checked, and a Date for each would take
 * too long.
 */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
  const day = Number(value.slice(8));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isTime(value: string): boolean {
  const parts =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(value);
  return parts !== null && isDay(parts[1] ?? '') && !Number.isNaN(Date.parse(value));
}

function isReckonable(value: string): boolean {
  return value >= '0001-01-02' && value < '9999-12-30';
}

/** The local day where the time was recorded (D107). */
export function dayOf(time: Time): Day {
  return time.slice(0, 10);
}

/** The local time of day where the time was recorded: 09:00. */
export function clockOf(time: Time): string {
  return time.slice(11, 16);
}

/** Milliseconds since 1970, to compare times with different offsets. */
export function instantOf(time: Time): number {
  return Date.parse(time);
}

/** The time `minutes` later, with the same offset. */
export function addMinutes(time: Time, minutes: number): Time {
  return addSeconds(time, minutes * 60);
}

export function addSeconds(time: Time, seconds: number): Time {
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(time)?.[0] ?? 'Z';
  const offset = zone === 'Z' ? 0 : minutesOfOffset(zone);
  const reckoned = instantOf(time) + (seconds + offset * 60) * 1_000;
  // Beyond these limits, a year has more than four digits and the time is invalid.
  const local = new Date(Math.min(Math.max(reckoned, FIRST), LAST));
  return local.toISOString().slice(0, 19) + zone;
}

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');

export function secondsBetween(from: Time, to: Time): number {
  return (instantOf(to) - instantOf(from)) / 1_000;
}

function minutesOfOffset(zone: string): number {
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
}

/** A record's own value: ids such as `constructor` must not find what objects inherit. */
export function getOwn<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
