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

/** What stands around the texts, such as a letterhead's own, is nothing that a reader wrote. */
export function aroundMark(name: string): string {
  return `${PREFIX}x_${name}`;
}

export function isAround(bookmark: string): boolean {
  return bookmark.toLowerCase().startsWith(aroundMark(''));
}

/** Finds the text that a bookmark stands around; what is no mark of the meeting's is nothing. */
export function placeFinder(meeting: Meeting): (bookmark: string) => Place | undefined {
  const places = new Map(placesIn(meeting).map(({ place, mark }) => [mark, place]));
  return (bookmark) => places.get(bookmark.toLowerCase().replace(/_\d+$/, ''));
}

/** What a document was made from: which forum and meeting, and how far the file of each had come. */
export interface Origin {
  readonly meeting: string;
  readonly meetingRevision: number;
  readonly forum: string;
  readonly forumRevision: number;
}

export function originOf(
  forum: { readonly name: string; readonly revision: number },
  meeting: { readonly id: Id; readonly revision: number },
): Origin {
  return {
    meeting: digest(meeting.id),
    meetingRevision: meeting.revision,
    forum: digest(forum.name),
    forumRevision: forum.revision,
  };
}

/** Forty signs is the most that Word takes. */
export function originMark(origin: Origin): string {
  const revisions = [origin.meetingRevision, origin.forumRevision].map((each) => each.toString(36));
  return `${PREFIX}o_${[...revisions, origin.meeting, origin.forum].join('_')}`;
}

export function readOrigin(bookmark: string): Origin | undefined {
  const found = /^_forum_o_([0-9a-z]{1,6})_([0-9a-z]{1,6})_([0-9a-f]{8})_([0-9a-f]{8})$/.exec(
    bookmark.toLowerCase(),
  );
  if (!found) return undefined;
  const [, first = '', second = '', meeting = '', forum = ''] = found;
  return {
    meeting,
    meetingRevision: Number.parseInt(first, 36),
    forum,
    forumRevision: Number.parseInt(second, 36),
  };
}

/** FNV-1a: enough to tell one thing from another, and says nothing of what it is called. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
