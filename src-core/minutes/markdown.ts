import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Inline, Line } from './blocks.ts';

/** The small Markdown of notes (paragraphs, lists, strong, emphasis, links) as blocks. No words are lost. */

const parser = unified().use(remarkParse);

/** Nobody writes that much by hand, and the parser's time grows faster than the text. */
const LONGEST = 50_000;
/** More than twenty marks, or forty columns, before a line's words: deeper than the parser's stack is safe with. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){20}|^[ \t]{40,}(?:>|[-+*]|\d{1,9}[.)])/m;

export function blocksOfMarkdown(text: string): Block[] {
  if (text.trim() === '') return [];
  if (text.length > LONGEST || TOO_DEEP.test(text)) return plainParagraphs(text);
  return blocksOf(parser.parse(text).children, text);
}

function plainParagraphs(text: string): Block[] {
  return text.split(/\n\s*\n/).flatMap((part) => paragraph([{ text: part.trim() }]));
}

type Node = RootContent | BlockContent | DefinitionContent;

function blocksOf(nodes: readonly Node[], source: string): Block[] {
  return nodes.flatMap((node) => blockOf(node, source));
}

function blockOf(node: Node, source: string): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(lineOf(node.children));
    // Headings belong to the document; in a note one is a strong line.
    case 'heading':
      return paragraph(lineOf(node.children, { strong: true }), 'label');
    case 'list':
      return listOf(node, source);
    case 'blockquote':
      return blocksOf(node.children, source);
    case 'code':
    case 'html':
      return paragraph([{ text: node.value }]);
    case 'definition':
      return paragraph([{ text: sourceOf(node, source) }]);
    default:
      return [];
  }
}

function paragraph(text: Line, role?: 'label'): Block[] {
  if (text.every((inline) => inline.text.trim() === '')) return [];
  return [{ type: 'paragraph', text, ...(role ? { role } : {}) }];
}

/**
 * A numbered list is numbered from 1 and up, or with nothing but 1. "13. desember" at the start of a line is a
 * date, though Markdown takes it for a list; such numbers stay as they were written.
 */
function listOf(list: List, source: string): Block[] {
  const items = list.children.map((item) => blocksOf(item.children, source));
  const filled = items.filter((item) => item.length > 0);
  const marks = list.children.map((item) => /^\d+[.)]/.exec(sourceOf(item, source))?.[0] ?? '');
  const numbers = marks.map((mark) => Number.parseInt(mark, 10));
  const isNumbered =
    numbers.every((number, index) => number === index + 1) || numbers.every((each) => each === 1);
  if (!list.ordered || (isNumbered && filled.length === items.length)) {
    return filled.length === 0
      ? []
      : [{ type: 'list', ordered: list.ordered === true, items: filled }];
  }
  return items.flatMap((blocks, index): Block[] => {
    const mark = { text: `${marks[index]} ` };
    const [first, ...rest] = blocks;
    if (first?.type !== 'paragraph') return [...paragraph([mark]), ...blocks];
    return [{ ...first, text: [mark, ...first.text] }, ...rest];
  });
}

function sourceOf({ position }: Node | List['children'][number], source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
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
      case 'link': {
        const words = lineOf(node.children, marks);
        const shown = words.length > 0 ? words : [{ text: node.url, ...marks }];
        return isSafe(node.url) ? shown.map((each) => ({ ...each, link: node.url })) : shown;
      }
      case 'break':
        return [{ text: '\n', ...marks }];
      case 'image':
        return [{ text: node.alt || node.url, ...marks }];
      case 'imageReference':
        return [{ text: node.alt || node.identifier, ...marks }];
      default:
        return 'children' in node ? lineOf(node.children, marks) : [];
    }
  });
}

function isSafe(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url);
}
