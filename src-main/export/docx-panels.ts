import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  TextRun,
} from 'docx';
import type { Block, Panel } from '../../src-core/minutes/blocks.ts';
import { BRAND, type OTHER_TINT, SOFT, TINT } from './docx-styles.ts';
import { type Marker, runs } from './docx-text.ts';
import { LINES_TOGETHER, linesOf } from './measure.ts';
import { xmlText } from './xml-text.ts';

/** What is set apart: a heading and shaded paragraphs with a rule at the left, kept on one page where they can be. */

const TONES = { success: '1C6B3A', warning: '8A5A00', danger: 'A3232A', neutral: SOFT } as const;

/** From the margin to the text: a rule of 4.5 points and 8 points of air. */
export const PANEL_INDENT = 250;

/** What is inside, as paragraphs yet to be made, with the options that make them part of the panel. */
export type InPanel = (block: Block, box: IParagraphOptions) => IParagraphOptions[];

interface Place {
  /** Another than that of a panel right before it. */
  readonly tint: typeof TINT | typeof OTHER_TINT;
  readonly marker: Marker;
}

export function panelParagraphs(
  panel: Panel,
  inPanel: InPanel,
  { tint, marker }: Place,
): Paragraph[] {
  const tone = TONES[panel.tone ?? 'neutral'];
  const rule = panel.kind === 'decision' ? tone : panel.kind === 'agreement' ? BRAND : SOFT;
  const keeps = linesOf(panel) <= LINES_TOGETHER;
  const box: IParagraphOptions = {
    keepLines: keeps,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT },
    indent: { left: PANEL_INDENT, right: PANEL_INDENT },
    border: {
      left: { style: BorderStyle.SINGLE, size: 36, color: rule, space: 8 },
      right: { style: BorderStyle.SINGLE, size: 36, color: tint, space: 8 },
      top: { style: BorderStyle.SINGLE, size: 4, color: tint, space: 5 },
      bottom: { style: BorderStyle.SINGLE, size: 4, color: tint, space: 5 },
    },
  };
  const badge = panel.badge === undefined ? '' : ` – ${xmlText(panel.badge)}`;
  const title = [
    ...marker.around(panel.mark, runs(panel.title)),
    new TextRun({ text: badge, color: tone }),
  ];
  const inside = panel.blocks.flatMap((block) => inPanel(block, box));
  const last = inside.length - 1;
  return [
    new Paragraph({
      ...box,
      heading: HeadingLevel.HEADING_3,
      keepNext: last >= 0,
      spacing: { before: 240, after: last >= 0 ? 80 : 160 },
      children:
        panel.anchor === undefined
          ? title
          : [new Bookmark({ id: bookmark(panel.anchor), children: title })],
    }),
    ...inside.map(
      (options, index) =>
        new Paragraph(
          // Not tied to a table that follows: LibreOffice then breaks the panel.
          index === last
            ? { ...options, keepNext: false, spacing: { after: 160 } }
            : { ...options, keepNext: keeps || options.keepNext === true },
        ),
    ),
  ];
}

export function bookmark(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);
}
