import type { Block, Line, Table } from '../../src-core/minutes/blocks.ts';

/** What every format asks of text, links and titles. */

/**
 * Text that any file can hold: one kind of line break, no control character that XML 1.0 forbids,
 * and half a surrogate pair shown as the replacement character.
 */
export function clean(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  );
}

/** Word opens no address longer than this. */
const LONGEST_LINK = 2000;

/** The address, if every reader can follow it; otherwise the words stand without a link. */
export function safeLink(link: string | undefined): string | undefined {
  if (link === undefined || link.length > LONGEST_LINK) return undefined;
  if (!/^(https?:\/\/|mailto:)/i.test(link) || !URL.canParse(link)) return undefined;
  const { href } = new URL(link);
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(href) ? href : undefined;
}

export function wordsOf(line: Line): string {
  return line.map((inline) => clean(inline.text)).join('');
}

/** A table's title is drawn, unless what stands right before it has just said the same. */
export function drawnTitle(table: Table, before: Block | undefined): string {
  const said = before?.type === 'heading' || before?.type === 'paragraph' ? before.text : [];
  return wordsOf(said) === clean(table.title) ? '' : clean(table.title);
}
