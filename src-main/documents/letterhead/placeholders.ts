import type { Element } from '@xmldom/xmldom';
import { translator } from '../../../src-core/i18n/index.ts';
import { LANGUAGES } from '../../../src-core/model/forum.ts';
import { type LetterheadPlaceholder, PLACEHOLDERS } from '../../../src-core/model/letterhead.ts';
import { xmlText } from '../xml-text.ts';
import { W } from './word-namespaces.ts';
import { elements } from './word-package.ts';

/** Finds and fills placeholders such as `{{title}}` in a text, even if Word has split one over several runs. */

export interface FoundPlaceholder {
  /** The text with its braces. */
  readonly written: string;
  /** Undefined if it is not a known placeholder. */
  readonly mark: LetterheadPlaceholder | undefined;
  readonly from: number;
  readonly to: number;
}

const WRITTEN = /\{\{\s*(\p{L}[\p{L}\p{N}_ -]*?)\s*\}\}/gu;

const BY_NAME = new Map(
  LANGUAGES.flatMap((language) => {
    const t = translator(language);
    return PLACEHOLDERS.map((mark) => [t(`letterheadPlaceholders.${mark}`), mark] as const);
  }),
);

export function paragraphsIn(root: Element): Element[] {
  return [...root.getElementsByTagNameNS(W, 'p')];
}

export function placeholdersIn(paragraph: Element): FoundPlaceholder[] {
  const text = textsOf(paragraph)
    .map((each) => each.textContent ?? '')
    .join('');
  return [...text.matchAll(WRITTEN)].map((match) => ({
    written: match[0],
    mark: BY_NAME.get((match[1] ?? '').toLowerCase()),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Replaces each placeholder by its `value`. One without a value stays as it is. */
export function fillPlaceholders(
  paragraph: Element,
  value: (mark: LetterheadPlaceholder) => string | undefined,
): void {
  // From the end, so that earlier positions stay valid.
  for (const { mark, from, to } of placeholdersIn(paragraph).reverse()) {
    const filled = mark === undefined ? undefined : value(mark);
    if (filled !== undefined) replaceText(paragraph, from, to, filled);
  }
}

/** The first run with a part of the placeholder gets the whole text. The others lose their parts. */
function replaceText(paragraph: Element, from: number, to: number, filled: string): void {
  let at = 0;
  let rest = xmlText(filled).replace(/\s*[\r\n]+\s*/g, ' ');
  for (const text of textsOf(paragraph)) {
    const content = text.textContent ?? '';
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, content.length)];
    at += content.length;
    if (start >= end) continue;
    text.textContent = content.slice(0, start) + rest + content.slice(end);
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    rest = '';
    releaseFromControl(text, paragraph);
  }
}

/** Text that is filled in is no longer a prompt to click on, nor bound to other data. */
function releaseFromControl(text: Element, paragraph: Element): void {
  for (let each = text.parentNode; each && each !== paragraph.parentNode; each = each.parentNode) {
    const element = each as Element;
    if (element.localName !== 'sdt') continue;
    for (const properties of elements(element, 'sdtPr')) {
      for (const name of ['showingPlcHdr', 'dataBinding', 'placeholder']) {
        for (const gone of elements(properties, name)) properties.removeChild(gone);
      }
    }
  }
  const run = text.parentNode as Element;
  for (const properties of elements(run, 'rPr')) {
    for (const style of elements(properties, 'rStyle')) {
      if (style.getAttributeNS(W, 'val') === 'PlaceholderText') properties.removeChild(style);
    }
  }
}

/** The texts of the paragraph itself, without floating text boxes. */
function textsOf(paragraph: Element): Element[] {
  return [...paragraph.getElementsByTagNameNS(W, 't')].filter(
    (text) => closest(text, 'p') === paragraph,
  );
}

export function closest(element: Element, name: string): Element | undefined {
  for (let each = element.parentNode; each; each = each.parentNode) {
    if (each.localName === name && each.namespaceURI === W) return each as Element;
  }
  return undefined;
}
