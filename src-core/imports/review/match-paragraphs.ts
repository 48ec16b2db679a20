import { isLine, itemOfPlace, type MarkedPlace, placeFinder } from '../../documents/bookmarks.ts';
import type { Id } from '../../model/field-types.ts';
import type { Meeting } from '../../model/meeting.ts';
import { pairRows } from '../../text/compare-texts.ts';
import { comparisonKey, type ExportedParagraph } from './exported-document.ts';
import type { ReturnedParagraph } from './reviewed-document.ts';

/** Finds the text that each reviewed paragraph belongs to. */

export interface Placed {
  readonly paragraph: ReturnedParagraph;
  readonly place?: MarkedPlace;
  /** The item that the paragraph belongs to. */
  readonly item?: Id;
  /** The text of the paragraph when it was sent; undefined if a reviewer added it. */
  readonly sent?: string;
}

export function matchParagraphs(
  paragraphs: readonly ReturnedParagraph[],
  meeting: Meeting,
  sent: readonly ExportedParagraph[],
): readonly Placed[] {
  const marked = byMarks(paragraphs, meeting);
  const [inText, inTables] = [false, true].map((isCell) => byWords(paragraphs, sent, isCell));
  const result: Placed[] = [];
  let item: Id | undefined;
  // Nothing is recorded yet under the item, so text added here goes into its notes.
  let isInNotes = false;
  paragraphs.forEach((paragraph, index) => {
    const before = result.at(-1);
    const known = inText?.[index] ?? inTables?.[index];
    const found = marked[index] ?? known?.place;
    const place = found ?? follows(before, paragraph, known, item, isInNotes);
    if (known?.isPart) item = undefined;
    item = place ? itemOfPlace(place, meeting) : item;
    if (place) isInNotes = place.kind === 'title' || isInNotes;
    if (paragraph.isInTable || (place && RECORDED.includes(place.kind))) isInNotes = false;
    if (known && !known.place && paragraph.kind === 'heading') isInNotes = false;
    result.push({
      paragraph,
      ...(known ? { sent: known.text } : {}),
      ...(place ? { place } : {}),
      ...(item === undefined ? {} : { item }),
    });
  });
  return result;
}

const RECORDED: readonly MarkedPlace['kind'][] = [
  'wording',
  'agreement-title',
  'agreement-text',
  'statement',
];

/** Added text belongs to the text that it follows. */
function follows(
  before: Placed | undefined,
  paragraph: ReturnedParagraph,
  known: ExportedParagraph | undefined,
  item: Id | undefined,
  isInNotes: boolean,
): MarkedPlace | undefined {
  if (known || paragraph.isInTable || paragraph.isDerived || !before) return undefined;
  if (before.place && before.paragraph.end?.inserted && !isLine(before.place)) return before.place;
  if (plainOf(paragraph) === '') return undefined;
  if (before.place && !isLine(before.place)) return before.place;
  return item !== undefined && isInNotes ? { kind: 'notes', id: item } : undefined;
}

/** A bookmark counts once: if it was copied with its text, the first copy has it. */
function byMarks(
  paragraphs: readonly ReturnedParagraph[],
  meeting: Meeting,
): readonly (MarkedPlace | undefined)[] {
  const placeOf = placeFinder(meeting);
  const last = new Map<string, number>();
  return paragraphs.map(({ marks }, index) => {
    const own = marks.filter((mark) => (last.get(mark) ?? index) >= index - 1);
    for (const mark of own) last.set(mark, index);
    for (const mark of own) {
      const place = placeOf(mark);
      if (place) return place;
    }
    return undefined;
  });
}

/**
 * Matches by words, in order: where bookmarks were lost, and outside the texts. Skips a paragraph that is
 * entirely new.
 */
function byWords(
  paragraphs: readonly ReturnedParagraph[],
  sent: readonly ExportedParagraph[],
  isCell: boolean,
): readonly (ExportedParagraph | undefined)[] {
  const there = paragraphs.flatMap((each, index) => {
    const text = comparisonKey(sentTextOf(each));
    const isOne = (each.isInTable === true) === isCell && !each.isDerived && text !== '';
    return isOne ? [{ text, index }] : [];
  });
  const then = sent.filter((each) => (each.isCell === true) === isCell);
  const found: (ExportedParagraph | undefined)[] = paragraphs.map(() => undefined);
  let [old, now] = [0, 0];
  const pairs = pairRows(
    then.map(({ text }) => text),
    there.map(({ text }) => text),
  );
  for (const [before, after] of pairs) {
    const index = before === undefined || after === undefined ? undefined : there[now]?.index;
    if (index !== undefined) found[index] = then[old];
    if (before !== undefined) old += 1;
    if (after !== undefined) now += 1;
  }
  return found;
}

/** The text without insertions, and with deletions. */
export function sentTextOf({ runs }: ReturnedParagraph): string {
  return runs.map(({ text, inserted }) => (inserted ? '' : text)).join('');
}

export function plainOf({ runs }: ReturnedParagraph): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
