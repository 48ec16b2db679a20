import { type IParagraphStyleOptions, type IRunStylePropertiesOptions, LineRuleType } from 'docx';
import { BRAND, SOFT } from './docx-colours.ts';

/** The paragraph styles of a Word document. Type sizes are in half points, distances in twentieths of a point. */

/** Where values begin, to the right of their labels. In twentieths of a point. */
const FACTS = 2500;
/** Where the line for a name begins, after the one for place and date. */
export const SIGNATURE = 3800;

export const PARAGRAPH_STYLES: IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: 24, color: SOFT },
    paragraph: { keepNext: true, spacing: spacing(0, 160) },
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
    paragraph: { spacing: spacing(0, 60) },
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
    paragraph: { spacing: spacing(10, 10, 252) },
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
    // Its lines are as high as their content, even if a letterhead's are not.
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
];

/** `line`: 240 is single spacing. */
export function spacing(before: number, after: number, line = 269) {
  return { before, after, line, lineRule: LineRuleType.AUTO };
}

/** A line in the table of contents. */
function contents(level: 1 | 2, run: IRunStylePropertiesOptions, air: ReturnType<typeof spacing>) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run,
    // No indent at the right: LibreOffice would leave out the page number.
    paragraph: { spacing: air, indent: { left: level === 1 ? 0 : 240 } },
  };
}
