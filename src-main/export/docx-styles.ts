import {
  AlignmentType,
  convertMillimetersToTwip,
  ImportedXmlComponent,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import type { Language } from '../../src-core/forum/schema.ts';

/** The look of a Word document: A4, one typeface, one colour. Sizes of type are in half points. */

export const INK = '1B2430';
export const SOFT = '52606D';
export const BRAND = '00385C';
export const RULE = 'C3CCD4';
export const TINT = 'F3F6F8';

const MARGIN = convertMillimetersToTwip(25);
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

export const PAGE = {
  size: A4,
  margin: { top: 1500, bottom: 1360, left: MARGIN, right: MARGIN, header: 680, footer: 600 },
};
/** Between the margins, in twentieths of a point. */
export const CONTENT_WIDTH = A4.width - 2 * MARGIN;
/** Where the values of facts begin. */
export const FACT_INDENT = 2300;
const LIST_INDENT = 360;
const DEEPEST_LIST = 8;

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

export function stylesIn(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, color: INK, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      title: {
        next: 'Normal',
        run: { size: 46, bold: true, color: BRAND },
        paragraph: { keepNext: true, spacing: { before: 120, after: 40, line: 240 } },
      },
      heading1: heading({ size: 30, color: BRAND }, { before: 440, after: 120 }),
      heading2: heading({ size: 25, color: INK }, { before: 320, after: 60 }),
      heading3: heading({ size: 22, color: INK }, { before: 220, after: 60 }),
      caption: {
        next: 'Normal',
        run: { size: 20, bold: true, color: SOFT },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      },
      hyperlink: { run: { color: BRAND, underline: { type: 'single' } } },
    },
    paragraphStyles: PARAGRAPH_STYLES,
    importedStyles: [ImportedXmlComponent.fromXmlString(TABLE_STYLE)],
  };
}

function heading(run: { size: number; color: string }, spacing: { before: number; after: number }) {
  const paragraph = { keepNext: true, keepLines: true, spacing };
  return { next: 'Normal', run: { ...run, bold: true }, paragraph };
}

function style(id: string, more: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions {
  const name = id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return { id, name, basedOn: 'Normal', quickFormat: true, ...more };
}

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  style('Subtitle', {
    next: 'Normal',
    run: { size: 26, color: SOFT },
    paragraph: { spacing: { after: 280 } },
  }),
  style('Meta', { run: { size: 19, color: SOFT } }),
  style('Label', {
    next: 'Normal',
    run: { bold: true },
    paragraph: { keepNext: true, spacing: { before: 180, after: 60 } },
  }),
  style('Fact', {
    paragraph: {
      spacing: { after: 50 },
      indent: { left: FACT_INDENT, hanging: FACT_INDENT },
      tabStops: [{ type: 'left', position: FACT_INDENT }],
    },
  }),
  style('ListBullet', { paragraph: { spacing: { after: 60 } } }),
  style('ListNumber', { paragraph: { spacing: { after: 60 } } }),
  // The outline level brings decisions and agreements into the navigation pane of Word.
  style('PanelTitle', {
    next: 'Normal',
    run: { bold: true, color: BRAND },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: 3,
      spacing: { before: 280, after: 80 },
      tabStops: [{ type: 'right', position: CONTENT_WIDTH }],
    },
  }),
  style('TableText', { run: { size: 20 }, paragraph: { spacing: { after: 0, line: 252 } } }),
  style('TableHeader', { basedOn: 'TableText', run: { bold: true, color: BRAND } }),
  style('Signature', {
    run: { size: 20 },
    paragraph: { keepLines: true, spacing: { after: 0 }, indent: { right: 400 } },
  }),
  // Word joins two tables that have no paragraph between them.
  style('TableSeparator', {
    quickFormat: false,
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
  }),
  style('Header', { name: 'header', run: { size: 18, color: SOFT } }),
  style('Footer', { name: 'footer', run: { size: 18, color: SOFT } }),
];

const rule = (side: string, size: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
const TABLE_STYLE =
  '<w:style w:type="table" w:customStyle="1" w:styleId="ForumTable"><w:name w:val="Forum Table"/>' +
  '<w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>' +
  rule('top', 4, RULE) +
  rule('bottom', 4, RULE) +
  rule('insideH', 4, RULE) +
  '</w:tblBorders><w:tblCellMar><w:top w:w="55" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>' +
  '<w:bottom w:w="55" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>' +
  rule('bottom', 12, BRAND) +
  `</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/></w:tcPr></w:tblStylePr>` +
  '</w:style>';

/** Where an entry of a list has its words, at a level from 0. */
export function listIndent(level: number): number {
  return LIST_INDENT * (level + 1);
}

export function listLevel(depth: number): number {
  return Math.min(depth, DEEPEST_LIST);
}

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: levels('BULLET', (level) => (level % 2 === 0 ? '•' : '–')) },
    { reference: 'numbers', levels: levels('DECIMAL', (level) => `%${level + 1}.`) },
  ],
};

function levels(format: 'BULLET' | 'DECIMAL', mark: (level: number) => string) {
  return Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
    level,
    format: LevelFormat[format],
    text: mark(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: listIndent(level), hanging: LIST_INDENT } } },
  }));
}
