import { formOfPlace, isLine, itemOfPlace, placesIn } from '../../documents/bookmarks.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { TextForm } from '../../model/text-forms.ts';
import { pairRows } from '../../text/compare-texts.ts';
import { blocksOfMarkdown, isAddress } from '../../text/markdown.ts';
import { paragraphsOfPlain, shownBlock } from '../../text/plain-text.ts';
import type { Line, NoteBlock } from '../../text/rich-text.ts';
import { markdownOf } from '../../text/to-markdown.ts';
import { textAt } from './apply-suggestion.ts';
import { comparisonKey, type ExportedParagraph, NOT_IN_TEXT } from './exported-document.ts';
import { paragraphParts, plainText } from './paragraph-markdown.ts';
import { MAX_COMPARED } from './review-limits.ts';
import {
  keyOfPlace,
  type ReturnedText,
  type ReviewFindings,
  reviewedTextOf,
} from './reviewed-texts.ts';
import { readChanges, textWith } from './tracked-changes.ts';

/** Finds changes that a reviewer made without tracking, by comparing the reviewed text with the sent one. */
export function untrackedChangesIn(
  texts: ReadonlyMap<string, ReturnedText>,
  meeting: Meeting,
  sent: readonly ExportedParagraph[],
): ReviewFindings[] {
  const wasSent = new Set(sent.flatMap(({ place }) => (place ? [keyOfPlace(place)] : [])));
  return placesIn(meeting).flatMap(({ place }): ReviewFindings[] => {
    const key = keyOfPlace(place);
    const text = texts.get(key);
    if (!wasSent.has(key) && !text) return [];
    const item = text?.all[0]?.placed.item ?? itemOfPlace(place, meeting);
    const common = {
      kind: 'change',
      isTracked: false,
      place,
      paragraph: text?.all[0]?.at ?? Number.MAX_SAFE_INTEGER,
      ...(item === undefined ? {} : { item }),
    } as const;
    const returned = text ? textWith(readChanges(paragraphsOf(text)).paragraphs, new Set()) : [];
    if (isLine(place)) {
      const before = textAt(meeting, place) ?? '';
      const after = reviewedTextOf(place, meeting, returned);
      if (comparisonKey(after) === comparisonKey(before)) return [];
      if (after !== '') return [{ ...common, before, after }];
      // The text was removed, or so little is left that it cannot be recognised. It cannot be accepted on its
      // own.
      const { place: _, ...elsewhere } = common;
      return [{ ...elsewhere, before, after: plainText(returned) }];
    }
    const form = formOfPlace(place);
    const before = sentParts(textAt(meeting, place) ?? '', form);
    return differences(before, paragraphParts(returned, form)).map((each) => ({
      ...common,
      ...each,
    }));
  });
}

function paragraphsOf({ all }: ReturnedText) {
  return all.map((each) => each.placed.paragraph);
}

/** The text, block by block, as an unchanged document would return it. */
function sentParts(text: string, form: TextForm): readonly string[] {
  if (form === 'plain') {
    const parts = paragraphsOfPlain(text).map(shownBlock);
    // A document has no paragraph that shows nothing.
    return parts.filter((part) => part.replace(NOT_IN_TEXT, '').trim() !== '');
  }
  return blocksOfMarkdown(text).map((block) => markdownOf(asInDocument(block)));
}

function asInDocument(block: NoteBlock): NoteBlock {
  if (block.type === 'list') {
    return { ...block, items: block.items.map((item) => item.map(asInDocument)) };
  }
  return { ...block, text: lineInDocument(block.text) };
}

/** A document contains addresses in their full form, and no characters that no text can contain. */
function lineInDocument(line: Line): Line {
  return line.map(({ link, ...written }) => {
    const inline = { ...written, text: written.text.replace(NOT_IN_TEXT, '') };
    if (link === undefined || !URL.canParse(link) || !isAddress(link)) return inline;
    return { ...inline, link: new URL(link).href };
  });
}

/**
 * One change for each block that differs, if they are few: the sent text, and that text with only this block
 * changed.
 */
function differences(before: readonly string[], after: readonly string[]) {
  const known = new Map(before.map((each) => [comparisonKey(each), each]));
  const now = after.map((each) => known.get(comparisonKey(each)) ?? each);
  const pairs = pairRows(before, now);
  const whole = (except?: number) =>
    pairs.flatMap(([old, come], index) => (index === except ? come : old) ?? []).join('\n\n');
  const changed = pairs.filter(([old, come]) => old !== come).length;
  const size = pairs.reduce((sum, [old, come]) => sum + (old ?? come ?? '').length, 0);
  // Each change quotes the text around it. If that is too much, everything is one change.
  if (changed * size > MAX_COMPARED) return [{ before: whole(), after: now.join('\n\n') }];
  return pairs.flatMap(([old, come], index) =>
    old === come ? [] : [{ before: whole(), after: whole(index) }],
  );
}
