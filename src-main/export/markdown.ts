import type { Block, DocumentTree, Inline, Line, Table } from '../../src-core/minutes/blocks.ts';

/** A document as Markdown, with tables as GitHub and pandoc read them. */
export function renderMarkdown(tree: DocumentTree): string {
  const head = [`# ${escaped(tree.title)}`, ...(tree.subtitle ? [escaped(tree.subtitle)] : [])];
  return `${[...head, ...tree.blocks.map(block)].join('\n\n')}\n`;
}

function block(each: Block): string {
  switch (each.type) {
    case 'heading':
      return `${'#'.repeat(each.level + 1)} ${oneLine(each.text)}`;
    case 'paragraph':
      return each.role === 'meta' ? emphasised(oneLine(each.text)) : line(each.text);
    case 'list':
      return each.items
        .map((item, index) => {
          const mark = each.ordered ? `${index + 1}. ` : '- ';
          return mark + indented(item.map(block).join('\n\n'), mark.length);
        })
        .join('\n');
    case 'table':
      return table(each);
    case 'facts':
      return each.rows
        .map((row) => `- **${escaped(row.label)}:** ${oneLine(row.value)}`)
        .join('\n');
    case 'panel': {
      const badge = each.badge === undefined ? '' : ` (${escaped(each.badge)})`;
      const title = `**${oneLine(each.title.map(unmarked))}${badge}**`;
      return quoted([title, ...each.blocks.map(block)].join('\n\n'));
    }
    case 'signatures':
      return each.places
        .map((place) => {
          const name = place.name === undefined ? '' : `${escaped(place.name)}, `;
          return `\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ ${name}${escaped(place.role)} (${escaped(each.placeAndDate)})`;
        })
        .join('\n\n');
  }
}

function table({ columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((column) => (column.align === 'end' ? '---:' : '---'));
  return [
    row(columns.map((column) => escaped(column.title))),
    row(rule),
    ...rows.map((cells) => row(columns.map((_, index) => oneLine(cells[index] ?? [])))),
  ].join('\n');
}

function line(inlines: Line): string {
  return inlines.map(inline).join('');
}

/** For headings and cells, where a line break would end them. */
function oneLine(inlines: Line): string {
  return line(inlines).replace(/\\?\s*\n\s*/g, ' ');
}

function inline({ text, strong, emphasis, link }: Inline): string {
  // Marks must lie against the words, or they are not read as marks.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const marked = [strong && '**', emphasis && '*'].filter(Boolean).join('');
  const content = marked + escaped(words) + [...marked].reverse().join('');
  return before + (link === undefined ? content : `[${content}](<${encodeURI(link)}>)`) + after;
}

function unmarked({ text }: Inline): Inline {
  return { text };
}

function emphasised(text: string): string {
  return text.trim() === '' ? '' : `*${text.trim()}*`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$@^]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/\r\n?|\n/g, '\\\n');
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}
