import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Inline, Line } from './blocks.ts';

/** The small Markdown of notes (paragraphs, lists, strong, emphasis, links) as blocks. */

const parser = unified().use(remarkParse);

export function blocksOfMarkdown(text: string): Block[] {
  if (text.trim() === '') return [];
  return parser.parse(text).children.flatMap(blockOf);
}

type Node = RootContent | BlockContent | DefinitionContent;

function blockOf(node: Node): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', text: lineOf(node.children) }];
    // Headings belong to the document; in a note one is a strong line.
    case 'heading':
      return [{ type: 'paragraph', role: 'label', text: lineOf(node.children, { strong: true }) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap(blockOf)),
        },
      ];
    case 'blockquote':
      return node.children.flatMap(blockOf);
    case 'code':
    case 'html':
      return [{ type: 'paragraph', text: [{ text: node.value }] }];
    default:
      return [];
  }
}

type Marks = Pick<Inline, 'strong' | 'emphasis' | 'link'>;

function lineOf(nodes: readonly PhrasingContent[], marks: Marks = {}): Line {
  return nodes.flatMap((node): Line => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        return [{ text: node.value, ...marks }];
      case 'strong':
        return lineOf(node.children, { ...marks, strong: true });
      case 'emphasis':
        return lineOf(node.children, { ...marks, emphasis: true });
      case 'link':
        return lineOf(node.children, isSafe(node.url) ? { ...marks, link: node.url } : marks);
      case 'break':
        return [{ text: '\n', ...marks }];
      case 'image':
        return [{ text: node.alt ?? '', ...marks }];
      default:
        return 'children' in node ? lineOf(node.children, marks) : [];
    }
  });
}

function isSafe(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url);
}
