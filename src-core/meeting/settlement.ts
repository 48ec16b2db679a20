import { type Id, instantOf, type Time } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Decision, Item, Meeting, Position } from '../model/meeting.ts';
import { stands } from './decision-terms.ts';
import { eligibleAt } from './eligibility.ts';
import { matterOf } from './impartiality.ts';
import { isWritten } from './meeting-form.ts';
import { type Member, membersAt, presenceAt } from './membership.ts';
import { beganOf, endOf, periodsOf, wasThereFor } from './presence.ts';

/**
 * When a decision was settled, and which partners were to answer then (D132). A partner that comes later does
 * not open the decision again, but counts if it takes a position.
 */
export interface Settlement {
  readonly at: Time;
  readonly asked: readonly Id[];
}

/**
 * A decision is settled once all partners that have come by then have answered. Otherwise the end of its item,
 * or of the meeting, settles who was to answer. Undefined before either.
 */
export function settlementOf(
  forum: ForumItself,
  meeting: Meeting,
  decision: Decision,
): Settlement | undefined {
  const around = aroundOf(forum, meeting, decision);
  const settled = settledBy(decision, around);
  const { item, ended, arrivals } = around;
  if (settled || !ended) return settled;
  const there = thereIn(forum, meeting, { id: item?.id, period: ended }, arrivals);
  return { at: ended.to, asked: there };
}

/** The settlement of a decision that all partners answered while its item was on. */
export function settledByAnswers(
  forum: ForumItself,
  meeting: Meeting,
  decision: Decision,
): Settlement | undefined {
  return settledBy(decision, aroundOf(forum, meeting, decision));
}

/** The decision's item, when it ended, and when each partner came. */
function aroundOf(forum: ForumItself, meeting: Meeting, decision: Decision) {
  const item = itemOf(meeting, decision);
  return {
    item,
    ended: endFor(meeting, item),
    arrivals: arrivalsAt(forum, meeting, decision, item),
  };
}

function settledBy(
  decision: Decision,
  { item, ended, arrivals }: ReturnType<typeof aroundOf>,
): Settlement | undefined {
  const answers = new Map(
    decision.positions
      .filter((each) => stands(each) && arrivals.has(each.partner))
      .map((each) => [each.partner, answeredAt(each, item)]),
  );
  const times = [...answers.values()].sort((one, other) => instantOf(one) - instantOf(other));
  for (const at of times) {
    const isBy = (time: Time | undefined) => time !== undefined && instantOf(time) <= instantOf(at);
    if (ended && instantOf(at) > instantOf(ended.to)) break;
    const asked = [...arrivals].filter(([, came]) => came <= instantOf(at)).map(([id]) => id);
    if (asked.every((id) => isBy(answers.get(id)))) return { at, asked };
  }
  return undefined;
}

export interface Counted {
  /** Those that were to answer, and those that had answered before the decision was settled. */
  readonly deciding: readonly Member[];
  /** Those that answered afterwards: each for itself. They change nothing for the others. */
  readonly late: readonly Member[];
  /** Those that were not there and answered in writing, as long as the decision takes answers (D41). */
  readonly written: readonly Member[];
  readonly isSettled: boolean;
}

/** The members that count for a decision (D132). */
export function countedFor(forum: ForumItself, meeting: Meeting, decision: Decision): Counted {
  const eligible = eligibleAt(forum, meeting, matterOf(decision));
  const item = itemOf(meeting, decision);
  const period = item?.periods.at(-1);
  const ids = new Map(eligible.map(({ partner }) => [partner, 0]));
  const there = period && thereIn(forum, meeting, { id: item?.id, period }, ids);
  const settled = isOfSchema1(meeting) ? undefined : settlementOf(forum, meeting, decision);
  const waiting = there ?? [...ids.keys()].filter((id) => comesFor(forum, meeting, decision, id));
  const asked = new Set(settled?.asked ?? waiting);
  const answers = decision.positions.filter(stands);
  const answeredBy = (partner: Id, time: Time | undefined) =>
    answers.some(
      (each) =>
        each.partner === partner &&
        (time === undefined || instantOf(answeredAt(each, item)) <= instantOf(time)),
    );
  const isDeciding = ({ partner }: Member) =>
    asked.has(partner) || answeredBy(partner, settled?.at);
  const deciding = eligible.filter(isDeciding);
  const late = eligible.filter((each) => !isDeciding(each) && answeredBy(each.partner, undefined));
  const written = writtenFor(forum, meeting, decision, eligible);
  // If nobody was there, nothing was settled before they answered.
  const isSettled = settled !== undefined || isOfSchema1(meeting);
  return deciding.length > 0
    ? { deciding, late, written, isSettled }
    : { deciding: late, late: [], written, isSettled };
}

