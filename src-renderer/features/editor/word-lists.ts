/** Word writes a list as paragraphs, each with its level and its sign. These functions make lists of them again. */

/** The attribute that holds a style, so that the browser does not read it. */
export const STYLE = 'data-style';
export const STYLED = `[${STYLE}]`;

export function styleOf(element: Element): string {
  return element.getAttribute(STYLE) ?? '';
}

interface Mark {
  readonly level: number;
  /** `·`, `1.`, `a)`. */
  readonly sign: string;
  readonly kind: 'ul' | 'ol' | 'text';
}
interface OpenList {
  readonly level: number;
  readonly element: Element;
}

export function gatherLists(body: Element): void {
  /** The list that contains the last paragraph, and the lists around it. The outermost comes first. */
  let open: OpenList[] = [];
  for (const paragraph of body.querySelectorAll('p')) {
    if (paragraph.previousElementSibling !== open[0]?.element) open = [];
    const mark = takeMark(paragraph);
    if (!mark) continue;
    open = open.filter((list) => list.level <= mark.level);
    put(paragraph, mark, open);
  }
}

/** Reads a paragraph's level and sign, and removes the sign. */
function takeMark(paragraph: Element): Mark | undefined {
  const level = /mso-list:\s*l\d+\s+level(\d+)/.exec(styleOf(paragraph))?.[1];
  if (!level) return undefined;
  const shown = [...paragraph.querySelectorAll(STYLED)].find((each) =>
    /mso-list:\s*ignore/i.test(styleOf(each)),
  );
  const sign = shown?.textContent.trim() ?? '';
  shown?.remove();
  const kind = /^\d+[.)]$/.test(sign) ? 'ol' : /^\(?[\p{L}\d]+[.)]/u.test(sign) ? 'text' : 'ul';
  return { level: Number(level), sign, kind };
}

function put(paragraph: Element, { level, sign, kind }: Mark, open: OpenList[]): void {
  const last = open.at(-1);
  const around = last?.level === level ? open.at(-2) : last;
  const goesOn = last?.level === level && last.element.localName === kind;
  const number = goesOn ? last.element.childElementCount + 1 : 1;
  // Notes have no lists with letters, or with numbers that do not start at 1. These stay as text.
  if (kind === 'text' || (kind === 'ol' && Number.parseInt(sign, 10) !== number)) {
    paragraph.prepend(`${sign} `);
    around?.element.lastElementChild?.append(paragraph);
    return;
  }
  const list = goesOn ? last.element : paragraph.ownerDocument.createElement(kind);
  if (!goesOn) {
    if (last?.level === level) open.pop();
    open.push({ level, element: list });
    if (around) around.element.lastElementChild?.append(list);
    else paragraph.before(list);
  }
  const item = paragraph.ownerDocument.createElement('li');
  item.append(paragraph);
  list.append(item);
}
