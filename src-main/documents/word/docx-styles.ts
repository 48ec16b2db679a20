import { convertMillimetersToTwip, type IStylesOptions } from 'docx';
import type { Language } from '../../../src-core/model/forum.ts';
import { BRAND, INK, LINE, TINT } from './docx-colours.ts';
import { PARAGRAPH_STYLES, spacing } from './docx-paragraph-styles.ts';

/**
 * The look of a Word document: A4, one typeface, one colour. Arial, because every program has it or a font of
 * the same width, so pages break at the same places everywhere. Type sizes are in half points.
 */

const FONT = 'Arial';

const MARGIN = convertMillimetersToTwip(25);
/** Above and below the text. */
const LESS = convertMillimetersToTwip(22);
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

export const PAGE = {
  size: A4,
  margin: { top: LESS, bottom: LESS, left: MARGIN, right: MARGIN, header: 680, footer: 620 },
};
/** A page with as much room for text as a letterhead has. */
export function pageFor(width: number): typeof PAGE {
  return { ...PAGE, size: { ...A4, width: width + 2 * MARGIN } };
}
/** The smallest margin that an ordinary printer can print. */
const NARROW = convertMillimetersToTwip(20);
export const FULL_PAGE = { ...PAGE, margin: { ...PAGE.margin, top: NARROW, bottom: NARROW } };
/** Between the margins, in twentieths of a point. */
export const CONTENT_WIDTH = A4.width - 2 * MARGIN;

export const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

function heading(size: number, color: string, before: number, after: number, level?: number) {
  const outline = level === undefined ? {} : { outlineLevel: level };
  const spaced = { spacing: spacing(before, after, 259), ...outline };
  return {
    run: { size, bold: true, color },
    paragraph: { keepNext: true, keepLines: true, ...spaced },
  };
}

/** The same styles with smaller type and spaces. */
export function scaleSizes<T>(styles: T, scale: number): T {
  if (typeof styles !== 'object' || styles === null || scale === 1) return styles;
  const entries = Object.entries(styles).map(([key, value]) => {
    const isSize = key === 'size' || key === 'before' || key === 'after';
    return [key, isSize ? Math.round(value * scale) : scaleSizes(value, scale)];
  });
  return (
    Array.isArray(styles) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
  ) as T;
}

export function stylesIn(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: LOCALES[language] } },
        paragraph: { spacing: spacing(0, 100) },
      },
      title: heading(36, BRAND, 0, 60),
      heading1: heading(27, BRAND, 340, 100, 0),
      heading2: heading(23, INK, 240, 40, 1),
      heading3: heading(21, BRAND, 160, 40, 2),
      listParagraph: { paragraph: { spacing: spacing(0, 40) } },
    },
    paragraphStyles: PARAGRAPH_STYLES,
  };
}

export const TABLE_STYLE_ID = 'ForumTable';

const side = (name: string, size: number, color: string) =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

/** Hairlines between the rows, and a prominent header. The library has no table styles of its own. */
export const TABLE_STYLE = `
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE_ID}">
<w:name w:val="Forum Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:tblPr><w:tblBorders>${side('top', 4, LINE)}${side('bottom', 4, LINE)}${side('insideH', 4, LINE)}</w:tblBorders>
<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${side('bottom', 8, BRAND)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/></w:tcPr></w:tblStylePr>
</w:style></w:styles>`.replaceAll('\n', '');

/** In twentieths of a point: one and a half times the size of the type. */
export const LIST_STEP = 315;
