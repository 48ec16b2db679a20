import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ExportFormat } from '../../src-core/protocol/service.ts';
import { renderHtml } from './html/render-html.ts';
import { renderPrintable } from './html/render-printable.ts';
import type { ReadLetterhead } from './letterhead/read-letterhead.ts';
import { renderMarkdown } from './render-markdown.ts';

/** What is written; and whether it was to come on one page and is longer. */
export interface RenderResult {
  readonly content: string | Uint8Array;
  readonly isLonger?: true;
}

export interface RenderOptions {
  readonly template?: ReadLetterhead | undefined;
  /** Of what is to be printed. */
  readonly scale?: number | undefined;
}

/** A tree in a file's format. What becomes a PDF is a web page until it is printed. */
export async function render(
  tree: DocumentTree,
  format: ExportFormat,
  { template, scale }: RenderOptions = {},
): Promise<RenderResult> {
  switch (format) {
    // What is large to read is read when it is asked for.
    case 'docx': {
      const { makeDocx } = await import('./word/render-docx.ts');
      return makeDocx(tree, template);
    }
    case 'pdf':
      return { content: renderPrintable(tree, scale) };
    case 'html':
      return { content: renderHtml(tree) };
    case 'md':
      return { content: renderMarkdown(tree) };
    case 'xlsx': {
      const { renderXlsx } = await import('./sheet/render-xlsx.ts');
      return { content: renderXlsx(tree) };
    }
    case 'ics': {
      const { renderIcs } = await import('./render-ics.ts');
      const event = tree.event ?? refuse('invalid', 'format', 'calendar.ofNotice');
      return { content: renderIcs(event) };
    }
  }
}
