import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Block, DocumentTree, Line, Table } from '../../src-core/minutes/blocks.ts';
import { xmlText } from './xml-text.ts';

/** The tables of a document as a workbook, a sheet for each: days and numbers are ones, texts are never formulas. */
export async function renderXlsx(tree: DocumentTree): Promise<Uint8Array> {
  const tables = tree.blocks.filter((block): block is Table => block.type === 'table');
  const marking = tree.marking === undefined ? [] : [[text(tree.marking)]];
  const sheets = tables.map((table, index) => ({
    sheet: sheetName(table.title, index),
    columns: table.columns.map(({ share }) => ({ width: Math.max(10, share * 1.4) })),
    stickyRowsCount: marking.length + 1,
    data: [
      ...marking,
      table.columns.map(({ title }) => ({ ...text(title), fontWeight: 'bold' as const })),
      ...table.rows.map((row) => ('group' in row ? [text(wordsOf(row.group))] : row.map(cellOf))),
    ],
  }));
  const empty = { sheet: sheetName(tree.title, 0), data: [[text(sentencesOf(tree.blocks))]] };
  return writeXlsxFile(sheets.length > 0 ? sheets : [empty]).toBuffer();
}

function cellOf(line: Line): Cell {
  const [first] = line;
  if (first === undefined) return null;
  if (first.day !== undefined) {
    return { type: Date, value: new Date(`${first.day}T00:00:00Z`), format: 'yyyy-mm-dd' };
  }
  if (first.amount !== undefined) return { type: Number, value: first.amount };
  return { ...text(wordsOf(line)), wrap: true, alignVertical: 'top' as const };
}

function text(value: string) {
  // What a cell can hold.
  return { type: String, value: xmlText(value).slice(0, 32_000) };
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

/** At most 31 characters, none of those that Excel forbids, and no two alike. */
function sheetName(title: string, index: number): string {
  const name = xmlText(title)
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 26)
    .trim();
  return index === 0 ? name : `${name} ${index + 1}`;
}
