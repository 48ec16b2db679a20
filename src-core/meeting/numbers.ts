import type { Meeting } from '../model/meeting.ts';
import type { GivenNumber } from '../model/numbering.ts';

/** Numbers as people see them (D76, D77). Empty as long as none is given. */

/** `1/2026` for the first meeting of that year; empty if the meeting's id contains no number. */
export function meetingNumber({ id }: Pick<Meeting, 'id'>): string {
  const [, year, number] = /^(\d{4})-(\d{1,3})$/.exec(id) ?? [];
  return year === undefined ? '' : `${number}/${year}`;
}

/**
 * `7/2026`, in the pattern of the forum. A part has the number of its item, with a letter: `7/2026a` (D164). Also empty
 * if the item does not exist.
 */
export function itemNumber({ items }: Pick<Meeting, 'items'>, item: string): string {
  const found = items.find((each) => each.id === item);
  if (found?.parent === undefined) return found?.number?.text ?? '';
  const whole = itemNumber({ items }, found.parent);
  const place = items.filter(({ parent }) => parent === found.parent).indexOf(found);
  return whole === '' ? '' : whole + letterAt(place);
}

/** a, b … z, aa, ab … */
function letterAt(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letterAt(Math.floor(place / 26) - 1) + last;
}

/** Such as `7/2026-1`. */
export function decisionNumber({ number }: { readonly number?: string | undefined }): string {
  return number ?? '';
}

/** Such as `A 3/2026`. */
export function agreementNumber({ number }: { readonly number?: GivenNumber | undefined }): string {
  return number?.text ?? '';
}
