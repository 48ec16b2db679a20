import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Language } from '../../src-core/model/forum.ts';

/** Accessibility faults of a Word document, read from its XML. */
export function accessibilityFaults(
  parts: Readonly<Record<string, string>>,
  language: Language,
): string[] {
  const document = rootOf(parts['word/document.xml'] ?? '');
  const styles = stylesIn(rootOf(parts['word/styles.xml'] ?? ''));
  const around = Object.keys(parts).filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const roots = [document, ...around.map((name) => rootOf(parts[name] ?? ''))];
  return [
    ...headings(document, styles),
    ...tables(document),
    ...emptyParagraphs(document),
    ...roots.flatMap(pictures),
    ...Object.keys(parts)
      .filter((name) => name.endsWith('.svg'))
      .flatMap((name) => drawing(rootOf(parts[name] ?? ''))),
    ...roots.flatMap((root) => contrasts(root, styles)),
    ...said(parts, language),
  ];
}

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
/** WCAG 2.2 AA, for text of any size. */
const LEAST_CONTRAST = 4.5;
const LEAST_FOR_LINES = 3;

interface Style {
  readonly level: number | undefined;
  readonly color: string | undefined;
  readonly fill: string | undefined;
}
type Styles = (id: string | undefined) => Style;

function headings(document: Element, styles: Styles): string[] {
  let before = 0;
  return all(document, 'p').flatMap((paragraph) => {
    const { level } = styles(styleOf(paragraph));
    if (level === undefined) return [];
    const isJump = level > before + 1;
    const fault = `a heading of level ${level} after one of level ${before}: ${paragraph.textContent}`;
    before = level;
    return isJump ? [fault] : [];
  });
}

function tables(document: Element): string[] {
  return all(document, 'tbl').flatMap((table) => {
    const [first] = all(table, 'tr');
    const name = valueIn(all(table, 'tblCaption')[0]) ?? '';
    return [
      ...(first && all(first, 'tblHeader').length > 0 ? [] : ['a table without a header row']),
      ...(name.trim() === '' ? ['a table without a title'] : []),
    ];
  });
}

function isAfterLastTable({ previousSibling, nextSibling }: Element): boolean {
  const nameOf = (node: unknown) => (node as Element | null)?.localName;
  return nameOf(previousSibling) === 'tbl' && nameOf(nextSibling) === 'sectPr';
}

/** Spacing belongs in styles. A cell, a section and a document that ends with a table must end with a paragraph. */
function emptyParagraphs(document: Element): string[] {
  const holds = ['drawing', 'pict', 'object', 'sectPr', 'fldChar', 'fldSimple'];
  return all(document, 'p')
    .filter((each) => (each.parentNode as Element | null)?.localName !== 'tc')
    .filter((each) => (each.textContent ?? '').trim() === '')
    .filter((each) => !isAfterLastTable(each))
    .filter((each) => holds.every((name) => all(each, name).length === 0))
    .map(() => 'an empty paragraph');
}

function pictures(root: Element): string[] {
  return ['w:drawing', 'w:pict', 'w:object']
    .flatMap((name) => [...root.getElementsByTagName(name)])
    .filter((each) => {
      const [properties] = each.getElementsByTagName('wp:docPr');
      return (properties?.getAttribute('descr') ?? '').trim() === '';
    })
    .map(() => 'a picture that nothing is said of');
}

/** Our drawings also have a description, and enough contrast with their own background. */
function drawing(svg: Element): string[] {
  const each = [...svg.getElementsByTagName('*')];
  const [ground] = each.filter(({ tagName }) => tagName === 'rect');
  const fill = ground?.getAttribute('fill') ?? '';
  const faults = each.flatMap((one) => {
    const least = one.tagName === 'text' ? LEAST_CONTRAST : LEAST_FOR_LINES;
    return ['fill', 'stroke'].flatMap((name) => {
      const color = one.getAttribute(name) ?? 'none';
      if (one === ground || color === 'none') return [];
      const found = contrast(color.slice(1), fill.slice(1));
      return found < least ? [`${color} on ${fill} is ${found.toFixed(1)} to 1`] : [];
    });
  });
  const isSaid = (svg.getAttribute('aria-label') ?? '').trim() !== '';
  return [...new Set(faults), ...(isSaid ? [] : ['a drawing that nothing is said of'])];
}

