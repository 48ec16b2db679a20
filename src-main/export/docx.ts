import {
  Bookmark,
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
import { headingOf } from '../../src-core/minutes/tree.ts';
import { aroundMark } from '../../src-core/round-trip/marks.ts';
import { bodyOf } from './docx-blocks.ts';
import { contentsFor, contentsOf, splitForContents } from './docx-contents.ts';
import { pageNumbers, pagesIn, withPageNumbers } from './docx-pages.ts';
import { PANEL_INDENT } from './docx-panels.ts';
import { drawn } from './docx-picture.ts';
import {
  CONTENT_WIDTH,
  FULL_PAGE,
  LINE,
  LOCALES,
  NUMBERING,
  pageFor,
  STYLES,
  smaller,
  TABLE_STYLE,
} from './docx-styles.ts';
import { runs, tab } from './docx-text.ts';
import { type OnePage, onOnePage } from './one-page.ts';
import { graft } from './template/graft.ts';
import { widthIn } from './template/page.ts';
import { fresh, type ReadTemplate } from './template/read.ts';
import { xmlText } from './xml-text.ts';

/** A document in Word's format, with real styles and its language set: on our own page, or on a letterhead. */
export async function renderDocx(tree: DocumentTree, template?: ReadTemplate): Promise<Uint8Array> {
  return (await madeDocx(tree, template)).content;
}

/** The same, and whether it is longer than it was to be. */
export async function madeDocx(tree: DocumentTree, template?: ReadTemplate): Promise<OnePage> {
  const make = (scale: number) =>
    template ? onLetterhead(tree, template, scale) : onOurPage(tree, scale);
  return tree.onOnePage ? onOnePage(make, pagesIn) : { content: await make(1) };
}

function onOurPage(tree: DocumentTree, scale: number): Promise<Uint8Array> {
  const isNumbered = contentsFor(tree) === 'numbered';
  return packed(tree, { width: CONTENT_WIDTH, opening: openingOf(tree), isNumbered, scale });
}

async function onLetterhead(
  tree: DocumentTree,
  template: ReadTemplate,
  scale: number,
): Promise<Uint8Array> {
  const isNumbered = contentsFor(tree) === 'numbered';
  const { marks, inText } = template;
  const opening = [
    ...(inText.has('title') ? [] : openingOf(tree, !marks.has('forum'))),
    // It must be said somewhere.
    ...(marks.has('marking') || tree.marking === undefined ? [] : [markingOf(tree.marking)]),
  ];
  const width = widthIn(template);
  const made = graft(fresh(template), {
    // Its pages and its sizes are the letterhead's: they are counted there.
    docx: await packed(tree, { width, opening, isNumbered: false, scale: 1 }),
    filling: tree.filling,
    origin: tree.origin,
    locale: LOCALES[tree.language],
    scale,
  });
  return isNumbered ? withPageNumbers(made) : made;
}

async function packed(
  tree: DocumentTree,
  how: {
    readonly width: number;
    readonly opening: readonly Paragraph[];
    readonly isNumbered: boolean;
    readonly scale: number;
  },
): Promise<Uint8Array> {
  const { width, opening, isNumbered, scale } = how;
  const footer = new Footer({ children: [footerOf(tree)] });
  const contents = contentsFor(tree);
  const [front, rest] = splitForContents(tree);
  const pictures = await drawn(tree.blocks, width);
  const document = new Document({
    ...(isNumbered ? { pageNumbers: await pageNumbers() } : {}),
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
        properties: { page: scale < 1 ? FULL_PAGE : pageFor(width), titlePage: true },
        headers: { default: new Header({ children: [headerOf(tree)] }) },
        footers: { default: footer, first: footer },
        children: [
          ...opening,
          ...bodyOf(front, width, pictures),
          ...contentsOf(tree, contents),
          ...bodyOf(rest, width, pictures),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** What it is, and whose, unless the letterhead says that. */
function openingOf(tree: DocumentTree, saysWhose = true): Paragraph[] {
  const { subtitle } = tree;
  const title = runs(headingOf(tree));
  const hasSubtitle = subtitle !== undefined && saysWhose;
  const heading = new Paragraph({
    heading: HeadingLevel.TITLE,
    // What follows is no part of it.
    ...(hasSubtitle ? {} : { spacing: { after: 240 } }),
    children: tree.origin ? [new Bookmark({ id: tree.origin, children: title })] : title,
  });
  if (!hasSubtitle) return [heading];
  return [
    heading,
    new Paragraph({ style: 'Subtitle', children: [new TextRun(xmlText(subtitle))] }),
  ];
}

function markingOf(marking: string): Paragraph {
  return new Paragraph({
    style: 'Meta',
    keepNext: true,
    children: [
      new Bookmark({ id: aroundMark('marking'), children: [new TextRun(xmlText(marking))] }),
    ],
  });
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
