import { strToU8, zipSync } from 'fflate';
import { MAX_CHARACTERS } from '../../../src-core/imports/partners/partner-columns.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import { xmlText } from '../xml-text.ts';

/**
 * Writes sheets as an .xlsx with the few parts that Excel's schema requires. Days and numbers keep their type,
 * and everything else is text, so nothing can be a formula.
 */

export interface Sheet {
  readonly name: string;
  /** The width of each column, in characters. */
  readonly widths: readonly number[];
  /** The row with the headings. It and the rows above it stay visible when the user scrolls. */
  readonly heading: number;
  readonly rows: readonly (readonly Cell[])[];
}
export type Cell = string | { readonly day: Day } | { readonly amount: number };

export function renderWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const each = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const types = each.map(
    ({ id }) =>
      `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  const names = each.map(
    ({ id, name }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`,
  );
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...each.map(({ id }) => ['worksheet', `worksheets/sheet${id}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      each.map((sheet) => [`xl/worksheets/sheet${sheet.id}.xml`, worksheet(sheet)]),
    ),
  };
  const parts = Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(parts));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Style 1 is a heading, 2 a text that may wrap, 3 a day, 4 a number. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/><xf applyAlignment="1" xfId="0"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1" xfId="0"><alignment vertical="top"/></xf><xf applyAlignment="1" xfId="0"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function worksheet({ rows, widths, heading }: Sheet): string {
  const spread = rows.flatMap(continueBelow);
  const body = spread.map((row, index) => {
    const cells = row.map((value, at) =>
      cell(`${columnName(at)}${index + 1}`, value, index === heading),
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const kept = heading + 1;
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${kept}" topLeftCell="A${kept + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** Text that is too long for a cell continues in the cell below. */
function continueBelow(row: readonly Cell[]): readonly (readonly Cell[])[] {
  const pieces = row.map((value) => (typeof value === 'string' ? piecesOf(value) : [value]));
  const most = Math.max(1, ...pieces.map((each) => each.length));
  return Array.from({ length: most }, (_, at) => pieces.map((each) => each[at] ?? ''));
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + MAX_CHARACTERS;
    // It never divides a surrogate pair.
    const cut = /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to;
    pieces.push(text.slice(from, cut));
    from = cut;
  }
  return pieces;
}

function cell(place: string, value: Cell, isHeading: boolean): string {
  if (typeof value === 'object') {
    if ('amount' in value) return `<c r="${place}" s="4"><v>${value.amount}</v></c>`;
    const count = dayCount(value.day);
    // Before this day, Excel's calendar differs from the real one.
    if (count <= 60) return cell(place, value.day, isHeading);
    return `<c r="${place}" s="3"><v>${count}</v></c>`;
  }
  const style = isHeading ? 1 : 2;
  if (value === '') return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function dayCount(day: Day): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A, B … Z, AA: the column names of Excel. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
