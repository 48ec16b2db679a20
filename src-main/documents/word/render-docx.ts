import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { DocumentTree } from '../../../src-core/documents/blocks.ts';
import { framingBookmark } from '../../../src-core/documents/bookmarks.ts';
import { headingOf } from '../../../src-core/documents/document-tree.ts';
import { mergeIntoLetterhead } from '../letterhead/merge-into-letterhead.ts';
import { widthIn } from '../letterhead/page-width.ts';
import { copyForEditing, type ReadLetterhead } from '../letterhead/read-letterhead.ts';
import { xmlText } from '../xml-text.ts';
import { bodyOf } from './docx-blocks.ts';
import { LINE } from './docx-colours.ts';
import {
  type ContentsList,
  chooseContents,
  splitForContents,
  tableOfContents,
} from './docx-contents.ts';
import { DocxIds } from './docx-ids.ts';
import { fillShell, stretchesOf } from './docx-package.ts';
import { pagesIn, withPageNumbers } from './docx-pages.ts';
import { docxParagraph } from './docx-paragraph.ts';
import { docxPicture } from './docx-picture.ts';
import {
  CONTENT_WIDTH,
  FULL_PAGE,
  LOCALES,
  pageFor,
  scaleSizes,
  stylesIn,
  TABLE_STYLE,
} from './docx-styles.ts';
import { runs, textRun } from './docx-text.ts';
import { fitOnePage, type OnePage } from './fit-one-page.ts';
import type { WordXml } from './word-xml.ts';

/** A document in Word's format, with real styles and a set language: on our own page, or on a letterhead. */
export async function renderDocx(
  tree: DocumentTree,
  template?: ReadLetterhead,
): Promise<Uint8Array> {
  return (await makeDocx(tree, template)).content;
}

/** The same, and whether a one-page document is longer. */
export async function makeDocx(tree: DocumentTree, template?: ReadLetterhead): Promise<OnePage> {
  const contents = chooseContents(tree);
  const make = (scale: number) =>
    template
      ? renderOnLetterhead(tree, template, { contents, scale })
      : renderOnPlainPage(tree, contents, scale);
  if (tree.onOnePage) return fitOnePage(make, pagesIn);
  const content = await make(1);
  return { content: contents === 'numbered' ? await withPageNumbers(content) : content };
}

function renderOnPlainPage(
  tree: DocumentTree,
  contents: ContentsList,
  scale: number,
): Promise<Uint8Array> {
  const ledger = new DocxIds();
  const opening = openingOf(tree, ledger);
  return packDocument(tree, { width: CONTENT_WIDTH, opening, ledger, contents, scale });
}

async function renderOnLetterhead(
  tree: DocumentTree,
  template: ReadLetterhead,
  { contents, scale }: { readonly contents: ContentsList; readonly scale: number },
): Promise<Uint8Array> {
  const { marks, inText } = template;
  const ledger = new DocxIds();
  const opening = [
    ...(inText.has('title') ? [] : openingOf(tree, ledger, !marks.has('forum'))),
    // The marking must appear somewhere.
    ...(marks.has('marking') || tree.marking === undefined
      ? []
      : [markingOf(tree.marking, ledger)]),
  ];
  const width = widthIn(template);
  return mergeIntoLetterhead(copyForEditing(template), {
    // The sizes are the letterhead's.
    docx: await packDocument(tree, { width, opening, ledger, contents, scale: 1 }),
    filling: tree.filling,
    origin: tree.origin,
    locale: LOCALES[tree.language],
    scale,
  });
}

async function packDocument(
  tree: DocumentTree,
  how: {
    readonly width: number;
    readonly opening: readonly WordXml[];
    readonly ledger: DocxIds;
    readonly contents: ContentsList;
    readonly scale: number;
  },
): Promise<Uint8Array> {
  const { width, opening, ledger, contents, scale } = how;
  const [front, rest] = splitForContents(tree);
  const pictures = await docxPicture(tree.blocks, width);
  const place = { width, ledger, pictures, isListed: contents !== 'none' };
  const { children, texts } = stretchesOf([
    ...opening,
    ...bodyOf(front, place),
    tableOfContents(tree, contents, ledger),
    ...bodyOf(rest, place),
  ]);
  const footer = new Footer({ children: [footerOf(tree)] });
  const document = new Document({
    title: xmlText(tree.title),
    creator: xmlText(tree.author),
    lastModifiedBy: xmlText(tree.author),
    subject: xmlText(tree.subject),
    styles: scaleSizes(stylesIn(tree.language), scale),
    externalStyles: TABLE_STYLE,
    sections: [
      {
        // The first page has the title, so it needs no header.
        properties: { page: scale < 1 ? FULL_PAGE : pageFor(width), titlePage: true },
        headers: { default: new Header({ children: [headerOf(tree)] }) },
        footers: { default: footer, first: footer },
        children,
      },
    ],
  });
  const shell = new Uint8Array(await Packer.toArrayBuffer(document));
  return fillShell(shell, texts, ledger);
}

/** The title block: what the document is, and whose, unless the letterhead says that. */
function openingOf(tree: DocumentTree, ledger: DocxIds, saysWhose = true): WordXml[] {
  const { subtitle, origin } = tree;
  const title = runs(headingOf(tree), ledger);
  const heading = origin ? ledger.bookmarked(origin, title) : title;
  // Text that follows a lone title does not belong to it.
  if (!subtitle || !saysWhose) {
    return [docxParagraph({ style: 'Title', spacing: { after: 240 } }, heading)];
  }
  return [
    docxParagraph({ style: 'Title' }, heading),
    docxParagraph({ style: 'Subtitle' }, textRun(subtitle)),
  ];
}

function markingOf(marking: string, ledger: DocxIds): WordXml {
  const words = ledger.bookmarked(framingBookmark('marking'), textRun(marking));
  return docxParagraph({ style: 'Meta', keepNext: true }, words);
}

function headerOf({ header }: DocumentTree): Paragraph {
  return new Paragraph({
    style: 'Header',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } },
    children: [new TextRun(xmlText(header))],
  });
}

/** At the left the marking; at the right `Side {{page}} av {{pages}}` with Word's own fields. */
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
      new TextRun({ children: [new Tab()] }),
      new TextRun({ children }),
    ],
  });
}
