import type { FileChild } from 'docx';
import type { Block, Facts, List } from '../../../src-core/documents/blocks.ts';
import type { Heading, Line } from '../../../src-core/text/rich-text.ts';
import { bookmark, CALLOUT_INDENT, calloutParagraphs, type Draft } from './docx-callouts.ts';
import { OTHER_TINT, SOFT, TINT } from './docx-colours.ts';
import type { DocxIds } from './docx-ids.ts';
import { docxParagraph, type ParagraphStyle } from './docx-paragraph.ts';
import type { DocxPicture } from './docx-picture.ts';
import { signatures } from './docx-signatures.ts';
import { LIST_STEP } from './docx-styles.ts';
import { table } from './docx-tables.ts';
import { isBlankText, ownRuns, TAB, textRun } from './docx-text.ts';
import { joinXml, NOTHING, type WordXml } from './word-xml.ts';

/** A part of a document's body: elements as text, or an object from which the library makes an element. */
export type BodyPart = WordXml | FileChild;

interface Place {
  readonly width: number;
  readonly ledger: DocxIds;
  readonly pictures: DocxPicture;
  /** Whether the headings appear in a table of contents. */
  readonly isListed: boolean;
}

/** The blocks of a document as Word's paragraphs and tables. */
export function bodyOf(blocks: readonly Block[], place: Place): BodyPart[] {
  let panels = 0;
  return blocks.flatMap((each, index) => {
    const tint = each.type === 'panel' && panels++ % 2 ? OTHER_TINT : TINT;
    const part = blockOf(each, { ...place, tint });
    const isLast = index === blocks.length - 1;
    return each.type === 'table' && isLast ? [part, AFTER_TABLE] : [part];
  });
}

/** Word needs a paragraph after a table that ends the document. */
const AFTER_TABLE = docxParagraph({ style: 'TableText' }, NOTHING);

function blockOf(each: Block, place: Place & { readonly tint: typeof TINT | typeof OTHER_TINT }) {
  const { width, ledger } = place;
  switch (each.type) {
    case 'heading':
      return headingOf(each, place);
    case 'paragraph':
      return makeParagraphs(draft(each, ledger, each.role ? { style: ROLES[each.role] } : {}));
    case 'list':
      return makeParagraphs(listOf(each, ledger));
    case 'table':
      return table(each, width, ledger);
    case 'facts':
      return factsOf(each, ledger);
    case 'panel':
      return calloutParagraphs(each, (block, box) => inPanel(block, ledger, box), place);
    case 'picture':
      return place.pictures.get(each) ?? NOTHING;
    case 'signatures':
      return signatures(each, width);
  }
}

function headingOf({ level, text, mark, anchor }: Heading, { ledger, isListed }: Place): WordXml {
  const words = ledger.marked(mark, ownRuns(text, ledger, mark));
  const anchored = anchor === undefined ? words : ledger.bookmarked(bookmark(anchor), words);
  const listed = isListed && isInContents({ level, text }) ? ledger.listed(anchored) : anchored;
  return docxParagraph({ style: `Heading${level}` }, listed);
}

export function isInContents({ level, text }: Pick<Heading, 'level' | 'text'>): boolean {
  return level <= 2 && !isBlankText(text);
}

function makeParagraphs(drafts: readonly Draft[]): WordXml {
  return joinXml(drafts.map(([look, content]) => docxParagraph(look, content)));
}

const ROLES = { lead: 'Lead', meta: 'Meta', label: 'Label' } as const;

/** Empty if there is no visible text. Styles make the space between paragraphs. */
function draft(
  { text, mark }: { readonly text: Line; readonly mark?: string },
  ledger: DocxIds,
  look: ParagraphStyle,
): Draft[] {
  return isBlankText(text) ? [] : [[look, ledger.marked(mark, ownRuns(text, ledger, mark))]];
}

/** In a panel, `box` makes each line a part of the panel. */
function listOf(
  list: List,
  ledger: DocxIds,
  level = 0,
  box?: ParagraphStyle,
  mark = list.mark,
): Draft[] {
  const named = mark === undefined ? {} : { mark };
  const depth = Math.min(level, 8);
  const reach = LIST_STEP * (depth + 1);
  const right = box ? { right: CALLOUT_INDENT } : {};
  const { indent: _, ...boxed } = box ?? {};
  const first: ParagraphStyle = {
    ...boxed,
    style: list.ordered ? 'ListNumber' : 'ListBullet',
    list: { number: ledger.list(list.ordered, box !== undefined), level: depth },
    // The numbering sets the indent.
    ...(box ? { indent: right } : {}),
  };
  const further: ParagraphStyle = {
    ...box,
    style: 'ListParagraph',
    indent: box ? { left: CALLOUT_INDENT, firstLine: reach, ...right } : { left: reach },
  };
  return list.items.flatMap((item) =>
    item.flatMap((block, index) => {
      if (block.type === 'list') return listOf(block, ledger, level + 1, box, mark);
      if (block.type !== 'paragraph') return [];
      return draft({ text: block.text, ...named }, ledger, index === 0 ? first : further);
    }),
  );
}

function inPanel(block: Block, ledger: DocxIds, box: ParagraphStyle): Draft[] {
  switch (block.type) {
    case 'paragraph': {
      const style = block.role ? ROLES[block.role] : 'Panel';
      return draft(block, ledger, { ...box, style, keepNext: block.role === 'label' });
    }
    // The panel has its own heading, so a heading inside it becomes a strong line.
    case 'heading':
      return draft(block, ledger, { ...box, style: 'Label', keepNext: true });
    case 'list':
      return listOf(block, ledger, 0, box);
    case 'facts':
      return block.rows.flatMap(({ label, value }) =>
        draft({ text: [{ text: `${label}: `, strong: true }, ...value] }, ledger, {
          ...box,
          style: 'PanelFact',
        }),
      );
    default:
      return [];
  }
}

/**
 * Labels with values next to them. They are lines with a tab, because a table would explain nothing to a screen
 * reader.
 */
function factsOf({ rows }: Facts, ledger: DocxIds): WordXml {
  const lines = rows.map(({ label, value }, index) => {
    const name = textRun(`${label}:`, { strong: true, color: SOFT });
    const air = index === rows.length - 1 ? { spacing: { after: 160 } } : {};
    return docxParagraph({ style: 'Fact', ...air }, joinXml([name, TAB, ownRuns(value, ledger)]));
  });
  return joinXml(lines);
}
