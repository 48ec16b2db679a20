import { getOwn } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import type { GivenNumber, Series, SeriesRule } from '../model/numbering.ts';
import { highestAlike, plain } from './number-looks.ts';
import { numberFrom, USUAL_NUMBERING } from './number-patterns.ts';
import {
  highestIn,
  numbersIn,
  type PastMeeting,
  registerOf,
  withNumbersOf,
} from './number-register.ts';
import { itemNumber } from './numbers.ts';

/** Gives numbers to what has none (D76, D77). The register is written before the meeting is. */

interface Around {
  readonly forum: Pick<Forum, 'register' | 'numbering'>;
  readonly everGiven: readonly PastMeeting[];
}

/**
 * Items in the order of the agenda, and the decisions of numbered items. A draft gives no numbers. Neither a break
 * nor a part of an item has one of its own (D163, D164).
 */
export function giveNumbers(meeting: Meeting, around: Around): void {
  if (meeting.phase === 'draft') return;
  for (const item of meeting.items) {
    if (item.number || item.kind === 'break' || item.parent !== undefined) continue;
    item.number = nextNumber(meeting, around, seriesOf(around.forum, item.kind));
  }
  for (const decision of meeting.decisions) {
    const number = decision.number ?? numberForDecision(meeting, decision, around.forum);
    if (number !== undefined) decision.number = number;
  }
}

/**
 * A restored item may have a number that was taken back since, and given to another (D156): it gets the next one. The
 * items that the meeting has `now` keep theirs.
 */
export function replaceTakenNumbers(meeting: Meeting, around: Around, now?: Meeting): void {
  const { register } = around.forum;
  const kept = new Set(now?.items.map(({ id }) => id));
  const inMeeting = meeting.items.flatMap(({ id, number }) => ({
    id,
    text: plain(number?.text ?? ''),
  }));
  for (const item of meeting.items) {
    const { id, number } = item;
    if (!register || !number || kept.has(id)) continue;
    const { n, series, text } = number;
    const isTwice = inMeeting.some((each) => each.id !== id && each.text === plain(text));
    const isOwn = n <= highestIn(getOwn(register.meetings, meeting.id), series);
    const isTaken = !isOwn && highestAlike(register.looks ?? {}, number, meeting.id) > 0;
    if (!isTwice && !isTaken) continue;
    delete item.number;
    for (const decision of meeting.decisions) if (decision.item === item.id) delete decision.number;
  }
  giveNumbers(meeting, around);
}

/** Undefined as long as its item has none (D154). */
export function numberForDecision(
  meeting: Meeting,
  decision: Pick<Decision, 'item' | 'serial'>,
  { numbering }: Pick<Forum, 'numbering'>,
): string | undefined {
  const item = meeting.items.find(({ id }) => id === decision.item);
  const { number } = meeting.items.find(({ id }) => id === item?.parent) ?? item ?? {};
  if (!number) return undefined;
  const { pattern } = numbering?.decisions ?? USUAL_NUMBERING.decisions;
  const given = new Set(meeting.decisions.map((each) => plain(each.number ?? '')));
  for (let n = decision.serial; ; n += 1) {
    const text = numberFrom(pattern, {
      n,
      year: number.year,
      item: itemNumber(meeting, decision.item),
    });
    if (!given.has(plain(text))) return text;
  }
}

export function giveAgreementNumber(meeting: Meeting, around: Around): GivenNumber {
  return nextNumber(meeting, around, 'agreements');
}

/** The rule that a series follows. */
export function ruleOf({ numbering }: Pick<Forum, 'numbering'>, series: Series): SeriesRule {
  if (series === 'agreements') return numbering?.agreements ?? USUAL_NUMBERING.agreements;
  if (series === 'items') return numbering?.items ?? USUAL_NUMBERING.items;
  return numbering?.items.byKind?.[series] ?? USUAL_NUMBERING.items;
}

function seriesOf({ numbering }: Pick<Forum, 'numbering'>, kind: string): Series {
  const own = Object.keys(numbering?.items.byKind ?? {}) as Series[];
  return own.find((each) => each === kind) ?? 'items';
}

function nextNumber(meeting: Meeting, { forum, everGiven }: Around, series: Series): GivenNumber {
  const { pattern, restart, next = 1 } = ruleOf(forum, series);
  const { meetings, years, looks = {} } = withNumbersOf(registerOf(forum, everGiven), meeting);
  const year = yearOf(meeting);
  const highest = {
    meeting: () => highestIn(meetings[meeting.id], series),
    year: () => highestIn(years[year], series),
    never: () => Math.max(0, ...Object.values(years).map((each) => highestIn(each, series))),
  }[restart]();
  // What another series gave, or this one by another pattern, may look the same: it is passed over (D157).
  for (let n = Math.max(highest + 1, next); ; ) {
    const number = { text: numberFrom(pattern, { n, year }), n, year, series, restart };
    const alike = highestAlike(looks, number, meeting.id);
    if (alike === 0) return number;
    n = alike + 1;
  }
}

/** The year of the planned start when the first number was given. It stays when the meeting is moved (D78). */
function yearOf(meeting: Meeting): number {
  return numbersIn(meeting)[0]?.year ?? Number(meeting.startsAt.slice(0, 4));
}
