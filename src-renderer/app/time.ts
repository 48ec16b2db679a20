import { useEffect, useState } from 'react';
import type { Time } from '../../src-core/model/field-types.ts';

/** Times with this machine's offset from UTC, as the commands take them. */

/** The current time. The component renders again every `everyMs` milliseconds. */
export function useNow(everyMs = 1_000): Time {
  const [now, setNow] = useState(timeNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(timeNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

export function timeNow(): Time {
  return withOffset(new Date());
}

/** `day` is `2026-11-23` and `clock` is `09:30`, both local. The offset is the one that applies on that day. */
export function timeAt(day: string, clock: string): Time {
  return withOffset(new Date(`${day}T${clock}:00`));
}

function withOffset(date: Date): Time {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
