import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import { bodyOf } from './docx-blocks.ts';
import { PANEL_INDENT } from './docx-panels.ts';
import {
  CONTENT_WIDTH,
  FULL_PAGE,
  LINE,
  NUMBERING,
  PAGE,
  STYLES,
  smaller,
  TABLE_STYLE,
} from './docx-styles.ts';
import { tab } from './docx-text.ts';
import { scaleOf } from './one-page.ts';
import { xmlText } from './xml-text.ts';

/** A document in Word's format, with real styles, fields for the page numbers, and its language set. */
export async function renderDocx(tree: DocumentTree): Promise<Uint8Array> {
  const footer = new Footer({ children: [footerOf(tree)] });
  const scale = tree.onOnePage ? (scaleOf(tree) ?? 1) : 1;
  const document = new Document({
    title: xmlText(tree.title),
    creator: xmlText(tree.author),
    lastModifiedBy: xmlText(tree.author),
    subject: xmlText(tree.subject),
    styles: smaller(STYLES(tree.language), scale),
    externalStyles: TABLE_STYLE,
    numbering: NUMBERING(PANEL_INDENT),
    sections: [
      {
        // The first page has the title, and needs no header that says it again.
        properties: { page: scale < 1 ? FULL_PAGE : PAGE, titlePage: true },
        headers: { default: new Header({ children: [headerOf(tree)] }) },
        footers: { default: footer, first: footer },
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
          ...bodyOf(tree.blocks),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function headerOf({ header }: DocumentTree): Paragraph {
  return new Paragraph({
    style: 'Header',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } },
    children: [new TextRun(xmlText(header))],
  });
}

/** What it is at the left; at the right `Side {{page}} av {{pages}}` with Word's own fields in place. */
function footerOf({ marking, footer }: DocumentTree): Paragraph {
  const children = footer
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
    tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
    children: [
      ...(marking === undefined ? [] : [new TextRun(xmlText(marking))]),
      tab(),
      new TextRun({ children }),
    ],
  });
}
