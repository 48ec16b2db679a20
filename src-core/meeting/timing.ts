import {
  addMinutes,
  addSeconds,
  dayOf,
  type Id,
  instantOf,
  secondsBetween,
  type Time,
} from '../model/field-types.ts';
import type { Break, Item, Meeting } from '../model/meeting.ts';
import { endOfSitting, sittingSeconds } from './sittings.ts';

/** The clock of the meeting. */

/** Neither postponed nor withdrawn. */
export function isTaken({ postponed, withdrawn }: Item): boolean {
  return postponed === undefined && withdrawn === undefined;
}

/** The current item. */
export function currentItem(meeting: Meeting): Item | undefined {
  return meeting.items.find(
    (item) => item.periods.at(-1)?.to === undefined && item.periods.length > 0,
  );
}

/** The current break. */
export function currentBreak(meeting: Meeting): Break | undefined {
  const last = meeting.breaks.at(-1);
  return last?.to === undefined ? last : undefined;
}

/** The item that continues after the break. */
export function interruptedItem(meeting: Meeting): Item | undefined {
  const id = currentBreak(meeting)?.item;
  return meeting.items.find((item) => item.id === id && isTaken(item));
}

/** How far the meeting has come: the current item, or else the latest one. */
export function reachedItem(meeting: Meeting): Item | undefined {
  const endOf = (item: Item) => instantOf(item.periods.at(-1)?.to ?? meeting.startsAt);
  return (
    currentItem(meeting) ??
    interruptedItem(meeting) ??
    meeting.items
      .filter((item) => item.periods.length > 0)
      .reduce<Item | undefined>(
        (last, item) => (last && endOf(last) > endOf(item) ? last : item),
        undefined,
      )
  );
}

/** The first item after the current (or latest) one that is neither finished nor postponed or withdrawn. */
export function nextItem(meeting: Meeting): Item | undefined {
  return waitingItems(meeting)[0];
}

/**
 * Items that have not started and are neither postponed nor withdrawn: first those after the present place, then those that were
 * skipped.
 */
function waitingItems(meeting: Meeting): readonly Item[] {
  const { items } = meeting;
  const reached = items.findLastIndex((item) => item.periods.length > 0);
  return [...items.slice(reached + 1), ...items.slice(0, reached + 1)].filter(
    (item) => item.periods.length === 0 && isTaken(item),
  );
}

/** The current item, or the one that continues after the break. Then the waiting items, in their order. */
export function itemsLeft(meeting: Meeting): readonly Item[] {
  const on = currentItem(meeting) ?? interruptedItem(meeting);
  return on ? [on, ...waitingItems(meeting)] : waitingItems(meeting);
}

/**
 * The clock time when each item should start, by the minutes of the items before it, if those without minutes take no
 * time. With several sittings, only if the items fill each of them to its end: otherwise the plan does not say on which
 * day an item comes (D175).
 */
export function plannedStarts(meeting: Meeting): Readonly<Record<Id, Time>> {
  let at = meeting.startsAt;
  const starts: Record<Id, Time> = {};
  const { sittings = [] } = meeting;
  let sitting = 0;
  for (const item of meeting.items) {
    const next = sittings[sitting + 1];
    if (next && instantOf(at) === instantOf(sittings[sitting]?.endsAt ?? at)) {
      at = next.startsAt;
      sitting += 1;
    }
    starts[item.id] = at;
    if (isTaken(item)) at = addMinutes(at, plannedMinutes(item));
  }
  return sitting + 1 < sittings.length ? {} : starts;
}

export type Starts = Readonly<Record<Id, Time | undefined>>;

/**
 * The clock times that people are shown: of items that have minutes, as long as the items before them have, too (D16).
 */
export function plannedTimes(meeting: Meeting): Starts {
  const starts = plannedStarts(meeting);
  const taken = meeting.items.filter(isTaken);
  const untimed = taken.findIndex((item) => !isTimed(meeting, item));
  const known = untimed < 0 ? taken : taken.slice(0, untimed);
  return Object.fromEntries(known.map(({ id }) => [id, starts[id]]));
}

