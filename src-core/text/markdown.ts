import type { ListItem, List as MarkdownList, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, Line, MarkdownPart, NoteBlock } from './rich-text.ts';
import { simpleParts } from './simple-markdown.ts';

/**
 * Parses the small Markdown of notes (paragraphs, headings, lists, strong, emphasis, links) into blocks. The
 * minutes and the editor both use it, so they show the same. Other Markdown stays as it was typed.
 */

const NOT_READ = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
];
const READER = { extensions: [{ disable: { null: NOT_READ } }] };

/** Deeper lists than anybody writes, and too deep for the parser's stack. */
const TOO_DEEP = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])){20}|^[ \t]{40,}(?:[-+*]|\d{1,9}[.)])/m;

/** Nobody emphasises that much in one paragraph, and the parser's time grows with the square of it. */
const MAX_MARKS = 4_000;
const MARK = /(?<!\\)(?:[*_]+|\[)/g;
/** The start of another paragraph or item. */
const NEXT = /\n(?:\s*\n|[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t])/;

export function blocksOfMarkdown(text: string): NoteBlock[] {
  return partsOfMarkdown(text).flatMap((part) => part.blocks);
}

export function partsOfMarkdown(given: string): MarkdownPart[] {
  const text = given.replace(/\r\n?/g, '\n');
  const simple = simpleParts(text);
  if (simple) return simple;
  if (isTooMuch(text)) return plainParts(text);
  return fromMarkdown(text, READER).children.map((node) => {
    const blocks = blocksOf(node, text);
    const isIndented = node.type === 'list' && node.position?.start.column !== 1;
    return isIndented ? { blocks } : { blocks, source: sourceOf(node, text) };
  });
}

function isTooMuch(text: string): boolean {
  const marksIn = (part: string) => part.match(MARK)?.length ?? 0;
  return TOO_DEEP.test(text) || text.split(NEXT).some((part) => marksIn(part) > MAX_MARKS);
}

/** Removes the editor's backslashes before special characters. Otherwise each save would add another. */
function plainParts(text: string): MarkdownPart[] {
  return text.split(/\n\s*\n/).map((part) => {
    const words = part.trim().replace(/\\([!-/:-@[-`{-~])/g, '$1');
    return { blocks: paragraph([{ text: words }]) };
  });
}

function blocksOf(node: RootContent, text: string): NoteBlock[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(lineOf(node.children, text));
    case 'heading': {
      const line = lineOf(node.children, text);
      // The item's own heading is one level above.
      return isBlank(line) ? [] : [{ type: 'heading', level: 3, text: line }];
    }
    case 'list':
      return listOf(node, text);
    default:
      return paragraph([{ text: sourceOf(node, text) }]);
  }
}

function paragraph(text: Line, role?: 'label'): NoteBlock[] {
  return isBlank(text) ? [] : [{ type: 'paragraph', ...(role ? { role } : {}), text }];
}

function isBlank(line: Line): boolean {
  return line.every((inline) => inline.text.trim() === '');
}

/**
 * A numbered list counts up from 1 (or has only 1s). "24. desember" at the start of a line is a date, though
 * Markdown takes it for a list. Such numbers stay as they were written.
 */
function listOf(list: MarkdownList, text: string): NoteBlock[] {
  // The list contains only punctuation, such as a line of stars.
  if (!hasWords(list)) return paragraph([{ text: sourceOf(list, text) }]);
  const items = list.children.map((item) => itemOf(item, text));
  const filled = items.filter((item) => item.length > 0);
  const marks = list.children.map((item) => /^\d+[.)]/.exec(sourceOf(item, text))?.[0] ?? '');
  const numbers = marks.map((mark) => Number.parseInt(mark, 10));
  const isNumbered =
    numbers.every((number, index) => number === index + 1) || numbers.every((each) => each === 1);
  if (!list.ordered || isNumbered) {
    return [{ type: 'list', ordered: list.ordered === true, items: filled }];
  }
  return items.flatMap((blocks, index): NoteBlock[] => {
    const mark = marks[index] ?? '';
    const [first, ...rest] = blocks;
    if (first?.type !== 'paragraph') return [...paragraph([{ text: mark }]), ...blocks];
    return [{ ...first, text: [{ text: `${mark} ` }, ...first.text] }, ...rest];
  });
}

function hasWords(node: Nodes): boolean {
  return 'children' in node ? node.children.some(hasWords) : 'value' in node;
}

/** Headings belong to the document, so a heading in a list becomes a strong line. */
function itemOf(item: ListItem, text: string): NoteBlock[] {
  return item.children.flatMap((node) =>
    node.type === 'heading'
      ? paragraph(lineOf(node.children, text, { strong: true }), 'label')
      : blocksOf(node, text),
  );
}

type Marks = Pick<Inline, 'strong' | 'emphasis' | 'link'>;

function lineOf(nodes: readonly PhrasingContent[], text: string, marks: Marks = {}): Line {
  return nodes.flatMap((node): Line => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, ...marks }];
      case 'strong':
        return lineOf(node.children, text, { ...marks, strong: true });
      case 'emphasis':
        return lineOf(node.children, text, { ...marks, emphasis: true });
      case 'break':
        return [{ text: '\n', ...marks }];
      case 'link': {
        const words = lineOf(node.children, text, { ...marks, link: node.url });
        if (isAddress(node.url) && !isBlank(words)) return words;
        return [{ text: sourceOf(node, text), ...marks }];
      }
      default:
        return [{ text: sourceOf(node, text), ...marks }];
    }
  });
}

/** Whether a link may have this address. */
export function isAddress(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url);
}

function sourceOf({ position }: Nodes, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
