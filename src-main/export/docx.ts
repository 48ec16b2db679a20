import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
  XmlComponent,
} from 'docx';
import type { Block, DocumentTree, Inline, Line, List } from '../../src-core/minutes/blocks.ts';
import { CONTENT_WIDTH, NUMBERING, PAGE, STYLES } from './docx-styles.ts';
import { factsTable, panelParagraphs, signaturesTable, table } from './docx-tables.ts';
import { xmlText } from './xml-text.ts';

/** A document in Word's format, with real styles, fields for the page numbers, and its language set. */
export async function renderDocx(tree: DocumentTree): Promise<Uint8Array> {
  const lists = { ordered: 0 };
  const document = new Document({
    title: xmlText(tree.title),
    creator: xmlText(tree.author),
    lastModifiedBy: xmlText(tree.author),
    subject: xmlText(tree.subject),
    styles: STYLES(tree.language),
    numbering: NUMBERING(countOrdered(tree.blocks)),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [headerOf(tree)] }) },
        footers: { default: new Footer({ children: [footerOf(tree.footer)] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [new TextRun(xmlText(tree.title))],
          }),
          ...(tree.subtitle
            ? [
                new Paragraph({
                  style: 'Subtitle',
                  children: [new TextRun(xmlText(tree.subtitle))],
                }),
              ]
            : []),
          ...tree.blocks.flatMap((each) => blockOf(each, lists)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Each ordered list begins at 1, so each has a numbering of its own. */
interface Lists {
  ordered: number;
}

function blockOf(each: Block, lists: Lists) {
  switch (each.type) {
    case 'heading': {
      const children = runs(each.text);
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
      return [paragraph(each.text, each.role ? { style: ROLES[each.role] } : {})];
    case 'list':
      return listOf(each, lists, 0);
    case 'table':
      return [table(each, runs), spacer()];
    case 'facts':
      return [factsTable(each, runs), spacer()];
    case 'panel':
      return panelParagraphs(each, runs, (block, options) => inPanel(block, lists, options));
    case 'signatures':
      return [signaturesTable(each), spacer()];
  }
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
const ROLES = { meta: 'Meta', label: 'Label' } as const;

function paragraph(text: Line, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(text) });
}

/** Two tables without a paragraph between them would become one in Word. */
function spacer(): Paragraph {
  return new Paragraph({ style: 'AfterTable' });
}

function listOf(
  list: List,
  lists: Lists,
  level: number,
  options: IParagraphOptions = {},
): Paragraph[] {
  const reference = list.ordered ? `ordered-${lists.ordered++}` : 'bullets';
  const depth = Math.min(level, 8);
  return list.items.flatMap((item) =>
    item.flatMap((block, index) => {
      if (block.type === 'list') return listOf(block, lists, level + 1, options);
      if (block.type !== 'paragraph') return [];
      const place: IParagraphOptions =
        index === 0
          ? { numbering: { reference, level: depth } }
          : { indent: { left: 360 * (depth + 1) } };
      return [paragraph(block.text, { style: 'ListParagraph', ...options, ...place })];
    }),
  );
}

function inPanel(block: Block, lists: Lists, options: IParagraphOptions): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.text, options)];
    case 'list':
      return listOf(block, lists, 0, options);
    case 'facts':
      return block.rows.map((row) =>
        paragraph([{ text: `${row.label}: `, strong: true }, ...row.value], options),
      );
    case 'heading':
      return [
        paragraph(
          block.text.map((each) => ({ ...each, strong: true })),
          options,
        ),
      ];
    default:
      return [];
  }
}

export type Runs = (line: Line) => ParagraphChild[];

function runs(line: Line): ParagraphChild[] {
  return line.map((inline) =>
    inline.link === undefined
      ? runOf(inline)
      : new ExternalHyperlink({
          link: encodeURI(inline.link),
          children: [runOf(inline, 'Hyperlink')],
        }),
  );
}

function runOf(inline: Inline, style?: string): TextRun {
  const lines = xmlText(inline.text).split(/\r\n?|\n/);
  return new TextRun({
    ...(style === undefined ? {} : { style }),
    ...(inline.strong ? { bold: true } : {}),
    ...(inline.emphasis ? { italics: true } : {}),
    children: lines.flatMap((part, index) => (index === 0 ? [part] : [new LineBreak(), part])),
  });
}

/** `<w:br/>`, inside a run. */
class LineBreak extends XmlComponent {
  constructor() {
    super('w:br');
  }
}

function headerOf(tree: DocumentTree): Paragraph {
  return new Paragraph({
    style: 'Header',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'C9D2DA', space: 4 } },
    children: [new TextRun(xmlText(tree.header))],
  });
}

/** `Side {{page}} av {{pages}}` with Word's own fields in place. */
function footerOf(words: string): Paragraph {
  const children = words
    .split(/(\{\{pages?\}\})/)
    .map((part) =>
      part === '{{page}}'
        ? PageNumber.CURRENT
        : part === '{{pages}}'
          ? PageNumber.TOTAL_PAGES
          : xmlText(part),
    );
  return new Paragraph({
    style: 'Footer',
    alignment: AlignmentType.RIGHT,
    tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
    children: [new TextRun({ children })],
  });
}

function bookmark(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);
}

function countOrdered(blocks: readonly Block[]): number {
  return blocks.reduce((count, each) => {
    if (each.type === 'panel') return count + countOrdered(each.blocks);
    if (each.type !== 'list') return count;
    return (
      count + (each.ordered ? 1 : 0) + each.items.reduce((n, item) => n + countOrdered(item), 0)
    );
  }, 0);
}
