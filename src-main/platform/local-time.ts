import type { Time } from '../../src-core/model/field-types.ts';

/** The local time of this machine, with its offset. */
export function localTime(date = new Date()): Time {
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const two = (value: number) => String(Math.abs(Math.trunc(value))).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 23);
  return `${local}${sign}${two(offset / 60)}:${two(offset % 60)}`;
}
