import type { Element } from '@xmldom/xmldom';
import type { ReadLetterhead } from './read-letterhead.ts';
import { W } from './word-namespaces.ts';
import { elements } from './word-package.ts';

/**
 * The width of the text where the document is inserted, in twentieths of a point: between the margins, in one
 * column.
 */
export function widthIn({ file, main, place }: ReadLetterhead): number {
  const section = sectionOf(file.root(main), place);
  const number = (name: string, attribute: string, otherwise: number) => {
    const found = section && elements(section, name)[0]?.getAttributeNS(W, attribute);
    const value = Number(found ?? '');
    return found && Number.isFinite(value) ? value : otherwise;
  };
  // Word's default is a letter page with margins of an inch.
  const sides = number('pgMar', 'left', 1_440) + number('pgMar', 'right', 1_440);
  const width = number('pgSz', 'w', 12_240) - sides - number('pgMar', 'gutter', 0);
  const columns = Math.max(1, number('cols', 'num', 1));
  const between = (columns - 1) * number('cols', 'space', 720);
  return Math.max(2_000, Math.floor((width - between) / columns));
}

/** A section's properties are in its last paragraph; those of the last section are at the end of the text. */
function sectionOf(document: Element, place: Element | undefined): Element | undefined {
  const all = [...document.getElementsByTagNameNS(W, 'sectPr')];
  if (!place) return all.at(-1);
  return all.find((each) => (place.compareDocumentPosition(each) & FOLLOWING) !== 0) ?? all.at(-1);
}

/** DOCUMENT_POSITION_FOLLOWING: also true for what is inside the node. */
const FOLLOWING = 4;
