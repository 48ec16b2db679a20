import type { Block, DocumentTree, Row, RowGroup, Table } from '../../src-core/documents/blocks.ts';
import { chartTable } from '../../src-core/documents/chart-table.ts';
import { headingOf } from '../../src-core/documents/document-tree.ts';
import type { Inline, Line } from '../../src-core/text/rich-text.ts';
import { addressOf } from './html/link-address.ts';

/** A document as Markdown, with tables in the syntax of GitHub and pandoc. */
export function renderMarkdown(tree: DocumentTree): string {
  const head = [
    `# ${heading(headingOf(tree))}`,
    ...[tree.subtitle, tree.marking].flatMap((text) => (text ? [oneLine([{ text }])] : [])),
  ];
  const blocks = tree.blocks.map(block).filter((text) => text !== '');
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

function block(each: Block): string {
  switch (each.type) {
    case 'heading':
      return `${'#'.repeat(each.level + 1)} ${heading(each.text)}`;
    case 'paragraph':
      return each.role === 'label'
        ? `**${oneLine(each.text.map(withoutFormatting))}**`
        : line(each.text);
    case 'list':
      return each.items
        .map((item, index) => {
          const mark = each.ordered ? `${index + 1}. ` : '- ';
          return mark + indentLines(item.map(block).join('\n\n'), mark.length);
        })
        .join('\n');
    case 'table':
      return table(each);
    case 'facts':
      return each.rows
        .map((row) => `- **${escapeMarkdown(row.label)}:** ${oneLine(row.value)}`)
        .join('\n');
    case 'panel': {
      const badge = each.badge === undefined ? '' : ` – ${each.badge}`;
      const title = `${'#'.repeat((each.level ?? 3) + 1)} ${heading([...each.title, { text: badge }])}`;
      const content = each.blocks.map(block).join('\n\n');
      return content === '' ? title : `${title}\n\n${quoteLines(content)}`;
    }
    case 'picture':
      return table(chartTable(each));
    case 'signatures':
      return each.places
        .map(({ role, name }) => {
          const who = name === undefined ? '' : ` ${oneLine([{ text: name }])}.`;
          return `- **${escapeMarkdown(role)}:**${who} ${escapeMarkdown(each.placeAndDate)}: …`;
        })
        .join('\n');
  }
}

function table({ columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((column) => (column.align === 'end' ? '---:' : '---'));
  return [
    row(columns.map((column) => escapeMarkdown(column.title))),
    row(rule),
    ...rows.map((each) => row(columns.map((_, index) => cellOf(each, index)))),
  ].join('\n');
}

function cellOf(row: Row | RowGroup, index: number): string {
  if (!('group' in row)) return oneLine(row[index] ?? []);
  return index === 0 ? `**${oneLine(row.group.map(withoutFormatting))}**` : '';
}

function line(inlines: Line): string {
  return inlines
    .map(inline)
    .join('')
    .replace(/^[ \t]+/gm, '')
    .replace(LINE_STARTS, (_, before: string, mark: string) => `${before}\\${mark}`);
}

/** Text at the start of a line that Markdown would read as a list, a quotation, a heading or a rule. */
const LINE_STARTS =
  /^((?:\(?(?:\d+|[a-z]|[ivxlcdm]+))?)([.)](?=\s|$)|(?<=^)(?:[-+:](?=\s|$)|[>#]|=+[ \t]*$|-[- \t]*$))/gim;

/** For table cells, which a line break would end. */
function oneLine(inlines: Line): string {
  return line(inlines.map((each) => ({ ...each, text: each.text.replace(/\s*[\r\n]\s*/g, ' ') })));
}

function heading(inlines: Line): string {
  // Number signs at the end of a heading close it.
  return oneLine(inlines.map(withoutFormatting)).replace(/#(?=#*\s*$)/g, '\\#');
}

function inline({ text, strong, emphasis, link }: Inline): string {
  // Marks must touch the words, or Markdown does not read them as marks.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const marked = [strong && '**', emphasis && '*'].filter(Boolean).join('');
  const content = marked + escapeMarkdown(words) + [...marked].reverse().join('');
  const address = link === undefined ? undefined : addressOf(link);
  return before + (address === undefined ? content : `[${content}](<${address}>)`) + after;
}

function withoutFormatting({ text }: Inline): Inline {
  return { text };
}

/**
 * Escapes only what a reader of Markdown would show as something else: marks, and also the straight quotes, dots and
 * dashes that some make typographic, and names of emoji. A name or an address with `_` or `@` stays as it is.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*{}[\]<&|~$^"']|-(?=-)|\.(?=\.)|:(?=[\w+-]+:)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])[_@]|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(ADDRESS_WITH_ESCAPES, (address) => address.replace(/[:.]/, '\\$&'))
    .replace(/\r\n?|\n/g, '\\\n');
}

/** An address that Markdown would make a link of, with the backslashes in it. */
const ADDRESS_WITH_ESCAPES = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s\\]*\\\S/gi;

function quoteLines(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function indentLines(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}
