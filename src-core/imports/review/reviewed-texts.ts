import { isLine, isTitle, type MarkedPlace } from '../../documents/bookmarks.ts';
import { agreementNumber, itemNumber } from '../../meeting/numbers.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Placed } from './match-paragraphs.ts';
import { markdownOfParagraphs, plainText, type ReviewedParagraph } from './paragraph-markdown.ts';
import type { Suggestion } from './suggestions.ts';
export function keyOfPlace({ kind, id }: MarkedPlace): string {
  return `${kind} ${id}`;
}
/** A text of the meeting's, as it came back. */

export interface ReturnedText {
  readonly place: MarkedPlace;
  readonly all: readonly { readonly at: number; readonly placed: Placed }[];
}
/** Texts are Markdown, but for those on one line; a title is what stands after its number. */

export function reviewedTextOf(
  place: MarkedPlace,
  meeting: Meeting,
  text: readonly ReviewedParagraph[],
): string {
  if (!isLine(place)) return markdownOfParagraphs(text);
  const words = plainText(text).replace(/\s+/g, ' ');
  if (!isTitle(place)) return words;
  const agreement = meeting.agreements.find(({ id }) => id === place.id);
  const number =
    place.kind === 'title'
      ? itemNumber(meeting, place.id)
      : agreement
        ? agreementNumber(meeting, agreement)
        : '';
  const at = words.indexOf(number);
  // Without its number it is not known where the title begins.
  return at < 0 ? '' : words.slice(at + number.length).replace(/^[\s:]+/, '');
}
/** The minutes that came back, as a list of what their readers would change and what they say. */
/** What is found, before it is put in order. `at`: the paragraph where it stands. */

export type ReviewFindings = { readonly paragraph: number } & (
  | Omit<Extract<Suggestion, { kind: 'change' }>, 'id'>
  | Omit<Extract<Suggestion, { kind: 'comment' }>, 'id'>
);
