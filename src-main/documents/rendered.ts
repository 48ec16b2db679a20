import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { ExportFormat } from '../../src-core/service.ts';
import { renderHtml } from '../export/html.ts';
import { renderMarkdown } from '../export/markdown.ts';
import { renderPrintable } from '../export/printable.ts';
import type { ReadTemplate } from '../export/template/read.ts';

/** What is written; and whether it was to come on one page and is longer. */
export interface Made {
  readonly content: string | Uint8Array;
  readonly isLonger?: true;
}

export interface How {
  readonly template?: ReadTemplate | undefined;
  /** Of what is to be printed. */
  readonly scale?: number | undefined;
}

/** A tree in a file's format. What becomes a PDF is a web page until it is printed. */
export async function rendered(
  tree: DocumentTree,
  format: ExportFormat,
  { template, scale }: How = {},
): Promise<Made> {
  switch (format) {
    // What is large to read is read when it is asked for.
    case 'docx': {
      const { madeDocx } = await import('../export/docx.ts');
      return madeDocx(tree, template);
    }
    case 'pdf':
      return { content: renderPrintable(tree, scale) };
    case 'html':
      return { content: renderHtml(tree) };
    case 'md':
      return { content: renderMarkdown(tree) };
    case 'xlsx': {
      const { renderXlsx } = await import('../export/xlsx.ts');
      return { content: renderXlsx(tree) };
    }
    case 'ics': {
      const { renderIcs } = await import('../export/ics.ts');
      const event = tree.event ?? refuse('invalid', 'format', 'calendar.ofNotice');
      return { content: renderIcs(event) };
    }
  }
}
