import type { Line, MarkdownPart, NoteBlock } from './rich-text.ts';

/**
 * Parses simple notes: paragraphs, lists with dashes and strong words. Most notes are like that. The full
 * Markdown parser takes half the time of a document; this gives the same result much faster.
 */

/** Characters without a meaning in Markdown: letters, digits and punctuation. */
const SIGNS = '\\p{L}\\p{M}\\p{N}.,:;()?%"\'–—…/*-';
/** Begins with a letter, and does not end with a space. */
const WORDS = `(?:\\*\\*)?\\p{L}(?:[ ${SIGNS}]*[${SIGNS}])?`;
const PARAGRAPH = new RegExp(`^${WORDS}(?:\\n${WORDS})*$`, 'u');
const LIST = new RegExp(`^- ${WORDS}(?:\\n- ${WORDS})*$`, 'u');
const STRONG = /(?<!\*)\*\*(\p{L}|\p{L}[^*\n]*[\p{L}\p{N}])\*\*(?!\*)/u;

/** Undefined if the text may contain more Markdown than this. */
export function simpleParts(text: string): MarkdownPart[] | undefined {
  const parts: MarkdownPart[] = [];
  for (const source of text.split(/\n{2,}/).map((each) => each.replace(/^\n|\n$/g, ''))) {
    if (source === '') continue;
    const block = simpleBlock(source);
    // Two lists with only blank lines between them are one list.
    if (!block || (block.type === 'list' && parts.at(-1)?.blocks[0]?.type === 'list')) return;
    parts.push({ blocks: [block], source });
  }
  return parts;
}

function simpleBlock(source: string): NoteBlock | undefined {
  if (PARAGRAPH.test(source)) {
    const text = simpleLine(source);
    return text && { type: 'paragraph', text };
  }
  if (!LIST.test(source)) return undefined;
  const lines = source.split('\n').map((line) => simpleLine(line.slice(2)));
  if (!lines.every((line) => line !== undefined)) return undefined;
  const items = lines.map((text) => [{ type: 'paragraph', text } as const]);
  return { type: 'list', ordered: false, items };
}

/** Strong words begin and end with a letter or a digit, so that they are strong in any context. */
function simpleLine(words: string): Line | undefined {
  if (!words.includes('*')) return [{ text: words }];
  const pieces = words.split(STRONG);
  if (pieces.some((piece) => piece.includes('*'))) return undefined;
  return pieces
    .map((text, index) => (index % 2 ? { text, strong: true } : { text }))
    .filter(({ text }) => text !== '');
}
