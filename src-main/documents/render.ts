import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ExportFormat } from '../../src-core/protocol/service.ts';
import { renderHtml } from './html/render-html.ts';
import { renderPrintable } from './html/render-printable.ts';
import type { ReadLetterhead } from './letterhead/read-letterhead.ts';
import { renderMarkdown } from './render-markdown.ts';
import { normalizeDocx } from './word/docx-deterministic.ts';

/** The content of the file, and whether a one-page document is longer. */
export interface RenderResult {
  readonly content: string | Uint8Array;
  readonly isLonger?: true;
}

export interface RenderOptions {
  readonly template?: ReadLetterhead | undefined;
  /** The scale of a document for printing. */
  readonly scale?: number | undefined;
}

/** Renders a tree to a file format. A PDF is a web page until it is printed. */
export async function render(
  tree: DocumentTree,
  format: ExportFormat,
  { template, scale }: RenderOptions = {},
): Promise<RenderResult> {
  switch (format) {
    // Large modules are loaded when needed.
    case 'docx': {
      const { makeDocx } = await import('./word/render-docx.ts');
      const made = await makeDocx(tree, template);
      if (tree.made === undefined) return made;
      return { ...made, content: normalizeDocx(made.content, tree.made) };
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
