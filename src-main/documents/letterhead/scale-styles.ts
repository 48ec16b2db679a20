import type { Element } from '@xmldom/xmldom';
import { isDefault, setWordAttribute, styleIdOf, valueIn } from './adopt-styles.ts';
import { paragraphsIn } from './placeholders.ts';
import { W } from './word-namespaces.ts';
import { elements, ownerOf } from './word-package.ts';

/**
 * Reduces the sizes and spaces of our text in the letterhead's styles. Each style gets a smaller one that is
 * based on it.
 */
export function scaleStyles(styles: Element, body: Element, scale: number): void {
  if (scale === 1) return;
  const all = new Map(elements(styles, 'style').map((style) => [styleIdOf(style), style]));
  const usual = [...all.values()].find((style) => isDefault(style, 'paragraph'));
  const made = new Map<string, string>();
  for (const paragraph of paragraphsIn(body)) {
    const [properties] = elements(paragraph, 'pPr');
    const id = (properties && valueIn(properties, 'pStyle')) ?? (usual && styleIdOf(usual));
    const style = id === undefined ? undefined : all.get(id);
    if (id === undefined || !style) continue;
    const smaller = made.get(id) ?? addSmaller(styles, lineOf(style, all), scale);
    made.set(id, smaller);
    giveStyle(paragraph, smaller);
    for (const own of properties ? elements(properties, 'spacing') : []) {
      for (const name of ['before', 'after']) {
        const air = own.getAttributeNS(W, name);
        if (air) setWordAttribute(own, name, String(Math.round(Number(air) * scale)));
      }
    }
  }
}

/** Changes the style of a paragraph, or gives it one. */
export function giveStyle(paragraph: Element, id: string): void {
  const document = ownerOf(paragraph);
  const [known] = elements(paragraph, 'pPr');
  const properties = known ?? document.createElementNS(W, 'w:pPr');
  if (!known) paragraph.insertBefore(properties, paragraph.firstChild);
  const [style] = elements(properties, 'pStyle');
  const named = style ?? document.createElementNS(W, 'w:pStyle');
  setWordAttribute(named, 'val', id);
  if (!style) properties.insertBefore(named, properties.firstChild);
}

/** A style, and those that it is based on. */
function lineOf(style: Element, all: ReadonlyMap<string, Element>): readonly Element[] {
  const line: Element[] = [];
  for (let each: Element | undefined = style; each && !line.includes(each); ) {
    line.push(each);
    each = all.get(valueIn(each, 'basedOn') ?? '');
  }
  return line;
}

/** Word's defaults are ten points and no space. */
function addSmaller(styles: Element, line: readonly Element[], scale: number): string {
  const [style] = line;
  if (!style) return '';
  const places = [...line, ...elements(styles, 'docDefaults')];
  const said = (name: string, attribute: string) =>
    places
      .flatMap((each) => [...each.getElementsByTagNameNS(W, name)])
      .map((each) => each.getAttributeNS(W, attribute))
      .find((value) => value !== null && value !== '');
  const scaled = (value: string | null | undefined, otherwise = 0) =>
    String(Math.round((Number(value ?? otherwise) || otherwise) * scale));
  const document = ownerOf(styles);
  const add = (
    parent: Element,
    name: string,
    attributes: Readonly<Record<string, string>> = {},
  ) => {
    const element = document.createElementNS(W, `w:${name}`);
    for (const [key, value] of Object.entries(attributes)) setWordAttribute(element, key, value);
    parent.appendChild(element);
    return element;
  };
  const id = `${styleIdOf(style)}Small`;
  const smaller = add(styles, 'style', { type: 'paragraph', customStyle: '1', styleId: id });
  add(smaller, 'name', { val: `${valueIn(style, 'name') ?? styleIdOf(style)} (small)` });
  add(smaller, 'basedOn', { val: styleIdOf(style) });
  // Line height is a multiple of the type size, unless it is an absolute height.
  const rule = said('spacing', 'lineRule');
  const height = rule === 'exact' || rule === 'atLeast' ? said('spacing', 'line') : undefined;
  add(add(smaller, 'pPr'), 'spacing', {
    before: scaled(said('spacing', 'before')),
    after: scaled(said('spacing', 'after')),
    ...(height && rule ? { line: scaled(height), lineRule: rule } : {}),
  });
  const letters = add(smaller, 'rPr');
  for (const name of ['sz', 'szCs']) add(letters, name, { val: scaled(said('sz', 'val'), 20) });
  return id;
}
