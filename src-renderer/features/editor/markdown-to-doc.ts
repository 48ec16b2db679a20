import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model';
import { partsOfMarkdown } from '../../../src-core/text/markdown.ts';
import type { Inline, Line, NoteBlock } from '../../../src-core/text/rich-text.ts';
import { remember } from './doc-to-markdown.ts';

/** Markdown as a document for the editor. */
export function markdownToDoc(schema: Schema, text: string): Node {
  const nodes = partsOfMarkdown(text).flatMap(({ blocks, source }) => {
    const made = blocks.map((block) => nodeOf(schema, block));
    const [only] = made;
    if (only && made.length === 1 && source !== undefined) remember(only, source);
    return made;
  });
  return schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
}

function nodeOf(schema: Schema, block: NoteBlock): Node {
  switch (block.type) {
    case 'paragraph':
      return schema.node('paragraph', null, inlineOf(schema, block.text));
    case 'heading': {
      const line = block.text.map((each) => ({ ...each, text: each.text.replace(/\n/g, ' ') }));
      return schema.node('heading', null, inlineOf(schema, line));
    }
    case 'list': {
      const items = block.items.map((item) => schema.node('listItem', null, itemOf(schema, item)));
      return schema.node(block.ordered ? 'orderedList' : 'bulletList', null, items);
    }
  }
}

/** A list item starts with a paragraph, which may be empty. */
function itemOf(schema: Schema, blocks: readonly NoteBlock[]): Node[] {
  const nodes = blocks.map((block) => nodeOf(schema, block));
  return nodes[0]?.type.name === 'paragraph' ? nodes : [schema.node('paragraph'), ...nodes];
}

function inlineOf(schema: Schema, line: Line): Fragment {
  return Fragment.fromArray(
    line.flatMap((inline) =>
      inline.text
        .split(/(\n)/)
        .filter((part) => part !== '')
        .map((part) =>
          part === '\n' ? schema.node('hardBreak') : schema.text(part, marksOf(schema, inline)),
        ),
    ),
  );
}

function marksOf(schema: Schema, { strong, emphasis, link }: Inline): Mark[] {
  return [
    ...(strong ? [schema.mark('bold')] : []),
    ...(emphasis ? [schema.mark('italic')] : []),
    ...(link === undefined ? [] : [schema.mark('link', { href: link })]),
  ];
}
