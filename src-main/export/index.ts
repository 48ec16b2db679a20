/** Documents as trees (src-core/minutes/blocks.ts) rendered to formats. What is exempt is already left out. */
export { renderDocx } from './docx.ts';
export { renderHtml, STYLESHEET } from './html.ts';
export { renderMarkdown } from './markdown.ts';
