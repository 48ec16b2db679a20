import { list as listed } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { dayOf, instantOf } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { Attendance, Item, Meeting, PresencePeriod } from '../model/meeting.ts';
import { itemInColumn } from './number-labels.ts';
import { itemNumber } from './numbers.ts';
import { beganOf, endOf, isWholeMeeting, periodsOf } from './presence.ts';
import { clockInMeeting, daysOf, sittingsOf } from './sittings.ts';

/** `fra sak 51`, `på sak 49`, `dag 1`: which part of the meeting somebody was there for (D171). */

interface Wording {
  readonly t: Translate;
  readonly language: Language;
}

/** By items or days where they tell it, otherwise by the clock. Empty for the whole meeting. */
export function presenceWords(meeting: Meeting, entry: Attendance, words: Wording): string {
  const periods = periodsOf(meeting, entry);
  if (!entry.items && isWholeMeeting(meeting, periods)) return '';
  return (
    daysIn(meeting, entry, words) ??
    itemsIn(meeting, entry, words) ??
    clocksIn(meeting, periods, words)
  );
}

/** The items that tell where somebody was: those of the agenda, or, by the clock, those that were taken. */
function itemsToTell(meeting: Meeting, { items }: Attendance): readonly Item[] {
  const isTold = (item: Item) => (items ? item.postponed === undefined : item.periods.length > 0);
  const told = meeting.items.filter(isTold);
  const began = (item: Item) => instantOf(item.periods[0]?.from ?? meeting.startsAt);
  return items ? told : told.toSorted((one, other) => began(one) - began(other));
}

/** At the end of the item. Who comes as it ends was not there for it. */
function isThereFor(meeting: Meeting, entry: Attendance, item: Item): boolean {
  if (entry.items) return entry.items.includes(item.id);
  const { from, to } = item.periods.at(-1) ?? { from: meeting.startsAt };
  const [began, ended] = [instantOf(from), to === undefined ? undefined : instantOf(to)];
  return periodsOf(meeting, entry).some((each) =>
    ended === undefined ? endOf(each) > began : beganOf(each) < ended && endOf(each) >= ended,
  );
}

/** Whole days of a meeting of several: every item of those days, or the planned hours of them, and nothing else. */
function daysIn(meeting: Meeting, entry: Attendance, words: Wording): string | undefined {
  const days = daysOf(meeting);
  if (days.length < 2) return undefined;
  const items = itemsToTell(meeting, entry).filter((item) => item.periods.length > 0);
  const dayOfItem = (item: Item) => days.indexOf(dayOf(item.periods[0]?.from ?? ''));
  const isByItems = new Set(items.map(dayOfItem)).size > 1;
  if (entry.items && !isByItems) return undefined;
  const shares = days.map((day, index) =>
    isByItems
      ? items
          .filter((item) => dayOfItem(item) === index)
          .map((item) => isThereFor(meeting, entry, item))
      : sittingsOf(meeting)
          .filter(({ startsAt }) => dayOf(startsAt) === day)
          .flatMap((sitting) => shareOf(meeting, entry, sitting)),
  );
  const isClear = shares.every((there) => there.every((each) => each === there[0]));
  // Nobody is told to have been there on some days who was there for a moment of another.
  const isElsewhere = days.some(
    (day, index) =>
      !entry.items &&
      !shares[index]?.[0] &&
      sittingsOf(meeting)
        .filter(({ startsAt }) => dayOf(startsAt) === day)
        .some((sitting) => shareOf(meeting, entry, sitting).includes(true)),
  );
  const present = shares.flatMap((there, index) => (there[0] ? [String(index + 1)] : []));
  if (!isClear || isElsewhere || present.length === 0 || present.length === days.length)
    return undefined;
  return words.t('attending.onDays', { days: listed(present, words.language) });
}

/** Whether somebody was there for a sitting: for all of it, none of it, or both when it is neither. */
function shareOf(
  meeting: Meeting,
  entry: Attendance,
  {
    startsAt,
    endsAt = startsAt,
  }: { readonly startsAt: string; readonly endsAt?: string | undefined },
): readonly boolean[] {
  const { open = startsAt, closed = endsAt } = meeting.times;
  const from = Math.max(instantOf(startsAt), instantOf(open));
  const to = Math.min(instantOf(endsAt), instantOf(closed));
  const periods = periodsOf(meeting, entry);
  const isWholly = periods.some((each) => beganOf(each) <= from && endOf(each) >= to);
  const isPartly = periods.some((each) => beganOf(each) < to && endOf(each) > from);
  return isWholly ? [true] : isPartly ? [true, false] : [false];
}

