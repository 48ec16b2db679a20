import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import type { Meeting } from '../meeting/schema.ts';
import type { Id } from '../primitives.ts';

/**
 * Hidden names in a Word document, by which its texts are found again when it comes back. They are made of
 * numbers, which are given once and never shift, and not of ids or words: those may be exempt.
 */

/** A text that can be changed, and whose it is: an item's, a decision's or an agreement's. */
export interface Place {
  readonly kind:
    | 'title'
    | 'background'
    | 'notes'
    | 'wording'
    | 'agreement-title'
    | 'agreement-text';
  readonly id: Id;
}
export type PlaceKind = Place['kind'];

/** Word hides bookmarks that begin with a line. */
const PREFIX = '_forum_';
const LETTERS: Readonly<Record<PlaceKind, string>> = {
  title: 't',
  background: 'b',
  notes: 'n',
  wording: 'd',
  'agreement-title': 'g',
  'agreement-text': 'a',
};

/** `number` as it is shown: `7/2026`, `7/2026-1`, `A 3/2026`. */
export function markOf(kind: PlaceKind, number: string): string {
  return `${PREFIX}${LETTERS[kind]}_${number.replace(/\D+/g, '_').replace(/^_/, '')}`;
}

/** Each paragraph of a text has a name of its own, so that each is found even if the next is lost. */
export function markOfParagraph(mark: string, index: number): string {
  return `${mark}_${index}`;
}

export function placesIn(meeting: Meeting): readonly { place: Place; mark: string }[] {
  const of = (kind: PlaceKind, id: Id, number: string) => ({
    place: { kind, id },
    mark: markOf(kind, number),
  });
  return meeting.items.flatMap((item) => [
    ...(['title', 'background', 'notes'] as const).map((kind) =>
      of(kind, item.id, itemNumber(meeting, item.id)),
    ),
    ...meeting.decisions
      .filter((each) => each.item === item.id)
      .map((each) => of('wording', each.id, decisionNumber(meeting, each))),
    ...meeting.agreements
      .filter((each) => each.item === item.id)
      .flatMap((each) =>
        (['agreement-title', 'agreement-text'] as const).map((kind) =>
          of(kind, each.id, agreementNumber(meeting, each)),
        ),
      ),
  ]);
}

/** Finds the text that a bookmark stands around; what is no mark of the meeting's is nothing. */
export function placeFinder(meeting: Meeting): (bookmark: string) => Place | undefined {
  const places = new Map(placesIn(meeting).map(({ place, mark }) => [mark, place]));
  return (bookmark) => places.get(bookmark.toLowerCase().replace(/_\d+$/, ''));
}

/** What a document was made from: which forum and meeting, and how far the meeting's file had come. */
export interface Origin {
  readonly revision: number;
  readonly meeting: string;
  readonly forum: string;
}

export function originOf(forum: string, meeting: Id, revision: number): Origin {
  return { revision, meeting: digest(meeting), forum: digest(forum) };
}

export function originMark({ revision, meeting, forum }: Origin): string {
  return `${PREFIX}o_${revision}_${meeting}_${forum}`;
}

export function readOrigin(bookmark: string): Origin | undefined {
  const found = /^_forum_o_(\d{1,9})_([0-9a-f]{8})_([0-9a-f]{8})$/i.exec(bookmark);
  if (!found) return undefined;
  const [, revision = '', meeting = '', forum = ''] = found;
  return {
    revision: Number(revision),
    meeting: meeting.toLowerCase(),
    forum: forum.toLowerCase(),
  };
}

/** FNV-1a: enough to tell one meeting from another, and says nothing of what it is called. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
