import type { Element } from '@xmldom/xmldom';
import { W } from './word-namespaces.ts';
import { elements, ownerOf } from './word-package.ts';

/**
 * Matches the document's styles to a letterhead's: its own where it has them, in any language. The others are
 * added under names of ours.
 */

/** Our style ids, and the names that Word gives them in English, bokmål and nynorsk. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  Title: ['title', 'tittel'],
  Subtitle: ['subtitle', 'undertittel'],
  Heading1: ['heading 1', 'overskrift 1'],
  Heading2: ['heading 2', 'overskrift 2'],
  Heading3: ['heading 3', 'overskrift 3'],
  ListParagraph: ['list paragraph', 'listeavsnitt'],
  ListBullet: ['list bullet', 'punktliste'],
  ListNumber: ['list number', 'nummerert liste'],
  Hyperlink: ['hyperlink', 'hyperkobling', 'hyperkopling'],
  TOC1: ['toc 1', 'innh 1', 'contents 1'],
  TOC2: ['toc 2', 'innh 2', 'contents 2'],
};
/** Table styles of a letterhead; `table` is pandoc's name. */
const TABLES = ['table grid', 'tabellrutenett', 'table'];
const BODY_TEXT = ['body text', 'brødtekst'];
/** With less space after a paragraph, readers cannot see where the next one begins. In twentieths of a point. */
const SOME_AIR = 60;

export interface AdoptedStyles {
  /** The letterhead's id of each of our styles. */
  readonly ids: ReadonlyMap<string, string>;
  /** The style of our paragraphs without one; undefined: none. */
  readonly text: string | undefined;
  /** Whether the letterhead's own list style has bullets. */
  readonly hasBullets: boolean;
}

export function adoptStyles(
  theirs: Element,
  ours: Element,
  used: ReadonlySet<string>,
  locale: string,
): AdoptedStyles {
  const there = elements(theirs, 'style');
  const here = new Map(elements(ours, 'style').map((style) => [styleIdOf(style), style]));
  const byName = (names: readonly string[], type: string) =>
    there.find((style) => typeOf(style) === type && isCalled(style, names));
  const byDefault = (type: string) => there.find((style) => isDefault(style, type));
  const normal = byDefault('paragraph');
  const ids = new Map<string, string>();
  const taken = new Set(there.map(styleIdOf));
  const missing: Element[] = [];

  const put = (ourId: string, style: Element | undefined) => {
    if (!style) return;
    ids.set(ourId, styleIdOf(style));
    const level = /^Heading(\d)$/.exec(ourId)?.[1];
    if (level !== undefined) makeHeading(style, Number(level), there);
  };
  put('Normal', normal);
  put('TableNormal', byDefault('table'));
  const plainTable = byDefault('table');
  put('ForumTable', isCalled(plainTable, ['normal table']) ? byName(TABLES, 'table') : plainTable);
  for (const id of withParents(used, here)) {
    const style = here.get(id);
    if (ids.has(id) || !style) continue;
    put(id, byName(SHARED[id] ?? [], typeOf(style)));
    if (ids.has(id)) continue;
    ids.set(id, claimId(SHARED[id] ? id : `Forum${id.replace(/^Forum/, '')}`, taken));
    missing.push(style);
  }
  const scale = bodySize(theirs, normal) / bodySize(ours, here.get('Normal'));
  for (const style of missing) theirs.appendChild(ownCopy(style, ids, scale, theirs));
  setLanguage(theirs, locale);
  const text = byName(BODY_TEXT, 'paragraph');
  const bullets = byName(SHARED.ListBullet ?? [], 'paragraph');
  return {
    ids,
    text: text ? styleIdOf(text) : textStyle(theirs, normal, taken),
    hasBullets: bullets !== undefined && bullets.getElementsByTagNameNS(W, 'numPr').length > 0,
  };
}

/** Adds the styles that these are based on. */
function withParents(used: ReadonlySet<string>, here: ReadonlyMap<string, Element>): Set<string> {
  const all = new Set(used);
  for (const id of all) {
    const style = here.get(id);
    for (const name of ['basedOn', 'next', 'link']) {
      const other = style && valueIn(style, name);
      // The set grows during the loop.
      if (other) all.add(other);
    }
  }
  return all;
}

/** A copy of our style under its id there. Its name is ours, unless it is a name that all programs know. */
function ownCopy(
  style: Element,
  ids: ReadonlyMap<string, string>,
  scale: number,
  theirs: Element,
): Element {
  const copy = ownerOf(theirs).importNode(style, true);
  const id = styleIdOf(style);
  setWordAttribute(copy, 'styleId', ids.get(id) ?? id);
  copy.removeAttributeNS(W, 'default');
  for (const name of ['basedOn', 'next', 'link']) {
    for (const each of elements(copy, name)) {
      const there = ids.get(each.getAttributeNS(W, 'val') ?? '');
      if (there === undefined) copy.removeChild(each);
      else setWordAttribute(each, 'val', there);
    }
  }
  if (!SHARED[id]) {
    setWordAttribute(copy, 'customStyle', '1');
    for (const name of elements(copy, 'name')) {
      setWordAttribute(
        name,
        'val',
        `Forum ${(name.getAttributeNS(W, 'val') ?? '').replace(/^Forum /, '')}`,
      );
    }
  }
  for (const size of [...copy.getElementsByTagNameNS(W, '*')].filter(isSize)) {
    setWordAttribute(
      size,
      'val',
      String(Math.round(Number(size.getAttributeNS(W, 'val')) * scale)),
    );
  }
  return copy;
}

