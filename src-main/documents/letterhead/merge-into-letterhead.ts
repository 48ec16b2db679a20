import type { Element } from '@xmldom/xmldom';
import { framingBookmark } from '../../../src-core/documents/bookmarks.ts';
import type { Filling } from '../../../src-core/model/letterhead.ts';
import { adoptNumbering } from './adopt-numbering.ts';
import { type AdoptedStyles, adoptStyles, setWordAttribute } from './adopt-styles.ts';
import { closest, fillPlaceholders, paragraphsIn, placeholdersIn } from './placeholders.ts';
import { type ReadLetterhead, textParts } from './read-letterhead.ts';
import { giveStyle, scaleStyles } from './scale-styles.ts';
import { setProperties } from './set-properties.ts';
import { RELATIONS, TYPES, W } from './word-namespaces.ts';
import {
  children,
  elements,
  ownerOf,
  type Relation,
  refuseLetterhead,
  WordPackage,
} from './word-package.ts';

/**
 * Inserts a document into a letterhead. The letterhead stays as it is, and the document gets its styles from
 * it.
 */

const OUR_MAIN = 'word/document.xml';

export interface MergedContent {
  /** Our document as a separate Word file. */
  readonly docx: Uint8Array;
  readonly filling: Filling;
  /** A bookmark that says what the document was made from, if our own title is not there to have it. */
  readonly origin?: string | undefined;
  readonly locale: string;
  /** The scale of the text, relative to the letterhead's own sizes. */
  readonly scale: number;
}

export function mergeIntoLetterhead(
  template: ReadLetterhead,
  { docx, filling, origin, locale, scale }: MergedContent,
): Uint8Array {
  const { file, main } = template;
  const ours = WordPackage.open(docx);
  const ourBody = bodyOf(ours.root(OUR_MAIN));
  // The page, its header and its footer are the letterhead's.
  for (const each of elements(ourBody, 'sectPr')) ourBody.removeChild(each);
  const body = bodyOf(file.root(main));
  const theirs = file.root(stylesPart(file, main, ours));
  const styles = adoptStyles(
    theirs,
    ours.root('word/styles.xml'),
    valuesOf(ourBody, 'pStyle', 'rStyle', 'tblStyle'),
    locale,
  );
  const numbers = adoptNumbering(
    file,
    main,
    ours.xml('word/numbering.xml')?.documentElement ?? undefined,
    valuesOf(ourBody, 'numId'),
  );
  restyle(ourBody, styles);
  scaleStyles(theirs, ourBody, scale);
  for (const each of elementsNamed(ourBody, 'numId')) {
    const there = numbers.get(each.getAttributeNS(W, 'val') ?? '');
    if (there !== undefined) setWordAttribute(each, 'val', there);
  }
  copyRelations(ourBody, ours, file, main);
  if (origin !== undefined) nameParagraphs(body, origin);
  renumber(ourBody, body);
  const copies = children(ourBody).map((each) => ownerOf(body).importNode(each, true));
  // Before our text is inserted: it may contain braces that are not placeholders.
  for (const part of textParts(file, main)) {
    for (const paragraph of paragraphsIn(file.root(part))) {
      fillPlaceholders(paragraph, (mark) => (mark === 'minutes' ? '' : filling[mark]));
    }
  }
  insertContent(body, template.place, copies);
  setProperties(file, main, ours);
  return file.pack();
}

function bodyOf(document: Element): Element {
  return elements(document, 'body')[0] ?? refuseLetterhead('letterhead.broken');
}

/** The letterhead's styles. A file without any gets ours. */
function stylesPart(file: WordPackage, main: string, ours: WordPackage): string {
  const known = file.related(main, 'styles');
  if (known !== undefined) return known;
  const part = file.freeName('word/styles.xml');
  file.put(part, ours.bytes('word/styles.xml') ?? new Uint8Array(), TYPES.styles);
  file.relate(main, { type: `${RELATIONS}/styles`, target: part, isExternal: false });
  return part;
}

function restyle(body: Element, { ids, text, hasBullets }: AdoptedStyles): void {
  for (const each of [
    ...elementsNamed(body, 'pStyle'),
    ...elementsNamed(body, 'rStyle'),
    ...elementsNamed(body, 'tblStyle'),
  ]) {
    const there = ids.get(each.getAttributeNS(W, 'val') ?? '');
    if (there !== undefined) setWordAttribute(each, 'val', there);
  }
  for (const paragraph of paragraphsIn(body)) {
    const [properties] = elements(paragraph, 'pPr');
    const [style] = properties ? elements(properties, 'pStyle') : [];
    if (!style && text !== undefined) giveStyle(paragraph, text);
    if (!hasBullets || !properties || elements(properties, 'pBdr').length > 0) continue;
    if (style?.getAttributeNS(W, 'val') !== ids.get('ListBullet')) continue;
    const [list] = elements(properties, 'numPr');
    if (list && elements(list, 'ilvl')[0]?.getAttributeNS(W, 'val') === '0') {
      properties.removeChild(list);
    }
  }
}

