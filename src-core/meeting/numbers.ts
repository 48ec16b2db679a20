import type { Item, Meeting } from '../model/meeting.ts';

/** Numbers as people see them (D76, D77): used once, never reused or changed. */

/** `1/2026` for the first meeting of that year; empty if the meeting's id contains no number (D76). */
export function meetingNumber({ id }: Pick<Meeting, 'id'>): string {
  const [, year, number] = /^(\d{4})-(\d{1,3})$/.exec(id) ?? [];
  return year === undefined ? '' : `${number}/${year}`;
}

/** `7/2026`, for "sak 7/2026". Empty if the item does not exist. */
export function itemNumber(meeting: Meeting, item: string): string {
  const found = meeting.items.find((each) => each.id === item);
  return found ? numberOf(meeting, found) : '';
}

/** The number of an item that the caller has already found. */
export function numberOf({ year }: Meeting, { serial }: Pick<Item, 'serial'>): string {
  return `${serial}/${year}`;
}

/** Such as `7/2026-1`. */
export function decisionNumber(
  meeting: Meeting,
  decision: { readonly item: string; readonly serial: number },
): string {
  return `${itemNumber(meeting, decision.item)}-${decision.serial}`;
}

/** Such as `A 3/2026`. */
export function agreementNumber(meeting: Meeting, agreement: { readonly serial: number }): string {
  return `A ${agreement.serial}/${meeting.year}`;
}