function writtenFor(
  forum: ForumItself,
  meeting: Meeting,
  decision: Decision,
  eligible: readonly Member[],
): readonly Member[] {
  if (decision.deadline === undefined) return [];
  const there = new Set(eligible.map(({ partner }) => partner));
  const answered = new Set(decision.positions.filter(stands).map(({ partner }) => partner));
  return membersAt(forum, meeting).filter(
    ({ partner, authority }) =>
      authority !== 'observes' && !there.has(partner) && answered.has(partner),
  );
}

/** Approved before records were frozen: what its minutes said of its decisions stays (D146). */
export function isOfSchema1({ phase, frozen }: Meeting): boolean {
  return phase === 'approved' && frozen === undefined;
}

/**
 * When each eligible partner came. One that left before the item began is not waited for (D32), nor one that came
 * after the decision was settled, at a time that nobody wrote down.
 */
function arrivalsAt(
  forum: ForumItself,
  meeting: Meeting,
  decision: Decision,
  item: Item | undefined,
): ReadonlyMap<Id, number> {
  const { late = [] } = decision;
  const began = instantIn(item?.periods[0]?.from);
  const untimed = new Map(late.map(({ partner, after }) => [partner, instantOf(after) + 1]));
  const unless = isWritten(meeting) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const arrivals = new Map(
    eligibleAt(forum, meeting, matterOf(decision)).map(({ partner }) => [partner, unless]),
  );
  for (const entry of presenceAt(forum, meeting)) {
    const known = arrivals.get(entry.partner);
    const first = entry.items
      ? entry.items.includes(item?.id ?? '') && {}
      : periodsOf(meeting, entry).find((each) => endOf(each) > began);
    if (known === undefined || !first) continue;
    const came = first.from === undefined ? untimed.get(entry.partner) : beganOf(first);
    arrivals.set(entry.partner, Math.min(known, came ?? Number.NEGATIVE_INFINITY));
  }
  return arrivals;
}

/** A position is on an item, so it counts from the beginning of the item at the earliest. */
function answeredAt({ at, since = at }: Position, item: Item | undefined): Time {
  const began = item?.periods[0]?.from;
  return began !== undefined && instantOf(began) > instantOf(since) ? began : since;
}

/** Somebody who is there for other items alone is not waited for (D171). */
function comesFor(forum: ForumItself, meeting: Meeting, { item }: Decision, partner: Id): boolean {
  const entries = presenceAt(forum, meeting).filter((entry) => entry.partner === partner);
  return isWritten(meeting) || entries.some(({ items = [item] }) => items.includes(item));
}

function thereIn(
  forum: ForumItself,
  meeting: Meeting,
  item: Parameters<typeof wasThereFor>[2],
  among: ReadonlyMap<Id, number>,
): readonly Id[] {
  if (isWritten(meeting)) return [...among.keys()];
  const there = presenceAt(forum, meeting).filter((entry) => wasThereFor(meeting, entry, item));
  return [...new Set(there.map((entry) => entry.partner))].filter((id) => among.has(id));
}

/** In a written meeting nobody waits for the clock of the items: it settles when it ends (D174). */
function itemOf(meeting: Meeting, decision: Decision): Item | undefined {
  if (isWritten(meeting)) return undefined;
  return meeting.items.find((each) => each.id === decision.item);
}

/** When the item, or else the meeting, was over. */
function endFor(
  meeting: Meeting,
  item: Item | undefined,
): { readonly from: Time; readonly to: Time } | undefined {
  const { open, closed } = meeting.times;
  const { from = open, to } = item?.periods.at(-1) ?? { to: closed };
  return from === undefined || to === undefined ? undefined : { from, to };
}

function instantIn(time: Time | undefined): number {
  return time === undefined ? Number.NEGATIVE_INFINITY : instantOf(time);
}