function itemsIn(meeting: Meeting, entry: Attendance, words: Wording): string | undefined {
  const { t, language } = words;
  const items = itemsToTell(meeting, entry);
  const there = items.filter((item) => isThereFor(meeting, entry, item));
  const away = items.filter((item) => !there.includes(item));
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last || away.length === 0) return entry.items && first ? '' : undefined;
  const runs = runsOf(items, there).map((each) => rangeOf(meeting, each));
  const [start, end] = [items[0] === first, items.at(-1) === last];
  if (runs.length === 1 && end) {
    return wasAtOpening(meeting, entry)
      ? undefined
      : t('attending.fromItem', { item: nameOf(meeting, first) });
  }
  if (runs.length === 1 && start && !entry.items) {
    return wasAtClosing(meeting, entry) ? undefined : untilWords(meeting, entry, { last, away }, t);
  }
  if (start && end && away.length < there.length) {
    const missed = runsOf(items, away).map((each) => rangeOf(meeting, each));
    return t('attending.notItems', { items: listed(missed, language) });
  }
  return t('attending.atItems', { items: listed(runs, language) });
}

/** Who was there at the opening did not come with a later item. */
function wasAtOpening(meeting: Meeting, entry: Attendance): boolean {
  const opened = instantOf(meeting.times.open ?? meeting.startsAt);
  const periods = entry.items ? [] : periodsOf(meeting, entry);
  return periods.some((each) => beganOf(each) <= opened && endOf(each) > opened);
}

/** Who is there at the end did not leave with an earlier item. */
function wasAtClosing(meeting: Meeting, entry: Attendance): boolean {
  const { closed } = meeting.times;
  const ended = closed === undefined ? Number.POSITIVE_INFINITY : instantOf(closed);
  return periodsOf(meeting, entry).some((each) => beganOf(each) < ended && endOf(each) >= ended);
}

/** Who leaves while an item is on was there until that item; who leaves between two, to the end of the first. */
function untilWords(
  meeting: Meeting,
  entry: Attendance,
  { last, away }: { readonly last: Item; readonly away: readonly Item[] },
  t: Translate,
): string {
  const [next] = away;
  const began = next?.periods[0]?.from;
  const left = Math.max(...periodsOf(meeting, entry).map(endOf));
  if (next && began !== undefined && left > instantOf(began)) {
    return t('attending.untilItem', { item: nameOf(meeting, next) });
  }
  return t('attending.throughItem', { item: nameOf(meeting, last) });
}

/** Neighbours in the agenda, together. */
function runsOf(all: readonly Item[], some: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  all.forEach((item, index) => {
    if (!some.includes(item)) return;
    const before = all[index - 1];
    if (before && some.includes(before)) runs.at(-1)?.push(item);
    else runs.push([item]);
  });
  return runs;
}

function rangeOf(meeting: Meeting, items: readonly Item[]): string {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || first === last) return first ? nameOf(meeting, first) : '';
  return `${nameOf(meeting, first)}–${nameOf(meeting, last)}`;
}

/** Before the meeting is convened, an item has its title alone. */
function nameOf(meeting: Meeting, item: Item): string {
  return itemInColumn(itemNumber(meeting, item.id)) || item.title;
}

function clocksIn(meeting: Meeting, periods: readonly PresencePeriod[], words: Wording): string {
  const { t, language } = words;
  const isOneDay = daysOf(meeting).length === 1;
  const clock = (time: string) => {
    const said = clockInMeeting(meeting, time, words);
    return isOneDay ? t('attending.atClock', { clock: said }) : said;
  };
  const said = periods.map(({ from, to }) => {
    if (from !== undefined && to !== undefined) {
      return t('attending.between', { from: clock(from), to: clockInMeeting(meeting, to, words) });
    }
    if (from !== undefined) return t('attending.fromClock', { clock: clock(from) });
    return to === undefined ? '' : t('attending.untilClock', { clock: clock(to) });
  });
  return listed(said.filter(Boolean), language);
}
