import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { OWN_LETTERHEADS } from '../../src-core/model/letterhead.ts';

/** Makes the letterheads that come with the program (`npm run letterheads`). They are Word files like any office's own. */

const INK = '1B2430';
const SOFT = '52606D';
const BRAND = '00385C';
const LINE = 'C9D2DA';

interface Look {
  readonly margin: number;
  /** Of the running text, in half points. */
  readonly size: number;
  readonly heading: string;
  /** How much air there is, against the usual. */
  readonly air: number;
  readonly first: (width: number) => Paragraph[];
}

const LOOKS: Readonly<Record<(typeof OWN_LETTERHEADS)[number], Look>> = {
  plain: { margin: 25, size: 21, heading: INK, air: 1, first: nameOverLine },
  band: { margin: 25, size: 21, heading: BRAND, air: 1, first: band },
  compact: { margin: 18, size: 19, heading: BRAND, air: 0.6, first: nameOverLine },
};

for (const name of OWN_LETTERHEADS) {
  const file = await Packer.toBuffer(letterhead(LOOKS[name]));
  await writeFile(join(import.meta.dirname, `${name}.docx`), file);
}

function letterhead(look: Look): Document {
  const margin = convertMillimetersToTwip(look.margin);
  const width = convertMillimetersToTwip(210) - 2 * margin;
  const footer = new Footer({ children: [footerOf(width)] });
  return new Document({
    title: 'Forum',
    creator: 'Forum',
    styles: stylesOf(look),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: margin,
              bottom: margin,
              left: margin,
              right: margin,
              header: 680,
              footer: 620,
            },
          },
        },
        headers: {
          first: new Header({ children: look.first(width) }),
          default: new Header({
            children: [
              small('{{forum}} · {{title}}', { ...lineBelow(LINE), spacing: { after: 200 } }),
            ],
          }),
        },
        footers: { first: footer, default: footer },
        children: [new Paragraph('{{minutes}}')],
      },
    ],
  });
}

/** Whose it is, large, and who keeps its papers. */
function nameOverLine(width: number): Paragraph[] {
  return [
    new Paragraph({
      style: 'Header',
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      ...lineBelow(INK),
      children: [
        new TextRun({ text: '{{forum}}', bold: true, size: 24, color: INK }),
        new TextRun({ children: [new Tab(), '{{date}}'] }),
      ],
    }),
    small('{{secretariat}}', { spacing: { before: 80, after: 240 } }),
  ];
}

/** From edge to edge: the paragraphs reach out past the margins, and their first lines do not. */
function band(width: number): Paragraph[] {
  const margin = (convertMillimetersToTwip(210) - width) / 2;
  const over = {
    style: 'Header',
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: BRAND },
    indent: { left: -margin, right: -margin, firstLine: margin },
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
  };
  const white = 'FFFFFF';
  return [
    new Paragraph({
      ...over,
      spacing: { before: 0, after: 0, line: 480, lineRule: LineRuleType.AT_LEAST },
      children: [
        new TextRun({ text: '{{forum}}', bold: true, size: 26, color: white }),
        new TextRun({ children: [new Tab(), '{{date}}'], color: white }),
      ],
    }),
    new Paragraph({
      ...over,
      spacing: { before: 0, after: 320, line: 360, lineRule: LineRuleType.AT_LEAST },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: BRAND, space: 6 } },
      children: [new TextRun({ text: '{{secretariat}}', color: white })],
    }),
  ];
}

function footerOf(width: number): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun('{{marking}}'),
      new TextRun({
        children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

function small(text: string, more: IParagraphOptions): Paragraph {
  return new Paragraph({ style: 'Header', children: [new TextRun(text)], ...more });
}

function lineBelow(color: string) {
  return { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color, space: 4 } } };
}

function stylesOf({ size, heading, air }: Look): IStylesOptions {
  const spaced = (before: number, after: number) => ({
    spacing: {
      before: Math.round(before * air),
      after: Math.round(after * air),
      line: air < 1 ? 259 : 288,
      lineRule: LineRuleType.AUTO,
    },
  });
  const level = (share: number, before: number, after: number, color = heading) => ({
    run: { size: Math.round(size * share), bold: true, color },
    paragraph: { keepNext: true, keepLines: true, ...spaced(before, after) },
  });
  // Without these the library has its own, with more air than a long table of contents can do with.
  const contents = (
    depth: 1 | 2,
    run: { bold?: boolean },
    paragraph: ReturnType<typeof spaced>,
  ) => ({
    id: `TOC${depth}`,
    name: `toc ${depth}`,
    basedOn: 'Normal',
    next: 'Normal',
    run,
    paragraph: { ...paragraph, indent: { left: depth === 1 ? 0 : 240 } },
  });
  const around = (id: string, name: string) => ({
    id,
    name,
    basedOn: 'Normal',
    run: { size: 17, color: SOFT },
    paragraph: { spacing: { before: 0, after: 0, line: 240 } },
  });
  return {
    default: {
      document: { run: { font: 'Arial', size, color: INK }, paragraph: spaced(0, 120) },
      title: level(1.7, 0, 60),
      heading1: level(1.38, 480, 140),
      heading2: level(1.14, 320, 60, INK),
      heading3: level(1, 200, 60),
    },
    paragraphStyles: [
      around('Header', 'header'),
      around('Footer', 'footer'),
      contents(1, { bold: true }, spaced(80, 20)),
      contents(2, {}, spaced(0, 10)),
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: Math.round(size * 1.14), color: SOFT },
        paragraph: { keepNext: true, ...spaced(0, 320) },
      },
    ],
  };
}
