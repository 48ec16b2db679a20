import type {
  Block,
  DocumentTree,
  Line,
  Signatures,
  Table,
} from '../../src-core/minutes/blocks.ts';
import { drawingOf } from '../../src-core/minutes/chart-drawing.ts';
import { PAGE_WIDTH } from './measure.ts';

/**
 * How small a document must be to come on one page. Nobody can know but the program that lays it out; this
 * counts as it does, in points and a little too much.
 */

/** Of A4, between the margins. What is made smaller has narrower ones: what is left over is for Word. */
const PAGE_HEIGHT = 675;
/** The last one is text of eight points: smaller than that, a page is no longer read. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76];

/** Undefined for what is too long for one page. */
export function scaleOf(tree: DocumentTree): number | undefined {
  return SCALES.find((scale) => heightAt(tree, scale) <= PAGE_HEIGHT);
}

function heightAt({ title, subtitle, blocks }: DocumentTree, scale: number): number {
  const top =
    lines(title, 42, scale) * 23 + 3 + (subtitle ? lines(subtitle, 66, scale) * 17 + 16 : 0);
  return scale * (top + sum(blocks.map((block) => heightOf(block, scale))));
}

/** In points at full size, with the lines that it takes at this scale. */
function heightOf(block: Block, scale: number): number {
  switch (block.type) {
    case 'heading':
      return lines(textOf(block.text), 52, scale) * 19 + 31;
    case 'paragraph':
      return textOf(block.text) === '' ? 0 : lines(textOf(block.text), 87, scale) * 14.6 + 8;
    case 'list':
      return sum(block.items.flat().map((each) => heightOf(each, scale * 1.06)));
    case 'facts':
      return sum(block.rows.map(({ value }) => lines(textOf(value), 62, scale) * 13.9 + 2.5));
    case 'table':
      return tableHeight(block, scale);
    case 'panel':
      return 20 + sum(block.blocks.map((each) => heightOf(each, scale)));
    case 'picture':
      return drawingOf(block.chart, PAGE_WIDTH).height + 12;
    case 'signatures':
      return signaturesHeight(block, scale);
  }
}

function tableHeight({ columns, rows }: Table, scale: number): number {
  const header = columns.map(({ title }) => [{ text: title }]);
  const all = [header, ...rows.map((row) => ('group' in row ? [row.group] : row))];
  const inRow = (row: readonly Line[]) =>
    Math.max(
      1,
      ...row.map((cell, index) =>
        lines(textOf(cell), (columns[index]?.share ?? 100) * 0.83, scale),
      ),
    );
  return sum(all.map((row) => inRow(row) * 12.2 + 7));
}

/** Up to two stand one below the other; more of them side by side. */
function signaturesHeight({ places }: Signatures, scale: number): number {
  const isSideBySide = places.length > 2;
  const heights = places.map(({ role }) => {
    return isSideBySide ? 45 + lines(role, 38, scale) * 13 : 42 + lines(role, 48, scale) * 13.5;
  });
  if (!isSideBySide) return sum(heights);
  return sum(
    heights.map((height, index) => (index % 2 ? 0 : Math.max(height, heights[index + 1] ?? 0))),
  );
}

/** Words are not parted, so that a line is seldom full; more of them stand in a line when they are small. */
function lines(text: string, inLine: number, scale: number): number {
  const most = Math.floor(inLine / scale);
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / most))));
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
