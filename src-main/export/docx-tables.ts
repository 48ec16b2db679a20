import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type {
  Block,
  Facts,
  Panel,
  Table as Rows,
  Signatures,
} from '../../src-core/minutes/blocks.ts';
import type { Runs } from './docx.ts';
import { BRAND, CONTENT_WIDTH, RULE, SOFT, TINT } from './docx-styles.ts';
import { xmlText } from './xml-text.ts';

/** Tables, the panels that set decisions apart, and the places for signatures. */

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
const CELL_MARGINS = { top: 40, bottom: 40, left: 90, right: 90 };

export function table({ columns, rows }: Rows, runs: Runs): Table {
  const widths = columns.map((column) => Math.round((CONTENT_WIDTH * column.share) / 100));
  const side = (index: number) =>
    columns[index]?.align === 'end' ? { alignment: AlignmentType.END } : {};
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(
        widths[index] ?? 0,
        new Paragraph({
          style: 'TableHeader',
          ...side(index),
          children: [new TextRun(xmlText(column.title))],
        }),
        { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } },
      ),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((_, index) =>
          cell(
            widths[index] ?? 0,
            new Paragraph({ style: 'TableText', ...side(index), children: runs(row[index] ?? []) }),
          ),
        ),
      }),
  );
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    borders: { ...NO_BORDERS, top: HAIRLINE, bottom: HAIRLINE, insideHorizontal: HAIRLINE },
    rows: [header, ...body],
  });
}

/** Label beside value; the labels are the row's headers to the eye, without rules. */
export function factsTable({ rows }: Facts, runs: Runs): Table {
  const widths = [2300, CONTENT_WIDTH - 2300];
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(
              2300,
              new Paragraph({
                style: 'TableText',
                children: [new TextRun({ text: xmlText(row.label), bold: true, color: SOFT })],
              }),
            ),
            cell(
              CONTENT_WIDTH - 2300,
              new Paragraph({ style: 'TableText', children: runs(row.value) }),
            ),
          ],
        }),
    ),
  });
}

const TONES = { success: '1C6B3A', warning: '8A5A00', danger: 'A3232A', neutral: SOFT } as const;

type InPanel = (block: Block, options: IParagraphOptions) => Paragraph[];

/** Shaded paragraphs with a rule at the left that keep together, so that a decision does not split. */
export function panelParagraphs(panel: Panel, runs: Runs, inPanel: InPanel): Paragraph[] {
  const tone = TONES[panel.tone ?? 'neutral'];
  const rule = panel.kind === 'decision' ? tone : panel.kind === 'agreement' ? BRAND : SOFT;
  const box: IParagraphOptions = {
    style: 'Panel',
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT },
    border: {
      left: { style: BorderStyle.SINGLE, size: 36, color: rule, space: 8 },
      top: { style: BorderStyle.SINGLE, size: 4, color: TINT, space: 4 },
      bottom: { style: BorderStyle.SINGLE, size: 4, color: TINT, space: 4 },
    },
  };
  const badge =
    panel.badge === undefined
      ? []
      : [new TextRun({ text: ` – ${xmlText(panel.badge)}`, bold: true, color: tone })];
  const keep = { ...box, keepNext: true };
  const last = panel.blocks.length - 1;
  return [
    new Paragraph({
      ...keep,
      style: 'PanelTitle',
      spacing: { before: 200, after: 60 },
      children: [...runs(panel.title), ...badge],
    }),
    ...panel.blocks.flatMap((block, index) =>
      inPanel(
        block,
        index === last ? { ...box, spacing: { after: 160 } } : { ...keep, spacing: { after: 60 } },
      ),
    ),
  ];
}

export function signaturesTable({ places, placeAndDate }: Signatures): Table {
  const width = Math.floor(CONTENT_WIDTH / Math.max(1, places.length));
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: places.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: places.map((place) =>
          cell(width, [
            new Paragraph({
              style: 'Meta',
              keepNext: true,
              spacing: { before: 900, after: 60 },
              border: { top: { style: BorderStyle.SINGLE, size: 6, color: SOFT, space: 4 } },
              indent: { right: 300 },
              children: [new TextRun(xmlText(placeAndDate))],
            }),
            new Paragraph({
              style: 'TableText',
              children: [new TextRun(xmlText([place.name, place.role].filter(Boolean).join(', ')))],
            }),
          ]),
        ),
      }),
    ],
  });
}

function cell(
  width: number,
  content: Paragraph | Paragraph[],
  more: { shading?: { type: 'clear'; color: string; fill: string } } = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    children: Array.isArray(content) ? content : [content],
    ...more,
  });
}
