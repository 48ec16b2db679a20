import {
  convertMillimetersToTwip,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { Language } from '../../../src-core/model/forum.ts';

/**
 * The look of a Word document: A4, one typeface, one colour. Arial, because whatever opens the document has it
 * or one as wide, so the pages break at the same places everywhere. Sizes of type in half points.
 */

const INK = '1B2430';
export const SOFT = '52606D';
export const BRAND = '00385C';
export const LINE = 'C9D2DA';
export const TINT = 'F2F5F7';
/** As good as the same; but paragraphs whose borders differ are two boxes, not one. */
export const OTHER_TINT = 'F2F5F8';
const FONT = 'Arial';

const MARGIN = convertMillimetersToTwip(25);
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

export const PAGE = {
  size: A4,
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 680, footer: 620 },
};
/** With as much room for text as there is on a letterhead. */
export function pageFor(width: number): typeof PAGE {
  return { ...PAGE, size: { ...A4, width: width + 2 * MARGIN } };
}
/** As high as an office's printer takes. */
const NARROW = convertMillimetersToTwip(20);
export const FULL_PAGE = { ...PAGE, margin: { ...PAGE.margin, top: NARROW, bottom: NARROW } };
/** Between the margins, in twentieths of a point. */
export const CONTENT_WIDTH = A4.width - 2 * MARGIN;
/** Where values begin, beside their labels. */
const FACTS = 2500;
/** Where the line for a name begins, after the one for place and date. */
export const SIGNATURE = 3800;

export const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

function spacing(before: number, after: number, line = 288) {
  return { before, after, line, lineRule: LineRuleType.AUTO };
}

function heading(size: number, color: string, before: number, after: number, level?: number) {
  const outline = level === undefined ? {} : { outlineLevel: level };
  const spaced = { spacing: spacing(before, after, 259), ...outline };
  return {
    run: { size, bold: true, color },
    paragraph: { keepNext: true, keepLines: true, ...spaced },
  };
}

/** The same look, with less of type and air. */
export function smaller<T>(styles: T, scale: number): T {
  if (typeof styles !== 'object' || styles === null || scale === 1) return styles;
  const entries = Object.entries(styles).map(([key, value]) => {
    const isSize = key === 'size' || key === 'before' || key === 'after';
    return [key, isSize ? Math.round(value * scale) : smaller(value, scale)];
  });
  return (
    Array.isArray(styles) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
  ) as T;
}

export function STYLES(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: LOCALES[language] } },
        paragraph: { spacing: spacing(0, 120) },
      },
      title: heading(36, BRAND, 0, 60),
      heading1: heading(29, BRAND, 480, 140, 0),
      heading2: heading(24, INK, 320, 60, 1),
      heading3: heading(21, BRAND, 200, 60, 2),
      listParagraph: { paragraph: { spacing: spacing(0, 60) } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 24, color: SOFT },
        paragraph: { keepNext: true, spacing: spacing(0, 320) },
      },
      {
        id: 'ListBullet',
        name: 'List Bullet',
        basedOn: 'ListParagraph',
        quickFormat: true,
      },
      {
        id: 'ListNumber',
        name: 'List Number',
        basedOn: 'ListParagraph',
        quickFormat: true,
      },
      {
        id: 'Meta',
        name: 'Meta',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, color: SOFT },
        paragraph: { spacing: spacing(100, 100) },
      },
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Meta',
        next: 'Normal',
        quickFormat: true,
        paragraph: { keepNext: true, spacing: spacing(0, 120) },
      },
      {
        id: 'Label',
        name: 'Label',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 19 },
        paragraph: { keepNext: true, spacing: spacing(160, 60) },
      },
      {
        id: 'Fact',
        name: 'Fact',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 20 },
        paragraph: {
          keepLines: true,
          spacing: spacing(0, 50),
          indent: { left: FACTS, hanging: FACTS },
        },
      },
      {
        id: 'ContentsTitle',
        name: 'Contents Title',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 29, bold: true, color: BRAND },
        paragraph: { keepNext: true, keepLines: true, spacing: spacing(480, 140, 259) },
      },
      contents(1, { bold: true }, spacing(80, 20)),
      contents(2, { size: 20 }, spacing(0, 10)),
      {
        id: 'Panel',
        name: 'Panel',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: spacing(0, 80) },
      },
      {
        id: 'PanelFact',
        name: 'Panel Fact',
        basedOn: 'Panel',
        run: { size: 19 },
        paragraph: { spacing: spacing(0, 30) },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 19 },
        paragraph: { spacing: spacing(30, 30, 264) },
      },
      {
        id: 'TableGroup',
        name: 'Table Group',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true, color: BRAND },
      },
      {
        id: 'TableHeader',
        name: 'Table Header',
        basedOn: 'TableGroup',
        quickFormat: true,
        paragraph: { keepNext: true },
      },
      {
        // Its lines are as high as what stands in them, also where a letterhead's are not.
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { spacing: spacing(60, 200, 240) },
      },
      {
        id: 'Signature',
        name: 'Signature',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 19 },
        paragraph: { keepNext: true, keepLines: true, spacing: spacing(520, 40) },
      },
      {
        id: 'SignaturePlace',
        name: 'Signature Place',
        basedOn: 'Signature',
        paragraph: { keepNext: true, spacing: spacing(200, 0) },
      },
      {
        id: 'SignatureLine',
        name: 'Signature Line',
        basedOn: 'Signature',
        paragraph: { keepNext: true, spacing: spacing(240, 40) },
      },
      {
        id: 'SignedBy',
        name: 'Signed By',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { keepLines: true, indent: { left: SIGNATURE }, spacing: spacing(0, 0) },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 17, color: SOFT },
        paragraph: { spacing: spacing(0, 0, 240) },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 17, color: SOFT },
        paragraph: { spacing: spacing(0, 0, 240) },
      },
    ],
  };
}

/** A line in the table of contents. */
function contents(level: 1 | 2, run: IRunStylePropertiesOptions, air: ReturnType<typeof spacing>) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run,
    // No indent at the right: LibreOffice then leaves out the page number.
    paragraph: { spacing: air, indent: { left: level === 1 ? 0 : 240 } },
  };
}

export const TABLE_STYLE_ID = 'ForumTable';

const side = (name: string, size: number, color: string) =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

/** Hairlines between the rows, and a header that stands out. The library has no table styles of its own. */
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
