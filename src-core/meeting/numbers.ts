import type { Item, Meeting } from '../model/meeting.ts';
import type { GivenNumber } from '../model/numbering.ts';

/** Numbers as people see them (D76, D77). Empty as long as none is given. */

/** `1/2026` for the first meeting of that year; empty if the meeting's id contains no number. */
export function meetingNumber({ id }: Pick<Meeting, 'id'>): string {
  const [, year, number] = /^(\d{4})-(\d{1,3})$/.exec(id) ?? [];
  return year === undefined ? '' : `${number}/${year}`;
}

/** `7/2026`, in the pattern of the forum. Also empty if the item does not exist. */
export function itemNumber(meeting: Meeting, item: string): string {
  const found = meeting.items.find((each) => each.id === item);
  return found ? numberOf(found) : '';
}

/** The number of an item or an agreement. */
export function numberOf({ number }: Pick<Item, 'number'>): string {
  return number?.text ?? '';
}

/** Such as `7/2026-1`. */
export function decisionNumber({ number }: { readonly number?: string | undefined }): string {
  return number ?? '';
}

/** Such as `A 3/2026`. */
export function agreementNumber({ number }: { readonly number?: GivenNumber | undefined }): string {
  return number?.text ?? '';
}
