import {
  Bookmark,
  HeadingLevel,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Facts, Line, List, Signatures } from '../../src-core/minutes/blocks.ts';
import { bookmark, PANEL_INDENT, panelParagraphs } from './docx-panels.ts';
import type { Drawn } from './docx-picture.ts';
import { sideBySide } from './docx-signatures.ts';
import { LIST_STEP, OTHER_TINT, SIGNATURE, SOFT, TINT } from './docx-styles.ts';
import { table } from './docx-tables.ts';
import { isBlank, Marker, runs, tab } from './docx-text.ts';
import { xmlText } from './xml-text.ts';

/** The blocks of a document as Word's paragraphs and tables, `width` wide. */
export function bodyOf(
  blocks: readonly Block[],
  width: number,
  pictures: Drawn,
): (Paragraph | Table)[] {
  const counts: Counts = { lists: 0, panels: 0, width, pictures, marker: new Marker() };
  return blocks.flatMap((each) => blockOf(each, counts));
}

/** What is counted on the way. Each ordered list begins anew, so each is an instance of its own. */
interface Counts {
  lists: number;
  panels: number;
  readonly width: number;
  readonly pictures: Drawn;
  readonly marker: Marker;
}

function blockOf(each: Block, counts: Counts): (Paragraph | Table)[] {
  switch (each.type) {
    case 'heading': {
      const children = counts.marker.around(each.mark, runs(each.text));
      return [
        new Paragraph({
          heading: HEADINGS[each.level],
          children:
            each.anchor === undefined
              ? children
              : [new Bookmark({ id: bookmark(each.anchor), children })],
        }),
      ];
    }
    case 'paragraph':
      return made(paragraph(each, counts, each.role ? { style: ROLES[each.role] } : {}));
    case 'list':
      return made(listOf(each, counts));
    case 'table':
      return [table(each, counts.width, counts.marker)];
    case 'facts':
      return factsOf(each);
    case 'panel':
      return panelParagraphs(each, (block, box) => inPanel(block, counts, box), {
        tint: counts.panels++ % 2 ? OTHER_TINT : TINT,
        marker: counts.marker,
      });
    case 'picture': {
      const picture = counts.pictures.get(each);
      return picture ? [picture] : [];
    }
    case 'signatures':
      return signaturesOf(each, counts.width);
  }
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
function made(paragraphs: readonly IParagraphOptions[]): Paragraph[] {
  return paragraphs.map((options) => new Paragraph(options));
}

const ROLES = { lead: 'Lead', meta: 'Meta', label: 'Label' } as const;

/** None where there is nothing to read: air between paragraphs is the styles' business. */
function paragraph(
  { text, mark }: { readonly text: Line; readonly mark?: string },
  { marker }: Counts,
  options: IParagraphOptions,
): IParagraphOptions[] {
  return isBlank(text) ? [] : [{ ...options, children: marker.around(mark, runs(text)) }];
}

/** In a panel, `box` is what makes each line a part of it. */
function listOf(
  list: List,
  counts: Counts,
  level = 0,
  box?: IParagraphOptions,
  mark = list.mark,
): IParagraphOptions[] {
  const named = mark === undefined ? {} : { mark };
  const kind = list.ordered ? 'ordered' : 'bullets';
  const depth = Math.min(level, 8);
  const reach = LIST_STEP * (depth + 1);
  const right = box ? { right: PANEL_INDENT } : {};
  const first: IParagraphOptions = {
    ...box,
    style: list.ordered ? 'ListNumber' : 'ListBullet',
    numbering: {
      reference: box ? `panel-${kind}` : kind,
      level: depth,
      instance: list.ordered ? ++counts.lists : 0,
    },
    // Where it begins comes with the numbering.
    indent: right,
  };
  const further: IParagraphOptions = {
    ...box,
    style: 'ListParagraph',
    indent: box ? { left: PANEL_INDENT, firstLine: reach, ...right } : { left: reach },
  };
  return list.items.flatMap((item) =>
    item.flatMap((block, index) => {
      if (block.type === 'list') return listOf(block, counts, level + 1, box, mark);
      if (block.type !== 'paragraph') return [];
      return paragraph({ text: block.text, ...named }, counts, index === 0 ? first : further);
    }),
  );
}

function inPanel(block: Block, counts: Counts, box: IParagraphOptions): IParagraphOptions[] {
  switch (block.type) {
    case 'paragraph': {
      const style = block.role ? ROLES[block.role] : 'Panel';
      return paragraph(block, counts, { ...box, style, keepNext: block.role === 'label' });
    }
    // The panel has its own heading; one in it is a line that stands out.
    case 'heading':
      return paragraph(block, counts, { ...box, style: 'Label', keepNext: true });
    case 'list':
      return listOf(block, counts, 0, box);
    case 'facts':
      return block.rows.flatMap(({ label, value }) =>
        paragraph({ text: [{ text: `${label}: `, strong: true }, ...value] }, counts, {
          ...box,
          style: 'PanelFact',
        }),
      );
    default:
      return [];
  }
}

/** Label, and beside it the value: lines with a tab, for there is nothing in it that a table would explain. */
function factsOf({ rows }: Facts): Paragraph[] {
  return rows.map(
    (row, index) =>
      new Paragraph({
        style: 'Fact',
        ...(index === rows.length - 1 ? { spacing: { after: 160 } } : {}),
        children: [
          new TextRun({ text: `${xmlText(row.label)}:`, bold: true, color: SOFT }),
          tab(),
          ...runs(row.value),
        ],
      }),
  );
}

/** A line for place and date, and beside it one for the name that stands below. */
function signaturesOf({ places, placeAndDate }: Signatures, width: number): (Paragraph | Table)[] {
  if (places.length > 2) return [sideBySide(places, placeAndDate, width)];
  return places.flatMap(({ role, name }, index) => [
    new Paragraph({
      style: 'Signature',
      tabStops: [
        { type: TabStopType.LEFT, position: SIGNATURE - 300, leader: LeaderType.UNDERSCORE },
        { type: TabStopType.LEFT, position: SIGNATURE },
        { type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE },
      ],
      children: [new TextRun(`${xmlText(placeAndDate)}: `), tab(), tab(), tab()],
    }),
    new Paragraph({
      style: 'SignedBy',
      keepNext: index < places.length - 1,
      children: runs([{ text: name === undefined ? role : `${name}\n${role}` }]),
    }),
  ]);
}
