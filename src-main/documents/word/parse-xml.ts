import { Parser } from 'saxen';

/**
 * Parses XML into a small tree. It accepts no DTD and only XML's own five entities, so it fetches and expands
 * nothing.
 */

export interface XmlElement {
  /** With the prefixes below, whatever prefixes the file uses. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The transitional and the strict namespace of the same format. */
const NAMESPACES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
};

const MAX_ELEMENTS = 1_000_000;
const DEEPEST = 200;

/** Throws if the XML is not well-formed, or larger than any document. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let elements = 0;
  const failed = (why: string) => {
    throw new Error(why);
  };
  const add = (text: string) => open.at(-1)?.children.push(text);
  new Parser()
    .ns(NAMESPACES)
    .on('openTag', (name, attributes) => {
      elements += 1;
      if (elements > MAX_ELEMENTS || open.length > DEEPEST) failed('too much');
      const given = Object.entries(attributes()).map(([key, value]) => [
        key,
        decodeEntities(value),
      ]);
      const element = { name, attributes: Object.fromEntries(given), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    })
    .on('closeTag', () => {
      open.pop();
    })
    .on('text', (text) => add(decodeEntities(text)))
    .on('cdata', add)
    .on('attention', () => failed('has a DTD'))
    .on('error', (error) => failed(error.message))
    .parse(xml);
  const top = root.children.find((child) => typeof child !== 'string');
  return top ?? failed('empty');
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => child.name === name);
}

export function textIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

export function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

const FIVE: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return FIVE[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
