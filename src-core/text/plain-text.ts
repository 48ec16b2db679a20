import { blocksOfMarkdown } from './markdown.ts';
import type { NoteBlock } from './rich-text.ts';

/** The words of a note without formatting, on one line, for a table cell. */
export function plainTextOf(text: string): string {
  return blocksOfMarkdown(text).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(block: NoteBlock): string {
  if (block.type === 'list') return block.items.flat().map(wordsOf).join(' ');
  return 'text' in block ? block.text.map((inline) => inline.text).join('') : '';
}
