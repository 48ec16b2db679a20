import type { Line } from '../text/rich-text.ts';
import type { Row } from './blocks.ts';
import { textWidth } from './text-width.ts';

/** How wide a column must be so that its numbers and dates do not wrap. */

/** The text width of a page in units of the type size of tables: some 160 mm of 9.5 points. */
const PAGE_UNITS = 47;
/** The space on both sides of a cell's text. */
const PADDING_UNITS = 1.6;

/** The shares of these columns, in percent of the table, by their widest word. */
export function columnShares(
  titles: readonly string[],
  rows: readonly Row[],
  columns: readonly number[],
): number[] {
  return columns.map((column) => {
    const cells = rows.flatMap((row) => wordsOf(row[column] ?? []));
    const widest = Math.max(
      ...(titles[column] ?? '').split(/\s+/).map((word) => textWidth(word, true)),
      ...cells.map((word) => textWidth(word)),
    );
    return Math.ceil(((widest + PADDING_UNITS) / PAGE_UNITS) * 100);
  });
}

function wordsOf(cell: Line): string[] {
  return cell
    .map(({ text }) => text)
    .join('')
    .split(/[ \n]+/);
}
