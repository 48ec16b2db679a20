import { type Block, markInCell, type Table } from '../../documents/blocks.ts';
import { type MarkedPlace, placeFinder } from '../../documents/bookmarks.ts';
import { type MinutesInput, minutesOf } from '../../documents/minutes.ts';
import { LANGUAGES } from '../../model/forum.ts';
import type { Line } from '../../text/rich-text.ts';

/** The content of the document when it was sent, paragraph by paragraph, with the owner of each text. */

export interface ExportedParagraph {
  readonly text: string;
  readonly place?: MarkedPlace;
  /** A section of the minutes begins: what follows belongs to no item yet. */
  readonly isPart?: boolean;
  /** The paragraph is in a table cell. */
  readonly isCell?: boolean;
}
export type ExportedDocument = Pick<
  MinutesInput,
  'forum' | 'meeting' | 'meetings' | 'carried' | 'digest'
>;

/**
 * The language and the edition are unknown, so this picks those that have most in common with the reviewed
 * file.
 */
export function findSentEdition(
  sent: ExportedDocument,
  returned: readonly string[],
): readonly ExportedParagraph[] {
  const there = new Set(returned);
  const all = LANGUAGES.flatMap((language) =>
    (['full', 'public'] as const).map((edition) => paragraphsOf(sent, { language, edition })),
  );
  // Missing text counts against an edition: the full one has everything that the public one has.
  const score = (each: readonly ExportedParagraph[]) =>
    each.reduce((sum, { text }) => sum + (there.has(text) ? 1 : -1), 0);
  return all.reduce((best, each) => (score(each) > score(best) ? each : best));
}

function paragraphsOf(
  sent: ExportedDocument,
  how: Pick<MinutesInput, 'language' | 'edition'>,
): readonly ExportedParagraph[] {
  const placeOf = placeFinder(sent.meeting);
  const one = (line: Line, mark?: string): ExportedParagraph[] => {
    const place = mark === undefined ? undefined : placeOf(`${mark}_1`);
    const text = comparisonKey(line.map((inline) => inline.text).join(''));
    return text === '' ? [] : [{ text, ...(place ? { place } : {}) }];
  };
  const inside = (block: Block, outer?: string): ExportedParagraph[] => {
    switch (block.type) {
      case 'heading':
        return one(block.text, block.mark ?? outer).map((each) =>
          block.level === 1 ? { ...each, isPart: true } : each,
        );
      case 'paragraph':
        return one(block.text, block.mark ?? outer);
      case 'list':
        return block.items.flat().flatMap((each) => inside(each, block.mark ?? outer));
      case 'panel': {
        const badge = block.badge === undefined ? [] : [{ text: ` – ${block.badge}` }];
        return [
          ...one([...block.title, ...badge], block.mark),
          ...block.blocks.flatMap((each) => inside(each)),
        ];
      }
      case 'picture':
        return [];
      case 'facts':
        return block.rows.flatMap(({ label, value }) => one([{ text: `${label}: ` }, ...value]));
      case 'signatures':
        return block.places.flatMap(({ role, name }) => [
          ...one([{ text: `${block.placeAndDate}:` }]),
          ...one([{ text: name === undefined ? role : `${name} ${role}` }]),
        ]);
      case 'table':
        return cellsOf(block, placeOf);
    }
  };
  const tree = minutesOf({ ...sent, ...how });
  return [
    ...one([{ text: tree.title }]),
    ...one([{ text: tree.subtitle ?? '' }]),
    ...tree.blocks.flatMap((block) => inside(block)),
  ];
}

function cellsOf(
  table: Table,
  placeOf: (bookmark: string) => MarkedPlace | undefined,
): ExportedParagraph[] {
  const titles = table.columns.map(({ title }) => cellOf([{ text: title }]));
  const cells = table.rows.flatMap((row, at) => {
    if ('group' in row) return [cellOf(row.group)];
    return row.map((cell, column) => {
      const mark = markInCell(table, at, column);
      const place = mark === undefined ? undefined : placeOf(`${mark}_1`);
      return cellOf(cell).map((each) => (place ? { ...each, place } : each));
    });
  });
  return [...titles, ...cells].flat();
}

/** Each line in a cell is a paragraph. */
function cellOf(cell: Line): ExportedParagraph[] {
  const text = cell.map((inline) => inline.text).join('');
  const lines = text.split('\n').map(comparisonKey).filter(Boolean);
  return lines.map((line) => ({ text: line, isCell: true }));
}

/** What programs drop: characters that no text can contain. */
export const NOT_IN_TEXT = /(?!\s)[\p{Cc}\p{Cs}\p{Cn}\uFFFD]/gu;

/** Prepares two texts for comparison: programs differ in spaces and no-break hyphens, and drop characters. */
export function comparisonKey(text: string): string {
  return text.replace(NOT_IN_TEXT, '').replaceAll('\u2011', '-').replace(/\s+/g, ' ').trim();
}