function isSize({ localName }: Element): boolean {
  return localName === 'sz' || localName === 'szCs';
}

/** Makes a style that only looks like a heading a real one. Screen readers and tables of contents use its level. */
function makeHeading(style: Element, level: number, there: readonly Element[]): void {
  if (isCalled(style, [`heading ${level}`])) return;
  const line: Element[] = [];
  for (let each: Element | undefined = style; each && !line.includes(each); ) {
    line.push(each);
    const parent: string | undefined = valueIn(each, 'basedOn');
    each = there.find((other) => styleIdOf(other) === parent);
  }
  if (line.some((each) => each.getElementsByTagNameNS(W, 'outlineLvl').length > 0)) return;
  const document = ownerOf(style);
  const [known] = elements(style, 'pPr');
  const properties = known ?? document.createElementNS(W, 'w:pPr');
  // The schema requires it before the run and table properties.
  if (!known) style.insertBefore(properties, elements(style, 'rPr')[0] ?? null);
  const outline = document.createElementNS(W, 'w:outlineLvl');
  setWordAttribute(outline, 'val', String(level - 1));
  properties.appendChild(outline);
}

/** A letterhead for letters often has no space between paragraphs. Ours must be visibly separate. */
function textStyle(
  theirs: Element,
  normal: Element | undefined,
  taken: Set<string>,
): string | undefined {
  const places = [normal, ...elements(theirs, 'docDefaults')].filter((each) => each !== undefined);
  const after = places
    .flatMap((each) => [...each.getElementsByTagNameNS(W, 'spacing')])
    .map((each) => each.getAttributeNS(W, 'after'))
    .find((value) => value !== null && value !== '');
  if (Number(after ?? 0) >= SOME_AIR) return undefined;
  const document = ownerOf(theirs);
  const style = document.createElementNS(W, 'w:style');
  const id = claimId('ForumText', taken);
  setWordAttribute(style, 'type', 'paragraph');
  setWordAttribute(style, 'customStyle', '1');
  setWordAttribute(style, 'styleId', id);
  const add = (parent: Element, name: string, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElementNS(W, `w:${name}`);
    for (const [key, value] of Object.entries(attributes)) setWordAttribute(made, key, value);
    parent.appendChild(made);
    return made;
  };
  add(style, 'name', { val: 'Forum Text' });
  if (normal) add(style, 'basedOn', { val: styleIdOf(normal) });
  add(add(style, 'pPr', {}), 'spacing', { after: '120' });
  theirs.appendChild(style);
  return id;
}

/** The language of all text without another one. */
function setLanguage(theirs: Element, locale: string): void {
  const document = ownerOf(theirs);
  const inside = (parent: Element, name: string, first: boolean): Element => {
    const [known] = elements(parent, name);
    if (known) return known;
    const made = document.createElementNS(W, `w:${name}`);
    parent.insertBefore(made, first ? parent.firstChild : null);
    return made;
  };
  const defaults = inside(theirs, 'docDefaults', true);
  const properties = inside(inside(defaults, 'rPrDefault', true), 'rPr', true);
  inside(properties, 'lang', false);
  for (const each of theirs.getElementsByTagNameNS(W, 'lang'))
    setWordAttribute(each, 'val', locale);
}

/** The size of body text, in half points. Word's default is ten points. */
function bodySize(styles: Element, normal: Element | undefined): number {
  const places = [normal, ...elements(styles, 'docDefaults')].filter((each) => each !== undefined);
  const [size] = places.flatMap((each) => [...each.getElementsByTagNameNS(W, 'sz')]);
  return Number(size?.getAttributeNS(W, 'val') ?? 20) || 20;
}

function claimId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}${number}`;
  taken.add(id);
  return id;
}

function isCalled(style: Element | undefined, names: readonly string[]): boolean {
  if (!style) return false;
  const own = [valueIn(style, 'name'), ...(valueIn(style, 'aliases') ?? '').split(',')];
  return own.some((name) => names.includes((name ?? '').trim().toLowerCase()));
}

export function valueIn(style: Element, name: string): string | undefined {
  return elements(style, name)[0]?.getAttributeNS(W, 'val') ?? undefined;
}

export function styleIdOf(style: Element): string {
  return style.getAttributeNS(W, 'styleId') ?? '';
}

function typeOf(style: Element): string {
  return style.getAttributeNS(W, 'type') ?? 'paragraph';
}

/** Whether this is the default style of its type. */
export function isDefault(style: Element, type: string): boolean {
  return typeOf(style) === type && isOn(style.getAttributeNS(W, 'default'));
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

export function setWordAttribute(element: Element, name: string, value: string): void {
  element.setAttributeNS(W, `w:${name}`, value);
}
