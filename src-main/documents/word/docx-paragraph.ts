import { element, joinXml, NOTHING, property, toggle, type WordXml } from './word-xml.ts';

/** A paragraph, with its properties in the order of Word's schema. */

export interface ParagraphStyle {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** The number of its list, and the depth in it. */
  readonly list?: { readonly number: number; readonly level: number };
  /** Borders and shading (docx-callouts.ts). */
  readonly box?: WordXml;
  readonly tabs?: readonly TabStop[];
  /** In twentieths of a point, as the indents are. */
  readonly spacing?: { readonly before?: number; readonly after?: number };
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly firstLine?: number;
  };
  readonly align?: 'end';
}

export interface TabStop {
  readonly kind: 'left' | 'right';
  readonly at: number;
  readonly leader?: 'underscore' | 'dot';
}

export function docxParagraph(look: ParagraphStyle, content: WordXml = NOTHING): WordXml {
  return element('w:p', {}, propertiesOf(look), content);
}

function propertiesOf(look: ParagraphStyle): WordXml {
  const { style, keepNext, keepLines, list, box, tabs, spacing, indent, align } = look;
  const properties = [
    style === undefined ? NOTHING : property('w:pStyle', style),
    toggle('w:keepNext', keepNext),
    toggle('w:keepLines', keepLines),
    list === undefined ? NOTHING : numberingProperties(list),
    box ?? NOTHING,
    tabs === undefined ? NOTHING : element('w:tabs', {}, ...tabs.map(tabStop)),
    spacing === undefined
      ? NOTHING
      : element('w:spacing', { 'w:before': spacing.before, 'w:after': spacing.after }),
    indent === undefined
      ? NOTHING
      : element('w:ind', {
          'w:left': indent.left,
          'w:right': indent.right,
          'w:firstLine': indent.firstLine,
        }),
    align === undefined ? NOTHING : property('w:jc', align),
  ];
  const said = joinXml(properties);
  return said === '' ? NOTHING : element('w:pPr', {}, said);
}

function numberingProperties({ number, level }: NonNullable<ParagraphStyle['list']>): WordXml {
  return element('w:numPr', {}, property('w:ilvl', level), property('w:numId', number));
}

function tabStop({ kind, at, leader }: TabStop): WordXml {
  return element('w:tab', { 'w:val': kind, 'w:pos': at, 'w:leader': leader });
}
