import type {
  Block,
  DocumentTree,
  Panel,
  Picture,
  Row,
  RowGroup,
  Table,
} from '../../../src-core/documents/blocks.ts';
import { drawingOf } from '../../../src-core/documents/chart-drawing.ts';
import { headingOf } from '../../../src-core/documents/document-tree.ts';
import type { Inline, Line } from '../../../src-core/text/rich-text.ts';
import { svgOf } from '../picture/svg.ts';
import { wrapNumbers } from '../unbroken-numbers.ts';
import { estimateLines, FEW_LINES, PAGE_WIDTH } from '../word/estimate-height.ts';
import { escapeText as text } from '../xml-text.ts';
import { STYLESHEET } from './html-style.ts';
import { addressOf } from './link-address.ts';

/** A document as a complete page without scripts. The preview in the window shows it. */
export function renderHtml(tree: DocumentTree, pageStyle = ''): string {
  const title = headingOf(tree);
  const subtitle = tree.subtitle ? `<p class="subtitle">${text(tree.subtitle)}</p>` : '';
  const marking = tree.marking ? `<p class="marking">${text(tree.marking)}</p>` : '';
  return [
    '<!doctype html>',
    `<html lang="${tree.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${text(tree.author)}">`,
    `<title>${text(tree.title)}</title><style>${STYLESHEET}${pageStyle}</style></head>`,
    `<body><main><header>${marking}<h1${languageAttribute(title)}>${line(title)}</h1>${subtitle}</header>`,
    ...blocks(tree.blocks),
    '</main></body></html>',
  ].join('\n');
}

/** The page has its own style and pictures. It runs nothing and fetches nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A panel and its table belong together, on paper too. */
function blocks(all: readonly Block[]): string[] {
  return all.map((each, index) => {
    const isPair = each.type === 'panel' && all[index + 1]?.type === 'table';
    const ends = each.type === 'table' && all[index - 1]?.type === 'panel';
    return `${isPair ? '<div class="record">' : ''}${block(each)}${ends ? '</div>' : ''}`;
  });
}

function block(each: Block): string {
  switch (each.type) {
    case 'heading': {
      // The document's title is the page's h1.
      const tag = `h${each.level + 1}`;
      const anchor = each.anchor === undefined ? '' : ` id="${text(each.anchor)}"`;
      return `<${tag}${anchor}${languageAttribute(each.text)}>${line(each.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${each.role ? ` class="${each.role}"` : ''}${languageAttribute(each.text)}>${line(each.text)}</p>`;
    case 'list': {
      const tag = each.ordered ? 'ol' : 'ul';
      const items = each.items.map((item) => `<li>${item.map(block).join('')}</li>`).join('');
      return `<${tag}>${items}</${tag}>`;
    }
    case 'table':
      return table(each);
    case 'facts': {
      const rows = each.rows.map(
        (row) =>
          `<div><dt>${text(row.label)}</dt><dd${languageAttribute(row.value)}>${line(row.value)}</dd></div>`,
      );
      return `<dl>${rows.join('')}</dl>`;
    }
    case 'panel':
      return panel(each);
    case 'signatures': {
      const places = each.places.map(
        (place) =>
          `<div class="place"><p class="rule">${text(each.placeAndDate)}</p>` +
          `<p>${place.name ? `${text(place.name)}<br>` : ''}${text(place.role)}</p></div>`,
      );
      return `<div class="signatures">${places.join('')}</div>`;
    }
    case 'picture':
      return picture(each);
  }
}

function table(each: Table): string {
  const { title, columns, rows } = each;
  const head = columns.map(({ title: name, share, align }) => {
    const end = align ? ' end' : '';
    return `<th scope="col" class="w${Math.round(share)}${end}">${text(name)}</th>`;
  });
  const body = `<tbody>${rows.map((one) => row(one, columns)).join('')}</tbody>`;
  const bodies = body.replace('<tbody></tbody>', '');
  return (
    `<div class="wide${estimateLines(each) <= FEW_LINES ? ' whole' : ''}" role="region" tabindex="0" aria-label="${text(title)}"><table>` +
    `<caption>${text(title)}</caption><thead><tr>${head.join('')}</tr></thead>` +
    `${bodies}</table></div>`
  );
}

/** If the picture would be too small to read, the reader scrolls to the rest, as in a table. */
function picture({ title, alt, chart }: Picture): string {
  const svg = svgOf(drawingOf(chart, PAGE_WIDTH), alt);
  return `<div class="wide whole picture" role="region" tabindex="0" aria-label="${text(title)}">${svg}</div>`;
}

function row(each: Row | RowGroup, columns: Table['columns']): string {
  if ('group' in each) {
    // A tbody of its own, so that the heading applies to the rows below it.
    const heading = `<th scope="rowgroup" colspan="${columns.length}">${line(each.group)}</th>`;
    return `</tbody><tbody><tr class="group">${heading}</tr>`;
  }
  const cells = columns.map(({ align }, index) => {
    const cell = each[index] ?? [];
    const language = languageAttribute(cell);
    if (index === 0) return `<th scope="row"${language}>${line(cell)}</th>`;
    return `<td${align ? ' class="end"' : ''}${language}>${line(cell)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function panel({ kind, tone, title, level = 3, anchor, badge, blocks }: Panel): string {
  const head = `h${level + 1}`;
  const mark = badge === undefined ? '' : ` <span class="badge">– ${text(badge)}</span>`;
  const id = anchor === undefined ? '' : ` id="${text(anchor)}"`;
  return (
    `<div class="panel ${kind} ${tone ?? 'neutral'}"><${head}${id}>${line(title)}${mark}</${head}>` +
    `${blocks.map(block).join('')}</div>`
  );
}

function line(inlines: Line): string {
  const whole = languageAttribute(inlines) !== '';
  return inlines.map((each) => inline(each, whole)).join('');
}

/** Set on the element if all its text is in another language. Otherwise each part has its own. */
function languageAttribute(inlines: Line): string {
  const [first] = inlines;
  const isOne = first && inlines.every(({ language }) => language === first.language);
  return isOne && first.language ? ` lang="${first.language}"` : '';
}

function inline(each: Inline, isLanguageSaid: boolean): string {
  let html = wrapNumbers(text(each.text), (one) => `<span class="nr">${one}</span>`).replace(
    /\r\n?|\n/g,
    '<br>',
  );
  if (each.emphasis) html = `<em>${html}</em>`;
  if (each.strong) html = `<strong>${html}</strong>`;
  if (each.language && !isLanguageSaid) html = `<span lang="${each.language}">${html}</span>`;
  const link = each.link === undefined ? undefined : addressOf(each.link);
  return link === undefined ? html : `<a href="${text(link)}" rel="noreferrer">${html}</a>`;
}
