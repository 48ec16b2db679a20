import type { Block } from '../documents/blocks.ts';
import { blocksOfMarkdown } from './markdown.ts';

/** The words of a note alone, on one line, for a cell in a table. */
export function plainTextOf(text: string): string {
  return blocksOfMarkdown(text).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(block: Block): string {
  if (block.type === 'list') return block.items.flat().map(wordsOf).join(' ');
  return 'text' in block ? block.text.map((inline) => inline.text).join('') : '';
}
