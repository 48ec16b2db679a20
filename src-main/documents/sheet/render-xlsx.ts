import type { Block, DocumentTree, Table } from '../../../src-core/documents/blocks.ts';
import type { Line } from '../../../src-core/text/rich-text.ts';
import { xmlText } from '../xml-text.ts';
import { type Cell, renderWorkbook } from './workbook.ts';

/** The tables of a document as a workbook, with a sheet for each. */
export function renderXlsx(tree: DocumentTree): Uint8Array {
  const tables = tree.blocks.filter((block): block is Table => block.type === 'table');
  const marking = tree.marking === undefined ? [] : [[tree.marking]];
  const sheets = tables.map((table, index) => ({
    name: sheetName(table.title, index),
    widths: table.columns.map(({ share }) => Math.max(10, share * 1.4)),
    heading: marking.length,
    rows: [
      ...marking,
      table.columns.map(({ title }) => title),
      ...table.rows.map((row) => ('group' in row ? [wordsOf(row.group)] : row.map(cellOf))),
    ],
  }));
  if (sheets.length > 0) return renderWorkbook(sheets);
  const rows = [...marking, [tree.title], [sentencesOf(tree.blocks)]];
  const name = sheetName(tree.title, 0);
  return renderWorkbook([{ name, widths: [100], heading: marking.length, rows }]);
}

function cellOf(line: Line): Cell {
  const [first] = line;
  if (first?.day !== undefined) return { day: first.day };
  if (first?.amount !== undefined) return { amount: first.amount };
  return wordsOf(line);
}

function wordsOf(line: Line): string {
  return line.map((inline) => inline.text).join('');
}

function sentencesOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? wordsOf(block.text) : ''))
    .join(' ')
    .trim();
}

/** At most 31 characters, without those that Excel forbids, and unique. */
function sheetName(title: string, index: number): string {
  const name = xmlText(title)
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 26)
    .trim();
  return index === 0 ? name : `${name} ${index + 1}`;
}
