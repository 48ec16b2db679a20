import type { Element } from '@xmldom/xmldom';
import { setWordAttribute } from './adopt-styles.ts';
import { RELATIONS, TYPES, W } from './word-namespaces.ts';
import { elements, ownerOf, type WordPackage } from './word-package.ts';

/**
 * Copies the document's lists into a letterhead, with numbers that it does not use. Returns the new number of
 * each list.
 */
export function adoptNumbering(
  theirs: WordPackage,
  main: string,
  ours: Element | undefined,
  used: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  if (!ours || used.size === 0) return given;
  const root = theirs.root(numberingPart(theirs, main));
  const wanted = elements(ours, 'num').filter((num) => used.has(attribute(num, 'numId')));
  const lists = new Map<string, string>();
  let next = 1 + highestValue(root, 'abstractNum', 'abstractNumId');
  for (const list of elements(ours, 'abstractNum')) {
    const id = attribute(list, 'abstractNumId');
    if (!wanted.some((num) => listOf(num) === id)) continue;
    const copy = copyElement(list, root);
    setWordAttribute(copy, 'abstractNumId', String(next));
    // The schema requires the list formats before the lists.
    root.insertBefore(copy, elements(root, 'num')[0] ?? lastOf(root));
    lists.set(id, String(next++));
  }
  next = 1 + highestValue(root, 'num', 'numId');
  for (const num of wanted) {
    const copy = copyElement(num, root);
    setWordAttribute(copy, 'numId', String(next));
    for (const each of elements(copy, 'abstractNumId')) {
      setWordAttribute(each, 'val', lists.get(listOf(num)) ?? '');
    }
    root.insertBefore(copy, lastOf(root));
    given.set(attribute(num, 'numId'), String(next++));
  }
  return given;
}

/** Leaves out extensions that only some programs know. Otherwise the letterhead must declare them as ignorable. */
function copyElement(element: Element, root: Element): Element {
  const copy = ownerOf(root).importNode(element, true);
  for (const each of [copy, ...copy.getElementsByTagName('*')]) {
    for (const { name, namespaceURI } of [...each.attributes]) {
      if (namespaceURI !== W) each.removeAttribute(name);
    }
  }
  return copy;
}

function listOf(num: Element): string {
  const [list] = elements(num, 'abstractNumId');
  return list ? attribute(list, 'val') : '';
}

function lastOf(root: Element): Element | null {
  return elements(root, 'numIdMacAtCleanup')[0] ?? null;
}

function attribute(element: Element, name: string): string {
  return element.getAttributeNS(W, name) ?? '';
}

function numberingPart(theirs: WordPackage, main: string): string {
  const known = theirs.related(main, 'numbering');
  if (known !== undefined) return known;
  const part = theirs.freeName('word/numbering.xml');
  theirs.put(part, `<w:numbering xmlns:w="${W}"/>`, TYPES.numbering);
  theirs.relate(main, { type: `${RELATIONS}/numbering`, target: part, isExternal: false });
  return part;
}

function highestValue(root: Element, name: string, attribute: string): number {
  const numbers = elements(root, name).map((each) => Number(each.getAttributeNS(W, attribute)));
  return Math.max(0, ...numbers.filter(Number.isFinite));
}
