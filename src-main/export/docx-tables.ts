import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import {
  type Inline,
  type Line,
  markInCell,
  type Table as Rows,
} from '../../src-core/minutes/blocks.ts';
import { TABLE_STYLE_ID } from './docx-styles.ts';
import { type Marker, runs } from './docx-text.ts';
import { FEW_LINES, LINES_TOGETHER, linesOf, linesOfRow } from './measure.ts';
import { xmlText } from './xml-text.ts';

/** A table with a header that repeats on every page, rows that do not break, and a title that is read aloud. */

export function table(rows: Rows, width: number, marker: Marker): Table {
  return new NamedTable(rows, width, marker, linesOf(rows) <= FEW_LINES);
}

class NamedTable extends Table {
  constructor(of: Rows, width: number, marker: Marker, isWhole: boolean) {
    const { title, columns, rows } = of;
    const widths = columns.map((column) => Math.round((width * column.share) / 100));
    const aligned = columns.map((column) =>
      column.align === 'end' ? { alignment: AlignmentType.END } : {},
    );
    const cells = (style: string, content: readonly Line[], row = -1) =>
      columns.map((_, index) => {
        const mark = markInCell(of, row, index);
        const paragraphs = lineByLine(content[index] ?? []).map(
          (line) =>
            new Paragraph({
              style,
              ...aligned[index],
              children: marker.around(mark, runs(line)),
            }),
        );
        return cell(widths[index] ?? 0, paragraphs);
      });
    const header = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: cells(
        'TableHeader',
        columns.map((column) => [{ text: column.title }]),
      ),
    });
    const body = rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: linesOfRow(row, columns) <= LINES_TOGETHER,
          // All rows or none: of many rows that do not break and are tied one by one, LibreOffice loses some.
          keepNext: isWhole && index < rows.length - 1,
          children:
            'group' in row
              ? [groupCell(columns.length, width, row.group)]
              : cells('TableText', row, index),
        }),
    );
    super({
      style: TABLE_STYLE_ID,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      rows: [header, ...body],
    });
    // Of the table's properties, which are its first child, the title must be the last one.
    const [properties] = this.root;
    if (properties instanceof XmlComponent) properties.addChildElement(new Caption(title));
  }
}

/** `<w:tblCaption w:val="…"/>`, which the library does not know. */
class Caption extends XmlComponent {
  constructor(title: string) {
    super('w:tblCaption');
    this.root.push(new Value({ value: xmlText(title) }));
  }
}
class Value extends XmlAttributeComponent<{ readonly value: string }> {
  protected readonly xmlKeys = { value: 'w:val' };
}

/** Never alone at a page's foot: the one row is tied to the next. */
function groupCell(columns: number, width: number, group: Line): TableCell {
  return new TableCell({
    columnSpan: columns,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: 'TableGroup', keepNext: true, children: runs(group) })],
  });
}

function cell(width: number, children: Paragraph[]): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children });
}

/** What stands on lines of its own in a cell has a little air between. A cell has one line at least. */
function lineByLine(cell: Line): Line[] {
  const lines: Inline[][] = [[]];
  for (const inline of cell) {
    const [first = '', ...rest] = inline.text.split('\n');
    lines.at(-1)?.push({ ...inline, text: first });
    for (const text of rest) lines.push([{ ...inline, text }]);
  }
  return lines;
}
