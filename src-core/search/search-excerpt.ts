import { normalizeSearchText } from '../text/normalize-search-text.ts';
import { plainTextOf } from '../text/plain-text.ts';

/** What is shown of the text where words were found: as it reads, without the marks it was written with. */

const BEFORE = 60;
const LENGTH = 180;

export function excerptOf(texts: readonly string[], terms: readonly string[]): string {
  // To read a text takes its time, and there are many hits: only the one that has the word is read.
  const found = texts.find((each) => placeIn(each, terms) !== undefined) ?? texts[0] ?? '';
  const text = plainTextOf(found);
  const start = beginningOf(text, (placeIn(text, terms) ?? 0) - BEFORE);
  const end = text.length <= start + LENGTH ? text.length : text.lastIndexOf(' ', start + LENGTH);
  const part = text.slice(start, end > start ? end : start + LENGTH);
  return `${start > 0 ? '… ' : ''}${part}${start + part.length < text.length ? ' …' : ''}`;
}

function placeIn(text: string, terms: readonly string[]): number | undefined {
  for (const { 0: word, index } of text.matchAll(/[^\s\p{P}]+/gu)) {
    if (terms.includes(normalizeSearchText(word))) return index;
  }
  return undefined;
}

/** Where the word begins that stands there. */
function beginningOf(text: string, place: number): number {
  return place <= 0 ? 0 : text.lastIndexOf(' ', place) + 1;
}
