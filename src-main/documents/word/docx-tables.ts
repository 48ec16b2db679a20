import {
  markInCell,
  type Row,
  type RowGroup,
  type Table,
} from '../../../src-core/documents/blocks.ts';
import type { Inline, Line } from '../../../src-core/text/rich-text.ts';
import type { DocxIds } from './docx-ids.ts';
import { docxParagraph, type ParagraphStyle } from './docx-paragraph.ts';
import { TABLE_STYLE_ID } from './docx-styles.ts';
import { ownRuns } from './docx-text.ts';
import { estimateLines, estimateRowLines, FEW_LINES, LINES_TOGETHER } from './estimate-height.ts';
import { element, joinXml, NOTHING, property, type WordXml } from './word-xml.ts';

/** A table with a header that repeats on every page, rows that do not break, and a title for screen readers. */

export function table(table: Table, width: number, ledger: DocxIds): WordXml {
  const { title, columns, rows } = table;
  const isWhole = estimateLines(table) <= FEW_LINES;
  const widths = columns.map((column) => Math.round((width * column.share) / 100));
  const header = columns.map((column): Line => [{ text: column.title }]);
  const cells = (content: readonly Line[], look: ParagraphStyle, row = -1) =>
    columns.map(({ align }, index) => {
      const mark = markInCell(table, row, index);
      const lines = splitLines(content[index] ?? []).map((line) =>
        docxParagraph(
          align ? { ...look, align } : look,
          ledger.marked(mark, ownRuns(line, ledger, mark)),
        ),
      );
      return cell(widths[index] ?? 0, lines);
    });
  const rowOf = (row: Row | RowGroup, index: number) => {
    // All rows or none: LibreOffice loses some of many unbreakable rows that are kept together one by one.
    const keepNext = isWhole && index < rows.length - 1;
    const isKept = estimateRowLines(row, columns) <= LINES_TOGETHER;
    if (!('group' in row)) {
      return tableRow({ isKept }, cells(row, { style: 'TableText', keepNext }, index));
    }
    // A group heading is kept with the next row, so that it is never alone at the bottom of a page.
    const group = docxParagraph(
      { style: 'TableGroup', keepNext: true },
      ownRuns(row.group, ledger),
    );
    return tableRow({ isKept }, [cell(width, [group], columns.length)]);
  };
  return element(
    'w:tbl',
    {},
    propertiesOf(title, width),
    grid(widths),
    tableRow({ isKept: true, isHeader: true }, cells(header, { style: 'TableHeader' })),
    ...rows.map(rowOf),
  );
}

export function grid(widths: readonly number[]): WordXml {
  return element('w:tblGrid', {}, ...widths.map((each) => element('w:gridCol', { 'w:w': each })));
}

/** `w:tblW`, `w:tcW`: in twentieths of a point. */
export function columnWidth(name: string, width: number): WordXml {
  return element(name, { 'w:type': 'dxa', 'w:w': width });
}

export function tableRow(
  { isKept, isHeader = false }: { readonly isKept: boolean; readonly isHeader?: boolean },
  cells: readonly WordXml[],
): WordXml {
  const properties = joinXml([
    isKept ? element('w:cantSplit', {}) : NOTHING,
    isHeader ? element('w:tblHeader', {}) : NOTHING,
  ]);
  const said = properties === '' ? NOTHING : element('w:trPr', {}, properties);
  return element('w:tr', {}, said, ...cells);
}

function propertiesOf(title: string, width: number): WordXml {
  return element(
    'w:tblPr',
    {},
    property('w:tblStyle', TABLE_STYLE_ID),
    columnWidth('w:tblW', width),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', { 'w:firstRow': 'true', 'w:noHBand': 'true', 'w:noVBand': 'true' }),
    property('w:tblCaption', title),
  );
}

function cell(width: number, paragraphs: readonly WordXml[], columns = 1): WordXml {
  const span = columns > 1 ? property('w:gridSpan', columns) : NOTHING;
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, columnWidth('w:tcW', width), span),
    ...paragraphs,
  );
}

/** Divides a cell into paragraphs, with a little space between its lines. A cell has at least one. */
function splitLines(cell: Line): Line[] {
  const lines: Inline[][] = [[]];
  for (const inline of cell) {
    const [first = '', ...rest] = inline.text.split(/\r\n?|\n/);
    lines.at(-1)?.push({ ...inline, text: first });
    for (const text of rest) lines.push([{ ...inline, text }]);
  }
  return lines;
}
