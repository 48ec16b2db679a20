import type { Mark, Node } from '@tiptap/pm/model';
import type { BlockContent, List, ListItem, PhrasingContent, Text } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { MARKDOWN } from '../../../src-core/text/to-markdown.ts';
import { isBlankNode, normalizeDoc } from './normalize-doc.ts';

/** A document as Markdown. */

/** The Markdown that a block was read from or last written as. An unchanged block is written in the same way again. */
const sources = new WeakMap<Node, string>();

export function remember(block: Node, source: string): void {
  sources.set(block, source);
}

export function docToMarkdown(doc: Node): string {
  if (isBlankNode(doc)) return '';
  return neighbours(normalizeDoc(doc).doc.children).map(sourceOf).join('\n\n');
}

/** Neighbouring lists of one kind must be written together, with different signs, or Markdown would join them. */
function neighbours(blocks: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.type === block.type && !block.isTextblock) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function sourceOf(group: readonly Node[]): string {
  const [only] = group;
  if (!only || group.length > 1) return markdownOf(group);
  const source = sources.get(only) ?? markdownOf(group);
  sources.set(only, source);
  return source;
}

function markdownOf(blocks: readonly Node[]): string {
  return toMarkdown({ type: 'root', children: blocks.map(blockOf) }, MARKDOWN).replace(/\n$/, '');
}

function blockOf(node: Node): BlockContent {
  switch (node.type.name) {
    case 'heading':
      return { type: 'heading', depth: 1, children: phrasingOf(node) };
    case 'bulletList':
      return listOf(node, false);
    case 'orderedList':
      return listOf(node, true);
    default:
      return { type: 'paragraph', children: phrasingOf(node) };
  }
}

function listOf(node: Node, ordered: boolean): List {
  const children = node.children.map(
    (item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: item.children.filter((block) => !isBlankNode(block)).map(blockOf),
    }),
  );
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children };
}

interface Piece {
  readonly content: Text;
  readonly marks: readonly Mark[];
}

function phrasingOf(textblock: Node): PhrasingContent[] {
  return nested(
    textblock.children.map(({ text = '\n', marks }) => ({
      // A new line is a line break in notes.
      content: { type: 'text', value: text },
      marks,
    })),
  );
}

const OUTERMOST = ['link', 'bold', 'italic'];

/** Formatting overlaps in the editor but nests in Markdown: what reaches furthest is outermost. */
function nested(pieces: readonly Piece[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const widest = widestFrom(pieces.slice(at));
    const first = pieces[at]?.content;
    if (widest) content.push(marked(widest.mark, nested(widest.inside)));
    else if (first) append(content, first);
    at += widest?.inside.length ?? 1;
  }
  return content;
}

function widestFrom(pieces: readonly Piece[]) {
  const [first] = pieces;
  return first?.marks
    .toSorted((a, b) => OUTERMOST.indexOf(a.type.name) - OUTERMOST.indexOf(b.type.name))
    .map((mark) => {
      const end = pieces.findIndex((piece) => !mark.isInSet(piece.marks));
      const reach = end < 0 ? pieces : pieces.slice(0, end);
      return { mark, inside: reach.map((piece) => without(piece, mark)) };
    })
    .reduce<{ mark: Mark; inside: Piece[] } | undefined>(
      (widest, each) => (widest && widest.inside.length >= each.inside.length ? widest : each),
      undefined,
    );
}

function without({ content, marks }: Piece, mark: Mark): Piece {
  return { content, marks: marks.filter((each) => !each.eq(mark)) };
}

function marked(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type.name) {
    case 'link':
      return { type: 'link', url: mark.attrs.href, children };
    case 'bold':
      return { type: 'strong', children };
    default:
      return { type: 'emphasis', children };
  }
}

/** Joins neighbouring texts, so that each sign is escaped or not by the characters around it. */
function append(content: PhrasingContent[], next: PhrasingContent): void {
  const last = content.at(-1);
  if (last?.type === 'text' && next.type === 'text') last.value += next.value;
  else content.push(next);
}
