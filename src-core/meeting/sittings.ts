import { clockTime, shortDay } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { type Day, dayOf, instantOf, secondsBetween, type Time } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { Meeting, Sitting } from '../model/meeting.ts';

/** A meeting that sits several times, such as on two days (D175). */

export type Plan = Pick<Meeting, 'startsAt' | 'endsAt' | 'place' | 'sittings'>;

/** At least one. Only that of a meeting with a single sitting can lack its end. */
export function sittingsOf({
  sittings,
  startsAt,
  endsAt,
  place,
}: Plan): readonly (Omit<Sitting, 'endsAt'> & { readonly endsAt?: Time | undefined })[] {
  return sittings ?? [{ startsAt, endsAt, ...(place !== undefined && { place }) }];
}

/** The days on which the meeting sits. */
export function daysOf(plan: Plan): readonly Day[] {
  return [
    ...new Set(
      sittingsOf(plan).flatMap(({ startsAt, endsAt = startsAt }) => [
        dayOf(startsAt),
        dayOf(endsAt),
      ]),
    ),
  ];
}

/** `09.00`. When the meeting lasts more than a day, with the day: `dag 2 kl. 09.00`. */
export function clockInMeeting(
  plan: Plan,
  time: Time,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  const clock = clockTime(time, language);
  const days = daysOf(plan);
  if (days.length === 1) return clock;
  const day = days.indexOf(dayOf(time)) + 1;
  if (day === 0) return `${shortDay(dayOf(time), language)} ${clock}`;
  return t('minutes.clockOnDay', { day, clock });
}

/** Seconds in which the meeting sits, from one time to another. */
export function sittingSeconds({ sittings }: Plan, from: Time, to: Time): number {
  if (!sittings) return secondsBetween(from, to);
  return sittings.reduce((sum, { startsAt, endsAt }) => {
    const begin = Math.max(instantOf(startsAt), instantOf(from));
    return sum + Math.max(0, Math.min(instantOf(endsAt), instantOf(to)) - begin) / 1_000;
  }, 0);
}

/** When the sitting that has begun by then ends; undefined for a meeting with one. */
export function endOfSitting({ sittings }: Plan, at: Time): Time | undefined {
  const begun = sittings?.findLast(({ startsAt }) => instantOf(startsAt) <= instantOf(at));
  return (begun ?? sittings?.[0])?.endsAt;
}
