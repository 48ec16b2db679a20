import { xmlText } from '../xml-text.ts';

/**
 * Writes WordprocessingML as text. A long document has half a million elements: as text they take a hundredth
 * of a second, as objects some seconds. Only this file escapes text.
 */

/** Complete elements, or text that is already escaped. */
export type WordXml = string & { readonly [IS_XML]: true };
declare const IS_XML: unique symbol;

/** Undefined attributes are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

export const NOTHING = '' as WordXml;

export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly WordXml[]
): WordXml {
  let opening = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) opening += ` ${key}="${escapeXml(String(value))}"`;
  }
  const inside = joinXml(content);
  return (inside === '' ? `${opening}/>` : `${opening}>${inside}</${name}>`) as WordXml;
}

/** `<w:pStyle w:val="Meta"/>`: the form of most properties. */
export function property(name: string, value: string | number | boolean): WordXml {
  return element(name, { 'w:val': String(value) });
}

/** `<w:keepNext/>`. False is written only to turn off what a style turns on. */
export function toggle(name: string, isOn: boolean | undefined): WordXml {
  if (isOn === undefined) return NOTHING;
  return isOn ? element(name, {}) : property(name, false);
}

export function joinXml(parts: readonly WordXml[]): WordXml {
  const [first = NOTHING] = parts;
  return parts.length < 2 ? first : (parts.join('') as WordXml);
}

export function escapeXml(text: string): WordXml {
  // Most texts need no escaping.
  return (PLAIN.test(text) ? text : xmlText(text).replace(/[&<>"]/g, entity)) as WordXml;
}

const PLAIN = /^[\p{L}\p{N} .,:;()_/–-]*$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function entity(sign: string): string {
  return ENTITIES[sign] ?? '';
}
