import { gatherLists, STYLE, STYLED, styleOf } from './word-lists.ts';

/**
 * What is pasted from Word, Outlook and the web, as the plain HTML that it stands for. Fonts and colours fall
 * away by themselves, for a note cannot say them.
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

/** Styles are read here, not by the browser, which the content security policy would have protest. */
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

/** Bold and italic may be in a style, and so may that something is not to be seen. */
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

/** A list of a note's begins at 1; what goes on from another keeps its numbers as words. */
function numberByHand(list: Element): void {
  const first = Number(list.getAttribute('start'));
  const lines = [...list.children].map((item, index) => {
    const line = list.ownerDocument.createElement('p');
    line.append(`${first + index}. `, ...item.childNodes);
    return line;
  });
  list.replaceWith(...lines);
}

/** A table of single lines becomes a line for each row; one that only places a page's parts is left to fall apart. */
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

/** Outlook leads every link by way of itself. */
function addressOf(link: Element): string {
  const address = link.getAttribute('href') ?? '';
  if (!URL.canParse(address)) return address;
  const { hostname, searchParams } = new URL(address);
  const isWrapped = hostname.endsWith('.safelinks.protection.outlook.com');
  return (isWrapped && searchParams.get('url')) || address;
}

/** Word fills in with spaces that do not break; in a number they are meant. */
function plainSpaces(body: Element): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.nodeValue = (text.nodeValue ?? '').replace(/(?<!\d)\u00a0|\u00a0(?!\d)/g, ' ');
  }
}
