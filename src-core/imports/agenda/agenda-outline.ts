import type { ListItem, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextForm } from '../../model/text-forms.ts';

/** A text as lines, each with its formatting. From here on, Word, Markdown and plain text are read alike. */

export type OutlineLine =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly type: 'item';
      readonly level: number;
      readonly isOrdered: boolean;
      readonly text: string;
    }
  | { readonly type: 'paragraph'; readonly text: string };
export interface TableOfRows {
  readonly type: 'table';
  readonly rows: readonly (readonly string[])[];
}
export type Outline = readonly (OutlineLine | TableOfRows)[];
/** `form`: how the words are written in the file. */
export interface AgendaFile {
  readonly outline: Outline;
  readonly form: TextForm;
}

/** More lines than anybody writes. A longer list would take the Markdown parser too long. */
const MAX_LINES = 5_000;
const TOO_DEEP = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])){20}|^[ \t]{40,}/m;
/** Nobody uses this much formatting, and the parser's time grows with the square of it. */
const NOT_READ = [
  'attention',
  'codeIndented',
  'codeText',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'labelStartLink',
];

export function outlineOfText(given: string): Outline {
  const text = withListsApart(given.replace(/\r\n?/g, '\n'));
  const isTooMuch = TOO_DEEP.test(text) || text.split('\n', MAX_LINES).length === MAX_LINES;
  const nodes = isTooMuch
    ? undefined
    : fromMarkdown(text, { extensions: [{ disable: { null: NOT_READ } }] }).children;
  const lines = nodes ? nodes.flatMap((node) => linesOf(node, 0)) : linesIn(text);
  return withTables(lines);
}

/**
 * Recognises the bullets that people type and paste. Unlike in Markdown, a line after a list does not belong to
 * it.
 */
function withListsApart(text: string): string {
  const lines = text.replace(/^([ \t]*)[•·▪◦‣–—o][ \t]+/gm, '$1- ').split('\n');
  const isPoint = (line: string) => /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(line);
  return lines
    .map((line, index) =>
      isPoint(lines[index - 1] ?? '') && /^\S/.test(line) && !isPoint(line) ? `\n${line}` : line,
    )
    .join('\n');
}

function linesOf(node: RootContent, level: number): OutlineLine[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', level: node.depth, text: wordsOf(node).replace(/\n/g, ' ') }];
    case 'list':
      return node.children.flatMap((item) => linesOfItem(item, level, node.ordered === true));
    case 'code':
      return linesIn(node.value);
    case 'paragraph':
      return linesIn(wordsOf(node));
    case 'blockquote':
      return node.children.flatMap((each) => linesOf(each, level));
    default:
      return [];
  }
}

function linesOfItem(item: ListItem, level: number, isOrdered: boolean): OutlineLine[] {
  const [first, ...rest] = item.children;
  const isWords = first?.type === 'paragraph' || first?.type === 'heading';
  const own = isWords ? wordsOf(first).replace(/\n/g, ' ') : '';
  return [
    { type: 'item', level, isOrdered, text: own },
    ...(isWords ? rest : item.children).flatMap((each) => linesOf(each, level + 1)),
  ];
}

function wordsOf(node: { readonly type: string }): string {
  if ('value' in node) return String(node.value);
  if (node.type === 'break') return '\n';
  const children = 'children' in node ? (node.children as { type: string }[]) : [];
  return children
    .map(wordsOf)
    .join('')
    .replace(/\*\*|__/g, '');
}

function linesIn(text: string): OutlineLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', text: line.trim() }));
}

/** Consecutive lines divided by bars or tabs are the rows of a table. */
function withTables(lines: readonly OutlineLine[]): Outline {
  const outline: (OutlineLine | { type: 'table'; rows: string[][] })[] = [];
  for (const line of lines) {
    const last = outline.at(-1);
    const isInTable = last?.type === 'table' && (last.rows[0]?.length ?? 0) > 2;
    const cells = line.type === 'paragraph' ? cellsOf(line.text, isInTable) : undefined;
    if (!cells) outline.push(line);
    else if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
    else if (last?.type === 'table') last.rows.push(cells);
    else outline.push({ type: 'table', rows: [cells] });
  }
  return outline;
}

function cellsOf(text: string, isInTable: boolean): string[] | undefined {
  const isBarred = text.startsWith('|') && text.endsWith('|') && text.length > 1;
  const cells = isBarred ? text.slice(1, -1).split('|') : text.split(/\t+/);
  // People often type a list as a number and a tab.
  const isList = !isBarred && !isInTable && cells.length === 2 && /^\S{1,12}$/.test(cells[0] ?? '');
  return cells.length < 2 || isList ? undefined : cells.map((cell) => cell.trim());
}
