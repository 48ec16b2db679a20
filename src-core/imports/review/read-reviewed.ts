import {
  hashText,
  isFramingBookmark,
  isLine,
  type Origin,
  originOf,
  readOrigin,
} from '../../documents/bookmarks.ts';
import type { Meeting } from '../../model/meeting.ts';
import { refuse } from '../../model/refusal.ts';
import { comparisonKey, type ExportedDocument, findSentEdition } from './exported-document.ts';
import { matchParagraphs, type Placed, sentTextOf } from './match-paragraphs.ts';
import { plainText } from './paragraph-markdown.ts';
import { reviewCommentsIn } from './review-comments.ts';
import { MAX_COMPARED } from './review-limits.ts';
import type { ReturnedDocument, ReturnedParagraph } from './reviewed-document.ts';
import {
  keyOfPlace,
  type ReturnedText,
  type ReviewFindings,
  reviewedTextOf,
} from './reviewed-texts.ts';
import type { ReturnedReading, Suggestion } from './suggestions.ts';
import { type Reading, readChanges, type TextUnit, textWith } from './tracked-changes.ts';
import { untrackedChangesIn } from './untracked-changes.ts';

/** `sent`: the forum and the meeting as they were when the document was made, if that is known. */
export function readReturned(document: ReturnedDocument, sent: ExportedDocument): ReturnedReading {
  const origin = originIn(document);
  const asSent = findSentEdition(
    sent,
    document.paragraphs.map((each) => comparisonKey(sentTextOf(each))),
  );
  const all = matchParagraphs(document.paragraphs, sent.meeting, asSent);
  assertTheseMinutes(all, sent, origin);
  const texts = textsIn(all);
  return {
    suggestions: sortSuggestions(sent.meeting, [
      ...[...texts.values()].flatMap((text) => changesIn(text, sent.meeting)),
      ...changesElsewhere(all, origin !== undefined),
      ...untrackedChangesIn(texts, sent.meeting, asSent),
      ...reviewCommentsIn(document, all),
    ]),
  };
}

export function originIn({ paragraphs }: ReturnedDocument): Origin | undefined {
  for (const { marks } of paragraphs) {
    for (const mark of marks) {
      const origin = readOrigin(mark);
      if (origin) return origin;
    }
  }
  return undefined;
}

/** Accepts only the minutes of this meeting of this forum (D96). */
function assertTheseMinutes(
  all: readonly Placed[],
  { forum, meeting, meetings }: ExportedDocument,
  origin: Origin | undefined,
): void {
  const revision = 0;
  const here = originOf({ name: forum.name, revision }, { id: meeting.id, revision });
  if (origin && origin.meeting !== here.meeting) {
    const other = meetings.find(
      ({ id }) =>
        originOf({ name: forum.name, revision }, { id, revision }).meeting === origin.meeting,
    );
    if (!other || origin.forum !== here.forum)
      refuse('invalid', 'file', 'reviewedMinutes.otherForum');
    refuse('invalid', 'file', 'reviewedMinutes.otherMeeting', { title: other.title });
  }
  // The name that the forum had then: it may have another name now.
  if (origin && origin.forum !== here.forum)
    refuse('invalid', 'file', 'reviewedMinutes.otherForum');
  if (!origin && !all.some(({ place }) => place))
    refuse('invalid', 'file', 'reviewedMinutes.notMinutes');
}

function textsIn(all: readonly Placed[]): ReadonlyMap<string, ReturnedText> {
  const texts = new Map<string, ReturnedText & { all: { at: number; placed: Placed }[] }>();
  all.forEach((each, at) => {
    if (!each.place) return;
    const key = keyOfPlace(each.place);
    const text = texts.get(key) ?? { place: each.place, all: [] };
    text.all.push({ at, placed: each });
    texts.set(key, text);
  });
  return texts;
}