/** Whether the plan has the length of the item: in its minutes, or in those of its parts. */
function isTimed({ items }: Meeting, item: Item): boolean {
  return plannedMinutes(item) > 0 || items.some(({ parent }) => parent === item.id);
}

/** The minutes as in the notice, even if the time was redistributed since. */
export function plannedMinutes(item: Item): number {
  return item.planned ?? item.minutes ?? 0;
}

export interface Budget {
  /** The sum of the items' minutes. */
  readonly planned: number;
  /** The meeting's length; undefined if it has no planned end. */
  readonly available: number | undefined;
}

export function timeBudget(meeting: Meeting): Budget {
  const planned = meeting.items.filter(isTaken).reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  if (meeting.endsAt === undefined) return { planned, available: undefined };
  const seconds = sittingSeconds(meeting, meeting.startsAt, meeting.endsAt);
  return { planned, available: Math.round(seconds / 60) };
}

/** Seconds spent on an item until `now`, over all its periods. */
export function secondsSpent(item: Item, now: Time): number {
  const spent = item.periods.reduce(
    (sum, period) => sum + Math.max(0, secondsBetween(period.from, period.to ?? now)),
    0,
  );
  return Math.round(spent);
}

/** Seconds left of the item's minutes; negative if it is over time. Undefined for an item without minutes. */
export function secondsLeft(item: Item, now: Time): number | undefined {
  return item.minutes === undefined ? undefined : item.minutes * 60 - secondsSpent(item, now);
}

/** Seconds left of the break; negative if it is over time. Undefined for a break without minutes. */
export function breakSecondsLeft(pause: Break, now: Time): number | undefined {
  const end = breakEnd(pause);
  return end === undefined ? undefined : Math.round(secondsBetween(now, end));
}

/** The planned end of a break. */
export function breakEnd(pause: Break): Time | undefined {
  return pause.minutes === undefined ? undefined : addMinutes(pause.from, pause.minutes);
}

/** When the rest of the agenda can continue: now, or when the break is over. */
export function resumesAt(meeting: Meeting, now: Time): Time {
  if (meeting.phase !== 'open') return meeting.startsAt;
  const pause = currentBreak(meeting);
  const end = pause && breakEnd(pause);
  return end !== undefined && instantOf(end) > instantOf(now) ? end : now;
}

export interface Outlook {
  /** When each of the remaining items starts or continues, as far as that is known (D16). */
  readonly starts: Starts;
  readonly end: Time;
}

/** The forecast at this moment, if the remaining items take their planned minutes. */
export function outlook(meeting: Meeting, now: Time): Outlook {
  let end = resumesAt(meeting, now);
  let isKnown = true;
  const starts: Record<Id, Time | undefined> = {};
  const until = endOfSitting(meeting, end);
  for (const item of itemsLeft(meeting)) {
    // Nobody knows when an item starts that today does not reach.
    const isToday = until === undefined || instantOf(end) < instantOf(until);
    starts[item.id] = isKnown && isToday ? end : undefined;
    isKnown &&= isTimed(meeting, { ...item, planned: item.minutes ?? 0 });
    end = addSeconds(end, Math.max(0, secondsLeft(item, now) ?? 0));
  }
  return { starts, end };
}

/**
 * The forecast in minutes past the planned end (negative: before it). Undefined on another day than planned, and with
 * several sittings: then the plan's times mean nothing.
 */
export function drift(meeting: Meeting, now: Time): number | undefined {
  if (meeting.sittings || dayOf(now) !== dayOf(meeting.startsAt)) return undefined;
  const planned = meeting.items
    .filter(isTaken)
    .reduce((sum, item) => sum + plannedMinutes(item), 0);
  const end = meeting.endsAt ?? addMinutes(meeting.startsAt, planned);
  return Math.round(secondsBetween(end, outlook(meeting, now).end) / 60);
}
