import type { Block, DocumentTree } from '../../../src-core/documents/blocks.ts';
import { framingBookmark } from '../../../src-core/documents/bookmarks.ts';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Heading } from '../../../src-core/text/rich-text.ts';
import { isInContents } from './docx-blocks.ts';
import { type DocxIds, headingName } from './docx-ids.ts';
import { docxParagraph } from './docx-paragraph.ts';
import { CONTENT_WIDTH } from './docx-styles.ts';
import { TAB, textRun } from './docx-text.ts';
import { estimateLines } from './estimate-height.ts';
import { element, escapeXml, joinXml, NOTHING, property, type WordXml } from './word-xml.ts';

/**
 * The table of contents of a long document: Word's own field, with its entries and page numbers already filled
 * in.
 */

/** About eight pages, including headings and space. */
const LINES_WITHOUT = 400;
/**
 * Laying out the pages takes some tenths of a second. A draft, or a document of more than about 25 pages, has
 * entries without page numbers.
 */
const LINES_NUMBERED = 1_100;

export type ContentsList = 'none' | 'numbered' | 'links';

export function chooseContents({ blocks, onOnePage, isDraft }: DocumentTree): ContentsList {
  if (onOnePage) return 'none';
  const lines = blocks.reduce((sum, block) => sum + estimateLines(block), 0);
  if (lines <= LINES_WITHOUT) return 'none';
  return lines <= LINES_NUMBERED && !isDraft ? 'numbered' : 'links';
}

/** Separates the facts at the start of the document, which come before the table of contents. */
export function splitForContents({ blocks }: DocumentTree): [Block[], Block[]] {
  const first = blocks.findIndex(({ type }) => type === 'heading');
  const at = first < 0 ? blocks.length : first;
  return [blocks.slice(0, at), blocks.slice(at)];
}

/** Without page numbers: counting pages needs the complete file. */
export function tableOfContents(
  { language, blocks }: DocumentTree,
  kind: ContentsList,
  ledger: DocxIds,
): WordXml {
  if (kind === 'none') return NOTHING;
  const title = translator(language)('minutes.contents');
  const headings = blocks.filter(
    (block): block is Heading => block.type === 'heading' && isInContents(block),
  );
  const begin = joinXml([
    element('w:fldChar', { 'w:fldCharType': 'begin', 'w:dirty': String(kind === 'numbered') }),
    // The last switch includes headings with a letterhead's own styles.
    instruction(`TOC \\h ${kind === 'links' ? '\\n "1-2" ' : ''}\\o "1-2" \\u`),
    element('w:fldChar', { 'w:fldCharType': 'separate' }),
  ]);
  const entries = headings.map((heading, index) => {
    const start = index === 0 ? element('w:r', {}, begin) : NOTHING;
    return docxParagraph(
      {
        style: `TOC${heading.level}`,
        tabs: [{ kind: 'right', at: CONTENT_WIDTH, leader: 'dot' }],
      },
      joinXml([start, entryOf(heading, headingName(index), kind)]),
    );
  });
  const end = element('w:r', {}, element('w:fldChar', { 'w:fldCharType': 'end' }));
  return joinXml([
    docxParagraph(
      { style: 'ContentsTitle' },
      ledger.bookmarked(framingBookmark('contents'), textRun(title)),
    ),
    element(
      'w:sdt',
      {},
      element('w:sdtPr', {}, property('w:alias', title), CONTENTS),
      element('w:sdtContent', {}, ...entries, docxParagraph({}, end)),
    ),
  ]);
}

const CONTENTS = element(
  'w:docPartObj',
  {},
  property('w:docPartGallery', 'Table of Contents'),
  element('w:docPartUnique', {}),
);

function entryOf({ text }: Heading, anchor: string, kind: ContentsList): WordXml {
  const words = text.map((inline) => inline.text).join('');
  const title = textRun(words.replace(/[\t\r\n]/g, ' '));
  const page = element(
    'w:r',
    {},
    element('w:fldChar', { 'w:fldCharType': 'begin', 'w:dirty': 'true' }),
    instruction(`PAGEREF ${anchor} \\h`),
    element('w:fldChar', { 'w:fldCharType': 'separate' }),
    element('w:fldChar', { 'w:fldCharType': 'end' }),
  );
  const content = kind === 'links' ? [title] : [title, TAB, page];
  return element('w:hyperlink', { 'w:history': 1, 'w:anchor': anchor }, ...content);
}

function instruction(text: string): WordXml {
  return element('w:instrText', { 'xml:space': 'preserve' }, escapeXml(text));
}