function contrasts(root: Element, styles: Styles): string[] {
  const faults = all(root, 'p').flatMap((paragraph) => {
    const style = styles(styleOf(paragraph));
    const [properties] = below(paragraph, 'pPr');
    const fill =
      (properties && fillIn(properties)) ??
      style.fill ??
      fillOfTable(paragraph, styles) ??
      'FFFFFF';
    return all(paragraph, 'r').flatMap((run) => {
      if ((run.textContent ?? '').trim() === '') return [];
      const [own] = below(run, 'rPr');
      const named = own && styles(valueIn(below(own, 'rStyle')[0])).color;
      const color = (own && colorIn(own)) ?? named ?? style.color ?? '000000';
      const found = contrast(color, fill);
      return found < LEAST_CONTRAST ? [`${color} on ${fill} is ${found.toFixed(1)} to 1`] : [];
    });
  });
  return [...new Set(faults)];
}

/** The shading of a header row comes from the table style; it is applied to the whole table, which is stricter. */
function fillOfTable(paragraph: Element, styles: Styles): string | undefined {
  for (let each = paragraph.parentNode as Element | null; each; each = each.parentNode as Element) {
    if (each.localName === 'tbl') return styles(valueIn(all(each, 'tblStyle')[0])).fill;
  }
  return undefined;
}

function said(parts: Readonly<Record<string, string>>, language: Language): string[] {
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(parts['word/styles.xml'] ?? '')?.[0];
  const isSpoken = defaults?.includes(`w:val="${LOCALES[language]}"`);
  const hasTitle = /<dc:title>[^<]*\S[^<]*<\/dc:title>/.test(parts['docProps/core.xml'] ?? '');
  return [...(isSpoken ? [] : ['no language']), ...(hasTitle ? [] : ['no title'])];
}

function stylesIn(root: Element): Styles {
  const known = new Map(all(root, 'style').map((style) => [attribute(style, 'styleId'), style]));
  const [defaults] = all(root, 'docDefaults');
  const normal = all(root, 'style').find(
    (style) => attribute(style, 'type') === 'paragraph' && attribute(style, 'default') === '1',
  );
  const read = (id: string | undefined): Style => {
    const style = known.get(id ?? attribute(normal, 'styleId') ?? '');
    if (!style) return { level: undefined, color: defaults && colorIn(defaults), fill: undefined };
    const parent = valueIn(below(style, 'basedOn')[0]);
    const isCharacter = attribute(style, 'type') === 'character';
    const inherited: Style =
      parent === undefined && isCharacter
        ? { level: undefined, color: undefined, fill: undefined }
        : read(parent === undefined && style === normal ? '' : parent);
    const level = valueIn(all(style, 'outlineLvl')[0]);
    const name = /^heading (\d)$/i.exec(valueIn(below(style, 'name')[0]) ?? '')?.[1];
    const own = level === undefined ? name && Number(name) : Number(level) + 1;
    return {
      level: own || inherited.level,
      color: colorIn(style) ?? inherited.color,
      fill: fillIn(style) ?? inherited.fill,
    };
  };
  return read;
}

function styleOf(paragraph: Element): string | undefined {
  const [properties] = below(paragraph, 'pPr');
  return properties && valueIn(below(properties, 'pStyle')[0]);
}

function colorIn(properties: Element): string | undefined {
  return hex(all(properties, 'color')[0], 'val');
}

function fillIn(properties: Element): string | undefined {
  return hex(all(properties, 'shd')[0], 'fill');
}

function hex(element: Element | undefined, name: string): string | undefined {
  const value = attribute(element, name);
  return value !== undefined && /^[0-9A-F]{6}$/i.test(value) ? value : undefined;
}

/** As defined by WCAG. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function rootOf(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no XML');
  return root;
}

function all(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagName(`w:${name}`)];
}

function below(parent: Element, name: string): Element[] {
  return all(parent, name).filter((each) => each.parentNode === parent);
}

function valueIn(element: Element | undefined): string | undefined {
  return attribute(element, 'val');
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(`w:${name}`) ?? undefined;
}
