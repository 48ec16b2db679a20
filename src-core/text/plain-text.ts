import type { TextForm } from '../model/text-forms.ts';
import { blocksOfMarkdown } from './markdown.ts';
import type { NoteBlock, Paragraph } from './rich-text.ts';

/** Plain texts: as paragraphs of a document, on one line, and out of Markdown. */

/** A text as blocks of a document, by the form that it is written in. */
export function blocksOfText(text: string, form: TextForm): NoteBlock[] {
  return form === 'markdown' ? blocksOfMarkdown(text) : paragraphsOfPlain(text);
}

/** Letter by letter. A blank line begins a new paragraph; every other line break stays (D121). */
export function paragraphsOfPlain(text: string): Paragraph[] {
  return linesOf(text)
    .join('\n')
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n|\n$/g, ''))
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', text: [{ text: part }] }));
}

/** For a line among others, such as a partner's note to its position. */
export function withoutBlankLines(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .join('\n');
}

/** The lines; a blank one is empty. */
function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => (line.trim() === '' ? '' : line));
}

/** A plain text on one line, for a cell or a list. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text of either form on one line. */
export function lineOfText(text: string, form: TextForm): string {
  return onOneLine(form === 'markdown' ? blocksOfMarkdown(text).map(wordsOf).join(' ') : text);
}

function wordsOf(block: NoteBlock): string {
  if (block.type === 'list') return block.items.flat().map(wordsOf).join(' ');
  return block.text.map(({ text }) => text).join('');
}

/**
 * The words of a Markdown text as a reader sees them, without formatting: a blank line between blocks, and the
 * items of a list below each other with their dashes or numbers.
 */
export function shownText(markdown: string): string {
  return blocksOfMarkdown(markdown).map(shownBlock).join('\n\n');
}

export function shownBlock(block: NoteBlock): string {
  if (block.type !== 'list') return wordsOf(block);
  return block.items
    .map((item, index) => {
      const mark = block.ordered ? `${index + 1}. ` : '- ';
      return (
        mark +
        item
          .map(shownBlock)
          .join('\n')
          .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
}
