import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { ExportFormat } from '../../src-core/service.ts';
import { renderHtml } from '../export/html.ts';
import { renderMarkdown } from '../export/markdown.ts';
import { renderPrintable } from '../export/printable.ts';
import type { ReadTemplate } from '../export/template/read.ts';

/** A tree in a file's format. What becomes a PDF is a web page until it is printed. */
export async function rendered(
  tree: DocumentTree,
  format: ExportFormat,
  template?: ReadTemplate,
): Promise<string | Uint8Array> {
  switch (format) {
    // What is large to read is read when it is asked for.
    case 'docx': {
      const { renderDocx } = await import('../export/docx.ts');
      return renderDocx(tree, template);
    }
    case 'pdf':
      return renderPrintable(tree);
    case 'html':
      return renderHtml(tree);
    case 'md':
      return renderMarkdown(tree);
    case 'xlsx': {
      const { renderXlsx } = await import('../export/xlsx.ts');
      return renderXlsx(tree);
    }
    case 'ics': {
      const { renderIcs } = await import('../export/ics.ts');
      return renderIcs(tree.event ?? refuse('invalid', 'format', 'calendar.ofNotice'));
    }
  }
}
