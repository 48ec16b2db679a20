import { addMinutes, type Id, instantOf, type Time } from '../primitives.ts';
import { type Item, type Meeting, SECTIONS, type Section } from './schema.ts';

/** The agenda in order, and the clock. */

/** Items in the order they are taken: section by section, then as arranged. */
export function itemsInOrder(meeting: Meeting): readonly Item[] {
  return SECTIONS.flatMap((section) => itemsOf(meeting, section));
}

export function itemsOf(meeting: Meeting, section: Section): readonly Item[] {
  return meeting.items.filter((item) => item.section === section);
}

/** The item that is on now. */
export function currentItem(meeting: Meeting): Item | undefined {
  return meeting.items.find(
    (item) => item.periods.at(-1)?.to === undefined && item.periods.length > 0,
  );
}

/** The first item after the current (or the last finished) one that is neither done nor put off. */
export function nextItem(meeting: Meeting): Item | undefined {
  const items = itemsInOrder(meeting);
  const reached = items.findLastIndex((item) => item.periods.length > 0);
  const waiting = (item: Item) => item.periods.length === 0 && item.postponed === undefined;
  return items.slice(reached + 1).find(waiting) ?? items.find(waiting);
}

/** Clock time at which each item is planned to start, by the minutes of those before it. */
export function plannedStarts(meeting: Meeting): Readonly<Record<Id, Time>> {
  let at = meeting.startsAt;
  const starts: Record<Id, Time> = {};
  for (const item of itemsInOrder(meeting)) {
    starts[item.id] = at;
    if (item.postponed === undefined) at = addMinutes(at, item.minutes ?? 0);
  }
  return starts;
}

export interface Budget {
  /** Sum of the items' minutes. */
  readonly planned: number;
  /** The meeting's length; undefined while it has no end. */
  readonly available: number | undefined;
}

export function timeBudget(meeting: Meeting): Budget {
  const planned = meeting.items
    .filter((item) => item.postponed === undefined)
    .reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  if (meeting.endsAt === undefined) return { planned, available: undefined };
  const length = instantOf(meeting.endsAt) - instantOf(meeting.startsAt);
  return { planned, available: Math.round(length / 60_000) };
}

/** Seconds spent on an item until `now`, over all its periods. */
export function secondsSpent(item: Item, now: Time): number {
  const spent = item.periods.reduce(
    (sum, period) => sum + Math.max(0, instantOf(period.to ?? now) - instantOf(period.from)),
    0,
  );
  return Math.round(spent / 1000);
}

/** Seconds left of the item's minutes; negative when over. Undefined for an item without minutes. */
export function secondsLeft(item: Item, now: Time): number | undefined {
  return item.minutes === undefined ? undefined : item.minutes * 60 - secondsSpent(item, now);
}

/** When the meeting will end, if what is left takes the minutes that were planned for it. */
export function predictedEnd(meeting: Meeting, now: Time): Time {
  const left = meeting.items
    .filter((item) => item.postponed === undefined)
    .filter((item) => item.periods.length === 0 || item.periods.at(-1)?.to === undefined)
    .reduce((sum, item) => sum + Math.max(0, secondsLeft(item, now) ?? 0), 0);
  const from = meeting.phase === 'open' ? now : meeting.startsAt;
  return addMinutes(from, Math.round(left / 60));
}

/** Minutes that the meeting will run past its end (negative: before it), as it looks now. */
export function drift(meeting: Meeting, now: Time): number | undefined {
  if (meeting.endsAt === undefined) return undefined;
  return Math.round((instantOf(predictedEnd(meeting, now)) - instantOf(meeting.endsAt)) / 60_000);
}
