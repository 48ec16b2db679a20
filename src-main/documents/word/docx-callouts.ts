import type { Block, Panel } from '../../../src-core/documents/blocks.ts';
import { BRAND, type OTHER_TINT, SOFT, TINT } from './docx-colours.ts';
import type { DocxIds } from './docx-ids.ts';
import { docxParagraph, type ParagraphStyle } from './docx-paragraph.ts';
import { ownRuns, textRun } from './docx-text.ts';
import { estimateLines, LINES_TOGETHER } from './estimate-height.ts';
import { element, joinXml, type WordXml } from './word-xml.ts';

/** A callout: a heading and shaded paragraphs with a rule at the left, kept on one page if possible. */

const TONES = { success: '1C6B3A', warning: '8A5A00', danger: 'A3232A', neutral: SOFT } as const;

/** From the margin to the text: a rule of 4.5 points and 8 points of space. */
export const CALLOUT_INDENT = 250;

/** A paragraph that is not made yet, so that a panel can first add its own look. */
export type Draft = readonly [look: ParagraphStyle, content: WordXml];

/** The content, with the look that makes it part of the panel. */
export type InCallout = (block: Block, box: ParagraphStyle) => Draft[];

interface Place {
  /** Differs from the tint of a panel directly before it. */
  readonly tint: typeof TINT | typeof OTHER_TINT;
  readonly ledger: DocxIds;
}

export function calloutParagraphs(
  panel: Panel,
  inPanel: InCallout,
  { tint, ledger }: Place,
): WordXml {
  const tone = TONES[panel.tone ?? 'neutral'];
  const rule = panel.kind === 'decision' ? tone : panel.kind === 'agreement' ? BRAND : SOFT;
  const keeps = estimateLines(panel) <= LINES_TOGETHER;
  const box: ParagraphStyle = {
    keepLines: keeps,
    box: boxOf(rule, tint),
    indent: { left: CALLOUT_INDENT, right: CALLOUT_INDENT },
  };
  const badge = panel.badge === undefined ? '' : ` – ${panel.badge}`;
  const words = ledger.marked(panel.mark, ownRuns(panel.title, ledger, panel.mark));
  const title = joinXml([words, textRun(badge, { color: tone })]);
  const inside = panel.blocks.flatMap((block) => inPanel(block, box));
  const last = inside.length - 1;
  const heading: ParagraphStyle = {
    ...box,
    style: `Heading${panel.level ?? 3}`,
    keepNext: last >= 0,
    spacing: { before: 180, after: last >= 0 ? 60 : 140 },
  };
  const anchored =
    panel.anchor === undefined ? title : ledger.bookmarked(bookmark(panel.anchor), title);
  const paragraphs = inside.map(([look, content], index) => {
    // Not kept with a table that follows: LibreOffice would break the panel.
    const keepNext = index < last && (keeps || look.keepNext === true);
    return docxParagraph({ ...look, keepNext, ...(index === last ? AIR_BELOW : {}) }, content);
  });
  return joinXml([docxParagraph(heading, anchored), ...paragraphs]);
}

const AIR_BELOW: ParagraphStyle = { spacing: { after: 140 } };

function boxOf(rule: string, tint: string): WordXml {
  const side = (name: string, color: string, size: number, space: number) =>
    element(name, { 'w:val': 'single', 'w:color': color, 'w:sz': size, 'w:space': space });
  const borders = [
    side('w:top', tint, 4, 5),
    side('w:left', rule, 36, 8),
    side('w:bottom', tint, 4, 5),
    side('w:right', tint, 36, 8),
  ];
  const shading = { 'w:fill': TINT, 'w:color': 'auto', 'w:val': 'clear' };
  return joinXml([element('w:pBdr', {}, ...borders), element('w:shd', shading)]);
}

export function bookmark(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);
}
