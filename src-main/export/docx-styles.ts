import {
  AlignmentType,
  convertMillimetersToTwip,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import type { Language } from '../../src-core/forum/schema.ts';

/** The look of a Word document: A4, one typeface, one colour. Sizes of type in half points. */

export const INK = '1B2430';
export const SOFT = '52606D';
export const BRAND = '00385C';
export const RULE = 'C9D2DA';
export const TINT = 'F2F5F7';

const MARGIN = convertMillimetersToTwip(25);
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

export const PAGE = {
  size: A4,
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 620, footer: 560 },
};
/** Between the margins, in twentieths of a point. */
export const CONTENT_WIDTH = A4.width - 2 * MARGIN;

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

export function STYLES(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, color: INK, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: 100, line: 269 } },
      },
      title: {
        run: { size: 44, bold: true, color: BRAND },
        paragraph: { spacing: { before: 0, after: 60, line: 240 } },
      },
      heading1: {
        run: { size: 30, bold: true, color: BRAND },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 420, after: 120 } },
      },
      heading2: {
        run: { size: 25, bold: true, color: INK },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 280, after: 60 } },
      },
      heading3: {
        run: { size: 22, bold: true, color: INK },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 60 } },
      },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 26, color: SOFT },
        paragraph: { spacing: { after: 240 } },
      },
      {
        id: 'Meta',
        name: 'Meta',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 19, color: SOFT },
      },
      {
        id: 'Label',
        name: 'Label',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
      },
      {
        id: 'Panel',
        name: 'Panel',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { keepLines: true, spacing: { after: 0 }, indent: { left: 170, right: 170 } },
      },
      {
        id: 'PanelTitle',
        name: 'Panel Title',
        basedOn: 'Panel',
        next: 'Panel',
        quickFormat: true,
        run: { bold: true, color: BRAND },
        paragraph: { keepNext: true },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 20 },
        paragraph: { spacing: { before: 30, after: 30, line: 252 } },
      },
      {
        id: 'TableHeader',
        name: 'Table Header',
        basedOn: 'TableText',
        run: { bold: true, color: BRAND },
        paragraph: { keepNext: true },
      },
      {
        id: 'AfterTable',
        name: 'After Table',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: { before: 0, after: 60, line: 120 } },
      },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, color: SOFT } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18, color: SOFT } },
    ],
  };
}

export function NUMBERING(orderedLists: number): INumberingOptions {
  const levels = (
    format: (typeof LevelFormat)[keyof typeof LevelFormat],
    mark: (level: number) => string,
  ) =>
    Array.from({ length: 9 }, (_, level) => ({
      level,
      format,
      text: mark(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 300 } } },
    }));
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels(LevelFormat.BULLET, (level) => (level % 2 ? '–' : '•')),
      },
      ...Array.from({ length: orderedLists }, (_, index) => ({
        reference: `ordered-${index}`,
        levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`),
      })),
    ],
  };
}
