import type { Id } from '../model/field-types.ts';
import type { Agreement, Decision, Meeting } from '../model/meeting.ts';
import { formOf, type TextField, type TextForm } from '../model/text-forms.ts';

/**
 * Bookmarks in a Word document, by which Forum finds its texts again in a reviewed copy (D151). They consist of
 * serials, which are used once and never change. They contain no ids or words, which may be exempt, and not the
 * numbers that people see: two of those may have the same digits.
 */

/** A text that somebody wrote, and its owner: an item, a decision, an agreement, or a part of one of these. */
export interface MarkedPlace {
  readonly kind:
    | 'title'
    | 'background'
    | 'notes'
    | 'wording'
    | 'agreement-title'
    | 'agreement-text'
    | 'commitment'
    | 'action-point'
    | 'statement';
  readonly id: Id;
}
export type PlaceKind = MarkedPlace['kind'];

/** Word hides bookmarks that begin with a line. */
const PREFIX = '_forum_';
const LETTERS: Readonly<Record<PlaceKind, string>> = {
  title: 't',
  background: 'b',
  notes: 'n',
  wording: 'd',
  'agreement-title': 'g',
  'agreement-text': 'a',
  commitment: 'c',
  'action-point': 'p',
  statement: 's',
};

/** The serial of an item or an agreement: `7_2026`. */
export function serialOf({ year }: Pick<Meeting, 'year'>, { serial }: { readonly serial: number }) {
  return `${serial}_${year}`;
}

/** `7_2026_1`. */
export function decisionSerial(
  meeting: Meeting,
  { item, serial }: Pick<Decision, 'item' | 'serial'>,
) {
  const found = meeting.items.find(({ id }) => id === item);
  return `${found ? serialOf(meeting, found) : ''}_${serial}`;
}

export function bookmarkOf(kind: PlaceKind, serial: string): string {
  return `${PREFIX}${LETTERS[kind]}_${serial}`;
}

/** For a thing without a serial: the serial of its item or agreement, and its place there. */
export function bookmarkOfNth(kind: PlaceKind, serial: string, index: number): string {
  return bookmarkOf(kind, `${serial}_${index + 1}`);
}

/** Each paragraph of a text has its own name, so Forum finds it even if the next one is lost. */
export function bookmarkOfParagraph(mark: string, index: number): string {
  return `${mark}_${index}`;
}

export function placesIn(meeting: Meeting): readonly { place: MarkedPlace; mark: string }[] {
  const of = (kind: PlaceKind, id: Id, serial: string) => ({
    place: { kind, id },
    mark: bookmarkOf(kind, serial),
  });
  const each = (kind: PlaceKind, things: readonly { readonly id: Id }[], serial: string) =>
    things.map(({ id }, index) => ({
      place: { kind, id },
      mark: bookmarkOfNth(kind, serial, index),
    }));
  const under = <T extends { readonly item: Id }>(things: readonly T[], item: Id) =>
    things.filter((thing) => thing.item === item);
  return meeting.items.flatMap((item) => [
    ...(['title', 'background', 'notes'] as const).map((kind) =>
      of(kind, item.id, serialOf(meeting, item)),
    ),
    ...under(meeting.decisions, item.id).map((decision) =>
      of('wording', decision.id, decisionSerial(meeting, decision)),
    ),
    ...under(meeting.agreements, item.id).flatMap((agreement) => {
      const serial = serialOf(meeting, agreement);
      return [
        of('agreement-title', agreement.id, serial),
        of('agreement-text', agreement.id, serial),
        ...each('commitment', agreement.commitments, serial),
      ];
    }),
    ...(
      [
        ['action-point', meeting.actionPoints],
        ['statement', meeting.statements],
      ] as const
    ).flatMap(([kind, things]) =>
      each(kind, under<{ id: Id; item: Id }>(things, item.id), serialOf(meeting, item)),
    ),
  ]);
}

const FIELDS: Readonly<Record<PlaceKind, TextField>> = {
  title: 'items.*.title',
  background: 'items.*.background',
  notes: 'items.*.notes',
  wording: 'decisions.*.wording',
  'agreement-title': 'agreements.*.title',
  'agreement-text': 'agreements.*.text',
  commitment: 'agreements.*.commitments.*.what',
  'action-point': 'actionPoints.*.what',
  statement: 'statements.*.text',
};

export function formOfPlace({ kind }: Pick<MarkedPlace, 'kind'>): TextForm {
  return formOf(FIELDS[kind]);
}

/** A text on one line: text written below it belongs to something else. */
export function isLine({ kind }: MarkedPlace): boolean {
  return isTitle({ kind }) || kind === 'commitment' || kind === 'action-point';
}

/** A title that has its number before it. */
export function isTitle({ kind }: Pick<MarkedPlace, 'kind'>): boolean {
  return kind === 'title' || kind === 'agreement-title';
}

/** The item that a text belongs to. */
export function itemOfPlace({ kind, id }: MarkedPlace, meeting: Meeting): Id | undefined {
  switch (kind) {
    case 'wording':
      return meeting.decisions.find((each) => each.id === id)?.item;
    case 'agreement-title':
    case 'agreement-text':
      return meeting.agreements.find((each) => each.id === id)?.item;
    case 'commitment':
      return agreementWith(id, meeting)?.item;
    case 'action-point':
      return meeting.actionPoints.find((each) => each.id === id)?.item;
    case 'statement':
      return meeting.statements.find((each) => each.id === id)?.item;
    default:
      return id;
  }
}

/** The agreement that contains a commitment. */
export function agreementWith(commitment: Id, meeting: Meeting): Agreement | undefined {
  return meeting.agreements.find(({ commitments }) =>
    commitments.some(({ id }) => id === commitment),
  );
}

/** Marks text around the content, such as the letterhead's own. No reader wrote it. */
export function framingBookmark(name: string): string {
  return `${PREFIX}x_${name}`;
}

export function isFramingBookmark(bookmark: string): boolean {
  return bookmark.toLowerCase().startsWith(framingBookmark(''));
}

/** Finds the text that a bookmark encloses; undefined for a bookmark that is not of this meeting. */
export function placeFinder(meeting: Meeting): (bookmark: string) => MarkedPlace | undefined {
  const places = new Map(placesIn(meeting).map(({ place, mark }) => [mark, place]));
  return (bookmark) => places.get(bookmark.toLowerCase().replace(/_\d+$/, ''));
}

/** What a document was made from: the forum, the meeting, and the revision of each file. */
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
    meeting: hashText(meeting.id),
    meetingRevision: meeting.revision,
    forum: hashText(forum.name),
    forumRevision: forum.revision,
  };
}

/** Word allows at most forty characters. */
export function originBookmark(origin: Origin): string {
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

/** An FNV-1a hash: enough to tell things apart, without revealing their names. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
