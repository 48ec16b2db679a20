import type { BlockContent, List, PhrasingContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Inline, Line, NoteBlock, NoteList } from './rich-text.ts';

/** Writes blocks as the small Markdown of notes: the reverse of markdown.ts. */

/** The Markdown style of notes, here and in the editor. */
export const MARKDOWN: Options = {
  bullet: '-',
  // Every number is 1. If two users add to the same list, the numbers after it do not conflict.
  incrementListMarker: false,
  listItemIndent: 'one',
  resourceLink: true,
};

export function markdownOf(blocks: readonly NoteBlock[]): string {
  return toMarkdown({ type: 'root', children: blocks.map(blockOf) }, MARKDOWN).replace(/\n$/, '');
}

function blockOf(block: NoteBlock): BlockContent {
  if (block.type === 'list') return listOf(block);
  const children = phrasingOf(block.text);
  if (block.type === 'heading') return { type: 'heading', depth: 1, children };
  return { type: 'paragraph', children };
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