/**
 * Bookmarks the letterhead's own paragraphs, so that Forum recognises them in a reviewed document. The
 * paragraph with the title placeholder also says what the document was made from.
 */
function nameParagraphs(body: Element, origin: string): void {
  const all = paragraphsIn(body);
  const titled = all.find((each) => placeholdersIn(each).some(({ mark }) => mark === 'title'));
  const used = elementsNamed(body, 'bookmarkStart').map((each) =>
    Number(each.getAttributeNS(W, 'id')),
  );
  let id = 1 + Math.max(0, ...used);
  for (const [index, paragraph] of all.entries()) {
    nameParagraph(paragraph, framingBookmark(`letterhead_${index + 1}`), id++);
    if (paragraph === titled) nameParagraph(paragraph, origin, id++);
  }
}

function nameParagraph(paragraph: Element, name: string, id: number): void {
  const document = ownerOf(paragraph);
  const [start, end] = ['w:bookmarkStart', 'w:bookmarkEnd'].map((tag) => {
    const point = document.createElementNS(W, tag);
    setWordAttribute(point, 'id', String(id));
    return point;
  });
  if (!start || !end) return;
  setWordAttribute(start, 'name', name);
  const [properties] = elements(paragraph, 'pPr');
  paragraph.insertBefore(
    start,
    properties?.nextSibling ?? (properties ? null : paragraph.firstChild),
  );
  paragraph.appendChild(end);
}

/** Gives our bookmarks and pictures ids that the letterhead has not used. */
function renumber(ours: Element, theirs: Element): void {
  const marks = (body: Element) => [
    ...elementsNamed(body, 'bookmarkStart'),
    ...elementsNamed(body, 'bookmarkEnd'),
  ];
  const first =
    1 + Math.max(0, ...marks(theirs).map((each) => Number(each.getAttributeNS(W, 'id'))));
  for (const each of marks(ours)) {
    setWordAttribute(each, 'id', String(first + Number(each.getAttributeNS(W, 'id'))));
  }
  const drawn = (body: Element) => [...body.getElementsByTagName('wp:docPr')];
  let next = 1 + Math.max(0, ...drawn(theirs).map((each) => Number(each.getAttribute('id'))));
  for (const each of drawn(ours)) each.setAttribute('id', String(next++));
}

/** Copies the links and pictures in our text, with new ids. */
function copyRelations(body: Element, ours: WordPackage, file: WordPackage, main: string): void {
  const relations = new Map(ours.relations(OUR_MAIN).map((each) => [each.id, each]));
  const given = new Map<string, string>();
  for (const element of body.getElementsByTagName('*')) {
    for (const attribute of [...element.attributes]) {
      const relation = relations.get(attribute.value);
      if (attribute.namespaceURI !== RELATIONS || !relation) continue;
      const id = given.get(relation.id) ?? file.relate(main, copyTarget(relation, ours, file));
      given.set(relation.id, id);
      attribute.value = id;
    }
  }
}

function copyTarget(relation: Relation, ours: WordPackage, file: WordPackage): Relation {
  if (relation.isExternal) return relation;
  const part = file.freeName(relation.target);
  file.put(part, ours.bytes(relation.target) ?? new Uint8Array(), ours.typeOf(relation.target));
  return { ...relation, target: part };
}

/**
 * At the placeholder's paragraph, which is removed if it has no other content. Otherwise at the end, before the
 * section's properties.
 */
function insertContent(
  body: Element,
  place: Element | undefined,
  blocks: readonly Element[],
): void {
  if (!place) {
    const last = elements(body, 'sectPr').at(-1) ?? null;
    for (const each of blocks) body.insertBefore(each, last);
    return;
  }
  for (let control = closest(place, 'sdt'); control; control = closest(place, 'sdt')) {
    openUp(control);
  }
  const parent = place.parentNode ?? refuseLetterhead('letterhead.broken');
  const endsSection = place.getElementsByTagNameNS(W, 'sectPr').length > 0;
  const isEmpty =
    (place.textContent ?? '').trim() === '' &&
    ['drawing', 'pict', 'object', 'fldChar'].every(
      (name) => place.getElementsByTagNameNS(W, name).length === 0,
    );
  const before = endsSection || isEmpty ? place : place.nextSibling;
  for (const each of blocks) parent.insertBefore(each, before);
  if (isEmpty && !endsSection) parent.removeChild(place);
}

/** Replaces a content control by its content: the control may not allow as much as will be inserted. */
function openUp(control: Element): void {
  const parent = control.parentNode;
  const [content] = elements(control, 'sdtContent');
  if (!parent || !content) refuseLetterhead('letterhead.broken');
  for (const each of [...content.childNodes]) parent.insertBefore(each, control);
  parent.removeChild(control);
}

function elementsNamed(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS(W, name)];
}

function valuesOf(parent: Element, ...names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) =>
      elementsNamed(parent, name).map((each) => each.getAttributeNS(W, 'val') ?? ''),
    ),
  );
}
