import type { Item, Meeting } from '../model/meeting.ts';

/** Numbers as they are shown (D76, D77): given once, never reused or shifted. */

/** `1/2026` of the first meeting that year; empty where the meeting's id says no number (D76). */
export function meetingNumber({ id }: Pick<Meeting, 'id'>): string {
  const [, year, number] = /^(\d{4})-(\d{1,3})$/.exec(id) ?? [];
  return year === undefined ? '' : `${number}/${year}`;
}

/** `7/2026`, for "sak 7/2026". Empty when the item is not there. */
export function itemNumber(meeting: Meeting, item: string): string {
  const found = meeting.items.find((each) => each.id === item);
  return found ? numberOf(meeting, found) : '';
}

/** Of an item that is at hand. */
export function numberOf({ year }: Meeting, { number }: Pick<Item, 'number'>): string {
  return `${number}/${year}`;
}

/** `7/2026-1`. */
export function decisionNumber(
  meeting: Meeting,
  decision: { readonly item: string; readonly number: number },
): string {
  return `${itemNumber(meeting, decision.item)}-${decision.number}`;
}

/** `A 3/2026`. */
export function agreementNumber(meeting: Meeting, agreement: { readonly number: number }): string {
  return `A ${agreement.number}/${meeting.year}`;
}
