import type { Block, Row, RowGroup, Table } from '../../../src-core/documents/blocks.ts';
import { drawingOf } from '../../../src-core/documents/chart-drawing.ts';
import type { Line } from '../../../src-core/text/rich-text.ts';

/**
 * Estimates how many lines something takes, to decide what to keep on one page. Word and LibreOffice keep
 * content together only if it fits. Otherwise they leave a heading alone, or a page almost empty.
 */

/** A page has some 48 lines; headings and introductions take part of them. */
export const LINES_TOGETHER = 30;
/** Content that need not be on one page is kept together only if the gap before it stays small. */
export const FEW_LINES = 21;

const CHARACTERS_IN_LINE = 88;
/** The width of the text on A4, and the height of a line, in points. */
export const PAGE_WIDTH = 453.5;
const LINE = 15;

export function estimateLines(block: Block): number {
  switch (block.type) {
    case 'panel':
      return 2 + sum(block.blocks.map(estimateLines));
    case 'list':
      return sum(block.items.map((item) => sum(item.map(estimateLines))));
    case 'facts':
      return block.rows.length;
    case 'table':
      return 1.5 + sum(block.rows.map((row) => estimateRowLines(row, block.columns)));
    case 'picture':
      return drawingOf(block.chart, PAGE_WIDTH).height / LINE;
    case 'signatures':
      return 5 * block.places.length;
    default:
      return 0.5 + linesOfText(block.text, CHARACTERS_IN_LINE);
  }
}

export function estimateRowLines(row: Row | RowGroup, columns: Table['columns']): number {
  if ('group' in row) return 1.5;
  const cells = columns.map(({ share }, index) => linesOfText(row[index] ?? [], share));
  return 0.5 + Math.max(...cells);
}

function linesOfText(line: Line, characters: number): number {
  const parts = line
    .map(({ text }) => text)
    .join('')
    .split('\n');
  return sum(parts.map((part) => Math.max(1, Math.ceil(part.length / characters))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
