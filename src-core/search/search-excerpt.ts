import { normalizeSearchText } from '../text/normalize-search-text.ts';
import { lineOfText } from '../text/plain-text.ts';
import type { SearchText } from './search-entries.ts';

/** The excerpt around the words that were found, as plain text without Markdown. */

const BEFORE = 60;
const LENGTH = 180;

export function excerptOf(texts: readonly SearchText[], terms: readonly string[]): string {
  // Converting a text takes time, and there are many hits. So only the text with the word is converted.
  const found = texts.find(({ text }) => placeIn(text, terms) !== undefined) ?? texts[0];
  const text = found ? lineOfText(found.text, found.form) : '';
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

/** The beginning of the word at that position. */
function beginningOf(text: string, place: number): number {
  return place <= 0 ? 0 : text.lastIndexOf(' ', place) + 1;
}
