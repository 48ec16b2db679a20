import type {
  Block,
  DocumentTree,
  Inline,
  Line,
  Panel,
  Table,
} from '../../src-core/minutes/blocks.ts';
import { xmlText } from './xml-text.ts';

/** A document as a page of its own, without scripts: the preview in the window is this. */
export function renderHtml(tree: DocumentTree): string {
  const subtitle = tree.subtitle ? `<p class="subtitle">${text(tree.subtitle)}</p>` : '';
  return [
    '<!doctype html>',
    `<html lang="${tree.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${text(tree.author)}">`,
    `<title>${text(tree.title)}</title><style>${STYLESHEET}</style></head>`,
    `<body><main><header><h1>${text(tree.title)}</h1>${subtitle}</header>`,
    ...tree.blocks.map(block),
    '</main></body></html>',
  ].join('\n');
}

function block(each: Block): string {
  switch (each.type) {
    case 'heading': {
      // The document's title is the page's h1.
      const tag = `h${each.level + 1}`;
      const anchor = each.anchor === undefined ? '' : ` id="${text(each.anchor)}"`;
      return `<${tag}${anchor}>${line(each.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${each.role ? ` class="${each.role}"` : ''}>${line(each.text)}</p>`;
    case 'list': {
      const tag = each.ordered ? 'ol' : 'ul';
      const items = each.items.map((item) => `<li>${item.map(block).join('')}</li>`).join('');
      return `<${tag}>${items}</${tag}>`;
    }
    case 'table':
      return table(each);
    case 'facts': {
      const rows = each.rows.map(
        (row) => `<div><dt>${text(row.label)}</dt><dd>${line(row.value)}</dd></div>`,
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
  }
}

function table({ title, columns, rows }: Table): string {
  const side = (align: 'end' | undefined) => (align ? ' class="end"' : '');
  const head = columns.map(
    (column) => `<th scope="col"${side(column.align)}>${text(column.title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map(
      (column, index) => `<td${side(column.align)}>${line(row[index] ?? [])}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<div class="wide" role="region" tabindex="0" aria-label="${text(title)}"><table>` +
    `<caption>${text(title)}</caption><thead><tr>${head.join('')}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table></div>`
  );
}

function panel({ kind, tone, title, badge, blocks }: Panel): string {
  const mark = badge === undefined ? '' : ` <span class="badge">${text(badge)}</span>`;
  return (
    `<section class="panel ${kind} ${tone ?? 'neutral'}"><p class="panel-title">` +
    `<strong>${line(title)}</strong>${mark}</p>${blocks.map(block).join('')}</section>`
  );
}

function line(inlines: Line): string {
  return inlines.map(inline).join('');
}

function inline(each: Inline): string {
  let html = text(each.text).replace(/\n/g, '<br>');
  if (each.emphasis) html = `<em>${html}</em>`;
  if (each.strong) html = `<strong>${html}</strong>`;
  if (each.link) html = `<a href="${text(each.link)}" rel="noreferrer">${html}</a>`;
  return html;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(value: string): string {
  return xmlText(value).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

export const STYLESHEET = `
:root{color-scheme:light dark;--ink:#1b2430;--soft:#52606d;--line:#c9d2da;--paper:#fff;--tint:#f2f5f7;--brand:#00385c;--good:#1c6b3a;--warn:#8a5a00;--bad:#a3232a}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#aab7c4;--line:#44515e;--paper:#161c22;--tint:#202932;--brand:#9cc9ea;--good:#7fd09a;--warn:#e5b961;--bad:#f19a9f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 Inter,Calibri,"Segoe UI",system-ui,sans-serif}
main{max-width:50rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;overflow-wrap:anywhere}
header{border-bottom:3px solid var(--brand);margin-bottom:1.25rem;padding-bottom:.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0;color:var(--brand)}
h2{font-size:1.35rem;margin:2.2rem 0 .6rem;color:var(--brand)}
h3{font-size:1.1rem;margin:1.6rem 0 .3rem}
h4{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.45rem 0}
.subtitle{font-size:1.1rem;color:var(--soft);margin:.3rem 0 0}
.meta{color:var(--soft);font-size:.9rem}
.label{font-weight:600;margin-top:.9rem}
ul,ol{margin:.4rem 0;padding-left:1.6rem}
li>p{margin:.15rem 0}
a{color:inherit}
dl{margin:.8rem 0}
dl div{display:grid;grid-template-columns:11rem 1fr;gap:.75rem;padding:.15rem 0}
dt{font-weight:600;color:var(--soft)}
dd{margin:0}
.wide{overflow-x:auto;margin:.6rem 0 1.1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
th{background:var(--tint);border-bottom:2px solid var(--brand)}
.end{text-align:right}
.panel{border:1px solid var(--line);border-left:5px solid var(--brand);background:var(--tint);padding:.6rem 1rem;margin:.9rem 0 .6rem;break-inside:avoid}
.panel.success{border-left-color:var(--good)}.panel.warning{border-left-color:var(--warn)}.panel.danger{border-left-color:var(--bad)}.panel.withheld,.panel.statement{border-left-color:var(--soft)}
.badge{border:1px solid currentColor;border-radius:1rem;padding:.05rem .6rem;font-size:.85rem;margin-left:.4rem}
.success .badge{color:var(--good)}.warning .badge{color:var(--warn)}.danger .badge{color:var(--bad)}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:2rem;margin-top:3.5rem}
.rule{border-top:1px solid var(--ink);padding-top:.3rem;color:var(--soft);font-size:.85rem}
@media (max-width:30rem){dl div{grid-template-columns:1fr;gap:0}}
@media print{main{max-width:none;padding:0}h2,h3{break-after:avoid}}
`;
