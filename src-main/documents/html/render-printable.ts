import type { DocumentTree } from '../../../src-core/documents/blocks.ts';
import { xmlText } from '../xml-text.ts';
import { renderHtml } from './render-html.ts';

/** The web page for printing, with the header and footer of every page. */
export function renderPrintable(tree: DocumentTree, scale = 1): string {
  return renderHtml(tree, pageStyle(tree) + (scale === 1 ? '' : scalePage(scale)));
}

/** Uses the whole height that a printer can print, and reduces all sizes. */
function scalePage(scale: number): string {
  return `@page{margin-top:20mm;margin-bottom:20mm}\nmain{zoom:${scale}}\n`;
}

/** The header on every page but the first, which has the title. The marking and the page number are on all. */
function pageStyle({ header, marking = '', footer }: DocumentTree): string {
  const numbered = footer
    .split(/(\{\{pages?\}\})/)
    .map((part) => {
      if (part === '{{page}}') return 'counter(page)';
      return part === '{{pages}}' ? 'counter(pages)' : quoteCss(part);
    })
    .join(' ');
  const small = 'font:8.5pt Inter,Arial,"Liberation Sans",sans-serif;color:#52606d';
  return `
@page{@top-left{content:${quoteCss(header)};${small};width:100%}@bottom-left{content:${quoteCss(marking)};${small};width:75%}@bottom-right{content:${numbered};${small}}}
@page:first{@top-left{content:none}}
`;
}

/** A text in a style sheet. Everything but letters, digits and spaces is escaped, so that nothing ends the text. */
function quoteCss(text: string): string {
  const escaped = xmlText(text)
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
