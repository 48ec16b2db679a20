import { formOfPlace, isLine, isTitle, type MarkedPlace } from '../../documents/bookmarks.ts';
import { agreementNumber, itemNumber } from '../../meeting/numbers.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Placed } from './match-paragraphs.ts';
import { paragraphParts, plainText, type ReviewedParagraph } from './paragraph-markdown.ts';
import type { Suggestion } from './suggestions.ts';
export function keyOfPlace({ kind, id }: MarkedPlace): string {
  return `${kind} ${id}`;
}
/** A text of the meeting in the reviewed document. */

export interface ReturnedText {
  readonly place: MarkedPlace;
  readonly all: readonly { readonly at: number; readonly placed: Placed }[];
}
/** A title is what follows its number. */

export function reviewedTextOf(
  place: MarkedPlace,
  meeting: Meeting,
  text: readonly ReviewedParagraph[],
): string {
  if (!isLine(place)) return paragraphParts(text, formOfPlace(place)).join('\n\n');
  const words = plainText(text).replace(/\s+/g, ' ');
  if (!isTitle(place)) return words;
  const agreement = meeting.agreements.find(({ id }) => id === place.id);
  const number =
    place.kind === 'title'
      ? itemNumber(meeting, place.id)
      : agreement
        ? agreementNumber(agreement)
        : '';
  const at = words.indexOf(number);
  // Without the number, Forum cannot know where the title begins.
  if (at < 0) return '';
  const rest = words.slice(at + number.length);
  return rest.replace(place.kind === 'title' ? /^\s+/ : /^\s*:?\s*/, '');
}
/** The minutes that came back, as a list of what their readers would change and what they say. */
/** A suggestion before sorting. `at`: the paragraph that has it. */

export type ReviewFindings = { readonly paragraph: number } & (
  | Omit<Extract<Suggestion, { kind: 'change' }>, 'id'>
  | Omit<Extract<Suggestion, { kind: 'comment' }>, 'id'>
);
