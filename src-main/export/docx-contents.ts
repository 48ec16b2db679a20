import { Bookmark, Paragraph, TableOfContents, TextRun } from 'docx';
import { translator } from '../../src-core/language/index.ts';
import type { Block, DocumentTree } from '../../src-core/minutes/blocks.ts';
import { aroundMark } from '../../src-core/round-trip/marks.ts';
import { linesOf } from './measure.ts';

/** The table of contents of a long document: Word's own field, with its entries and page numbers already in it. */

/** About five pages, of which headings and air take a part. */
const LINES_WITHOUT = 200;
/**
 * Laying the pages out takes its time, some tenths of a second. In a draft, and in what is longer than about
 * 25 pages, the entries are links alone.
 */
const LINES_NUMBERED = 1_100;

export type Contents = 'none' | 'numbered' | 'links';

export function contentsFor({ blocks, onOnePage, isDraft }: DocumentTree): Contents {
  if (onOnePage) return 'none';
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  if (lines <= LINES_WITHOUT) return 'none';
  return lines <= LINES_NUMBERED && !isDraft ? 'numbered' : 'links';
}

/** What comes before it: the facts that the document opens with. */
export function splitForContents({ blocks }: DocumentTree): [Block[], Block[]] {
  const first = blocks.findIndex(({ type }) => type === 'heading');
  const at = first < 0 ? blocks.length : first;
  return [blocks.slice(0, at), blocks.slice(at)];
}

export function contentsOf(
  { language }: DocumentTree,
  kind: Contents,
): (Paragraph | TableOfContents)[] {
  if (kind === 'none') return [];
  const title = translator(language)('minutes.contents');
  return [
    new Paragraph({
      style: 'ContentsTitle',
      children: [new Bookmark({ id: aroundMark('contents'), children: [new TextRun(title)] })],
    }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-2',
      // Also where a letterhead's headings are none of Word's own.
      useAppliedParagraphOutlineLevel: true,
      ...(kind === 'links' ? { pageNumbersEntryLevelsRange: '1-2', beginDirty: false } : {}),
    }),
  ];
}