function changesIn({ place, all }: ReturnedText, meeting: Meeting): ReviewFindings[] {
  const paragraphs = all.map((each) => each.placed.paragraph);
  const { paragraphs: read, units } = changesWithin(paragraphs);
  const item = all[0]?.placed.item;
  return units.flatMap((unit): ReviewFindings[] => {
    const whole = unit.whole();
    const without = new Set([...whole].filter((each) => each !== unit));
    const [before = '', after = ''] = [without, whole].map((taken) =>
      reviewedTextOf(place, meeting, textWith(read, taken)),
    );
    if (before === after) return [];
    const at = read.findIndex(
      ({ runs, end }) => runs.some((run) => isOf(run, unit)) || isOf(end, unit),
    );
    const paragraph = all[at]?.at ?? 0;
    const common = { kind: 'change', isTracked: true, paragraph, ...unit.by } as const;
    const under = item === undefined ? {} : { item };
    // A change that would leave an empty title cannot be accepted.
    const isTaken = after !== '' || !isLine(place);
    return [{ ...common, ...under, ...(isTaken ? { place } : {}), before, after }];
  });
}

/** Each change quotes the text around it. If that is too much, all changes of a reviewer become one. */
function changesWithin(paragraphs: readonly ReturnedParagraph[]): Reading {
  const size = paragraphs.reduce((sum, { runs }) => sum + 1 + lengthOf(runs), 0);
  const fine = readChanges(paragraphs);
  if (fine.units.length * size <= MAX_COMPARED) return fine;
  const coarse = readChanges(paragraphs, true);
  if (coarse.units.length * size > MAX_COMPARED * 10)
    refuse('invalid', 'file', 'reviewedMinutes.tooMuch');
  return coarse;
}

function lengthOf(runs: ReturnedParagraph['runs']): number {
  return runs.reduce((sum, { text }) => sum + 1 + text.length, 0);
}

function isOf(
  atom: { inserted?: TextUnit | undefined; deleted?: TextUnit | undefined },
  unit: TextUnit,
) {
  return atom.inserted === unit || atom.deleted === unit;
}

/** Changes outside the texts: in a table, or in text that the program writes. */
function changesElsewhere(all: readonly Placed[], isKnown: boolean): ReviewFindings[] {
  return all.flatMap(({ paragraph, place, item, sent }, at): ReviewFindings[] => {
    if (place) return [];
    const under = { paragraph: at, ...(item === undefined ? {} : { item }) };
    const tracked = trackedChangesIn(paragraph).map(
      (each): ReviewFindings => ({ ...each, ...under }),
    );
    const text = sentTextOf(paragraph).trim();
    const isOurs = paragraph.isDerived || paragraph.marks.some(isFramingBookmark);
    const isAsSent = isOurs || comparisonKey(text) === (sent ?? '');
    // Without the sent document, there is nothing to compare with.
    if (!isKnown || isAsSent || text === '') return tracked;
    return [
      ...tracked,
      { kind: 'change', isTracked: false, before: sent ?? '', after: text, ...under },
    ];
  });
}

function trackedChangesIn(
  paragraph: ReturnedParagraph,
): Omit<ReviewFindings & { kind: 'change' }, 'paragraph'>[] {
  const { paragraphs, units } = changesWithin([paragraph]);
  return units.flatMap((unit) => {
    const whole = unit.whole();
    const without = new Set([...whole].filter((each) => each !== unit));
    const [before = '', after = ''] = [without, whole].map((taken) =>
      plainText(textWith(paragraphs, taken)),
    );
    return before === after
      ? []
      : [{ kind: 'change' as const, isTracked: true, ...unit.by, before, after }];
  });
}

/** Sorts by the order of the agenda, and within an item by the order of the document. */
function sortSuggestions(
  meeting: Meeting,
  found: readonly ReviewFindings[],
): readonly Suggestion[] {
  const items = new Map(meeting.items.map(({ id }, index) => [id, index]));
  const placeOf = ({ item }: ReviewFindings) =>
    (item === undefined ? undefined : items.get(item)) ?? items.size;
  const seen = new Map<string, number>();
  return found
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.paragraph - b.paragraph)
    .map(({ paragraph: _, ...each }) => {
      const content = hashText(JSON.stringify(each));
      const count = 1 + (seen.get(content) ?? 0);
      seen.set(content, count);
      return { id: count === 1 ? content : `${content}-${count}`, ...each };
    });
}
