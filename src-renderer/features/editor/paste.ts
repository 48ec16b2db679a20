import { gatherLists, STYLE, STYLED, styleOf } from './word-lists.ts';

/**
 * Turns what is pasted from Word, Outlook and the web into plain HTML. The editor drops fonts and colours itself,
 * because notes cannot contain them.
 */
export function cleaned(html: string): string {
  // Copied from a note.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  for (const each of all(body, 'script, meta, link, title, xml')) each.remove();
  for (const each of all(body, STYLED)) readStyle(each);
  gatherLists(body);
  for (const each of all(body, 'ol[start]:not([start="1"])')) numberByHand(each);
  for (const each of all(body, 'table')) linesOf(each);
  for (const each of all(body, 'a[href]')) each.setAttribute('href', addressOf(each));
  for (const each of all(body, 'p')) if (isEmpty(each)) each.remove();
  plainSpaces(body);
  return body.innerHTML;
}

/** We read the styles ourselves. If the browser did, the content security policy would report a violation. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, ` ${STYLE}=`));
}

function all(within: Element, selector: string): Element[] {
  return [...within.querySelectorAll(selector)];
}

function isEmpty(element: Element): boolean {
  return element.textContent.trim() === '';
}

/** Bold, italic and hidden text may be written as styles. */
function readStyle(element: Element): void {
  const style = styleOf(element);
  const isPlain = /(?<!-)font-weight:\s*(normal|400)/.test(style) && element.matches('b, strong');
  if (/mso-hide:\s*all|display:\s*none/.test(style)) element.remove();
  else if (isPlain) element.replaceWith(...element.childNodes);
  else if (element.matches('span, a, font, td')) {
    if (/font-weight:\s*(bold|[6-9]00)/.test(style)) within(element, 'b');
    if (/font-style:\s*italic/.test(style)) within(element, 'i');
  }
}

function within(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** A list in notes starts at 1. A list that continues another keeps its numbers as text. */
function numberByHand(list: Element): void {
  const first = Number(list.getAttribute('start'));
  const lines = [...list.children].map((item, index) => {
    const line = list.ownerDocument.createElement('p');
    line.append(`${first + index}. `, ...item.childNodes);
    return line;
  });
  list.replaceWith(...lines);
}

/** A table whose cells are single lines becomes one line per row. A table used for layout falls apart. */
function linesOf(table: Element): void {
  const rows = all(table, 'tr');
  if (all(table, 'td, th').some((cell) => all(cell, 'p, li, table, br').length > 1)) return;
  const lines = rows.map((row) => {
    const line = table.ownerDocument.createElement('p');
    line.textContent = [...row.children].map((cell) => cell.textContent.trim()).join(' | ');
    return line;
  });
  table.replaceWith(...lines);
}

/** Outlook routes every link through its own server. */
function addressOf(link: Element): string {
  const address = link.getAttribute('href') ?? '';
  if (!URL.canParse(address)) return address;
  const { hostname, searchParams } = new URL(address);
  const isWrapped = hostname.endsWith('.safelinks.protection.outlook.com');
  return (isWrapped && searchParams.get('url')) || address;
}

/** Word pads text with non-breaking spaces. In a number they are intended. */
function plainSpaces(body: Element): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.nodeValue = (text.nodeValue ?? '').replace(/(?<!\d)\u00a0|\u00a0(?!\d)/g, ' ');
  }
}
