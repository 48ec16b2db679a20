import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type {
  Outline,
  OutlineLine,
  TableOfRows,
} from '../../src-core/imports/agenda/agenda-outline.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { partsIn } from '../documents/word/open-package.ts';

/** A Word file as lines. The mammoth library reads it: it recognises headings and list items. */

const BOUNDS = {
  packed: Number.POSITIVE_INFINITY,
  unpacked: 12 * 1024 * 1024,
  parts: Number.POSITIVE_INFINITY,
  isTextOnly: true,
};

export async function outlineOfWord(bytes: Uint8Array): Promise<Outline> {
  const buffer = Buffer.from(onlyText(bytes));
  let read: unknown;
  const transformDocument = (document: unknown) => {
    read = document;
    return { ...(document as object), children: [] };
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument }).catch(unreadable);
  return linesOf(read as WordNode);
}

/** The XML parts, unpacked within limits and packed again: no pictures, and nothing larger than declared. */
function onlyText(bytes: Uint8Array): Uint8Array {
  const parts = attempt(() => partsIn(bytes, BOUNDS));
  if (!Object.keys(parts).some((name) => name.startsWith('word/'))) unreadable();
  return zipSync(parts, { level: 0 });
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch {
    return unreadable();
  }
}

function unreadable(): never {
  refuse('invalid', 'file', 'agendaImport.unreadable');
}

/** The part of mammoth's document that we read. */
interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly breakType?: string;
}

function linesOf(node: WordNode): (OutlineLine | TableOfRows)[] {
  if (node.type === 'paragraph') return linesOfParagraph(node);
  if (node.type === 'table') {
    const rows = (node.children ?? []).map((row) => (row.children ?? []).map(cellText));
    return [{ type: 'table', rows }];
  }
  return (node.children ?? []).flatMap(linesOf);
}

function linesOfParagraph(paragraph: WordNode): OutlineLine[] {
  const [first = '', ...more] = textOf(paragraph)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (first === '') return [];
  const rest = more.map((text) => ({ type: 'paragraph', text }) as const);
  return [lineOf(paragraph, first), ...rest];
}

function lineOf({ styleName, styleId, numbering }: WordNode, text: string): OutlineLine {
  const style = `${styleName ?? ''} ${styleId ?? ''}`;
  const heading = /(?:heading|overskrift)\s*(\d)/i.exec(style);
  if (heading) return { type: 'heading', level: Number(heading[1]), text };
  if (/^(?:title|tittel)\b/i.test(style)) return { type: 'heading', level: 0, text };
  if (!numbering) return { type: 'paragraph', text };
  const level = Number(numbering.level) || 0;
  return { type: 'item', level, isOrdered: numbering.isOrdered, text };
}

function cellText(cell: WordNode): string {
  return (cell.children ?? []).map(textOf).filter(Boolean).join('\n').trim();
}

function textOf({ type, value, children }: WordNode): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  return (children ?? []).map(textOf).join('');
}
