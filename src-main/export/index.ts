/** Documents as trees (src-core/minutes/blocks.ts) rendered to formats. What is exempt is already left out. */
export { madeDocx, renderDocx } from './docx.ts';
export { renderHtml } from './html.ts';
export { STYLESHEET } from './html-style.ts';
export { renderIcs } from './ics.ts';
export { renderMarkdown } from './markdown.ts';
export { renderPrintable } from './printable.ts';
export { notesOf, type ReadTemplate, readTemplate } from './template/read.ts';
export { renderXlsx } from './xlsx.ts';
