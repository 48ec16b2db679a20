import type { BlockContent, List, PhrasingContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { blocksOfMarkdown } from './markdown.ts';
import type { Inline, Line, NoteBlock, NoteList } from './rich-text.ts';

/** Writes a block as the small Markdown of notes: the reverse of markdown.ts. */

/** The Markdown style of notes, here and in the editor. */
export const MARKDOWN: Options = {
  bullet: '-',
  // Every number is 1. If two users add to the same list, the numbers after it do not conflict.
  incrementListMarker: false,
  listItemIndent: 'one',
  resourceLink: true,
  // Always escaped. If one user adds a letter after it, the escape must not meet what another adds before it.
  unsafe: ['&', '<'].map((character) => ({ character, inConstruct: 'phrasing' })),
};

/** Has a backslash only where the text would otherwise read differently (D122). */
export function markdownOf(block: NoteBlock): string {
  const whole = toMarkdown({ type: 'root', children: [blockOf(block)] }, MARKDOWN);
  return withoutNeedlessEscapes(whole.replace(/\n$/, ''));
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** With more escapes, those that are needed are not sought one by one: each takes a reading of the text. */
const MAX_SOUGHT = 40;

function withoutNeedlessEscapes(markdown: string): string {
  const escapes = [...markdown.matchAll(ESCAPED)].map(({ index }) => index);
  if (escapes.length === 0) return markdown;
  const meant = readingOf(markdown);
  const isSame = (text: string) => readingOf(text) === meant;
  const bare = markdown.replace(ESCAPED, '$1');
  if (isSame(bare)) return bare;
  if (escapes.length > MAX_SOUGHT) return markdown;
  return escapes.reduceRight((text, at) => {
    const without = text.slice(0, at) + text.slice(at + 1);
    return isSame(without) ? without : text;
  }, markdown);
}

function readingOf(markdown: string): string {
  return JSON.stringify(blocksOfMarkdown(markdown));
}

function blockOf(block: NoteBlock): BlockContent {
  if (block.type === 'list') return listOf(block);
  if (block.type === 'paragraph') {
    return { type: 'paragraph', children: phrasingOf(tidyLines(block.text)) };
  }
  const onOneLine = block.text.map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ') }));
  return { type: 'heading', depth: 1, children: phrasingOf(onOneLine) };
}

/** Markdown has no spaces at the ends of a line, and no blank lines in a paragraph. */
function tidyLines(line: Line): Line {
  let [before, after] = ['\n', '\n'];
  const begun = line.map((inline) => {
    const whole = inline.text.replace(/\r\n?/g, '\n');
    const own = before === '\n' ? whole.replace(/^[ \t\n]+/, '') : whole;
    const text = own.replace(/\n[ \t\n]+/g, '\n');
    before = text.at(-1) ?? before;
    return { ...inline, text };
  });
  const ended = begun.toReversed().map((inline) => {
    const own = after === '\n' ? inline.text.replace(/[ \t\n]+$/, '') : inline.text;
    const text = own.replace(/[ \t]+\n/g, '\n');
    after = text.at(0) ?? after;
    return { ...inline, text };
  });
  return ended.toReversed();
}

function listOf({ ordered, items }: NoteList): List {
  const children = items.map((blocks) => ({
    type: 'listItem' as const,
    spread: false,
    children: blocks.map(blockOf),
  }));
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children };
}

const MARKS = ['link', 'strong', 'emphasis'] as const;

/** Nests formatting: consecutive runs with the same mark share one node. */
function phrasingOf(line: Line, from = 0): PhrasingContent[] {
  const mark = MARKS[from];
  if (mark === undefined) {
    const value = line.map(({ text }) => text).join('');
    return value === '' ? [] : [{ type: 'text', value }];
  }
  return groupsBy(line, (inline) => inline[mark]).flatMap((group): PhrasingContent[] => {
    const children = phrasingOf(group, from + 1);
    const value = group[0]?.[mark];
    if (value === undefined || value === false || children.length === 0) return children;
    if (typeof value === 'string') return [{ type: 'link', url: value, children }];
    return [mark === 'strong' ? { type: 'strong', children } : { type: 'emphasis', children }];
  });
}

function groupsBy(line: Line, of: (inline: Inline) => unknown): Inline[][] {
  const groups: Inline[][] = [];
  for (const inline of line) {
    const last = groups.at(-1);
    if (last?.[0] && of(last[0]) === of(inline)) last.push(inline);
    else groups.push([inline]);
  }
  return groups;
}
