/**
 * Renders documents as trees (src-core/documents/blocks.ts) to file formats. Exempt content is already left
 * out.
 */

export { STYLESHEET } from './html/html-style.ts';
export { renderHtml } from './html/render-html.ts';
export { renderPrintable } from './html/render-printable.ts';
export { notesOf, parseLetterhead, type ReadLetterhead } from './letterhead/read-letterhead.ts';
export { renderIcs } from './render-ics.ts';
export { renderMarkdown } from './render-markdown.ts';
export { renderXlsx } from './sheet/render-xlsx.ts';
export { makeDocx, renderDocx } from './word/render-docx.ts';
