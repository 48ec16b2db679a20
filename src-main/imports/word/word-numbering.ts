import type { ReturnedParagraph } from '../../../src-core/imports/review/reviewed-document.ts';
import { childOf, elementsOf, valOf, type XmlElement } from '../../documents/word/parse-xml.ts';

/** The kind of a paragraph, by its style, whatever its name, and by its numbering. */

type Shape = Pick<ReturnedParagraph, 'kind' | 'level' | 'isOrdered' | 'isMore' | 'isDerived'>;
export type ShapeOf = (properties: XmlElement | undefined) => Shape;

interface Numbering {
  readonly number: string;
  readonly level: number;
}
interface Style {
  readonly name: string;
  readonly numbering: Numbering | undefined;
}

export function shapesFrom(
  styles: XmlElement | undefined,
  numbering: XmlElement | undefined,
): ShapeOf {
  const known = stylesIn(styles);
  const isOrdered = orderedIn(numbering);
  return (properties) => {
    const id = valOf(childOf(properties, 'w:pStyle')) ?? '';
    const style = known.get(id);
    const name = plain(style?.name ?? id);
    const own = numberingIn(properties);
    const used = own?.number === '0' ? undefined : (own ?? style?.numbering);
    if (/^(toc|innhold)/.test(name)) return { kind: 'text', isDerived: true };
    // The larger headings are the document's own. Text that a reviewer adds below one may keep its style by
    // accident.
    if (/^(heading|overskrift)[3-9]$/.test(name) || name === 'label') return { kind: 'heading' };
    if (used) {
      const { number, level } = { ...style?.numbering, ...used };
      return { kind: 'list', level, isOrdered: isOrdered(number, level) };
    }
    if (/^(listparagraph|listeavsnitt)/.test(name)) return { kind: 'list', isMore: true };
    return { kind: 'text' };
  };
}

/** `Heading 2`, `heading 2` and `Heading2` are equal. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

function stylesIn(styles: XmlElement | undefined): ReadonlyMap<string, Style> {
  return new Map(
    (styles ? elementsOf(styles) : [])
      .filter((each) => each.name === 'w:style')
      .map((each) => [
        each.attributes['w:styleId'] ?? '',
        {
          name: valOf(childOf(each, 'w:name')) ?? '',
          numbering: numberingIn(childOf(each, 'w:pPr')),
        },
      ]),
  );
}

function numberingIn(properties: XmlElement | undefined): Numbering | undefined {
  const found = childOf(properties, 'w:numPr');
  const number = valOf(childOf(found, 'w:numId'));
  if (number === undefined) return undefined;
  const level = Number(valOf(childOf(found, 'w:ilvl')) ?? 0);
  return { number, level: Number.isInteger(level) && level >= 0 ? Math.min(level, 8) : 0 };
}

/** Whether a list is numbered: its numbering has anything but bullets on that level. */
function orderedIn(numbering: XmlElement | undefined): (number: string, level: number) => boolean {
  const all = numbering ? elementsOf(numbering) : [];
  const formats = new Map<string, string>();
  for (const each of all.filter(({ name }) => name === 'w:abstractNum')) {
    for (const level of elementsOf(each).filter(({ name }) => name === 'w:lvl')) {
      const key = `${each.attributes['w:abstractNumId']}/${level.attributes['w:ilvl']}`;
      formats.set(key, valOf(childOf(level, 'w:numFmt')) ?? 'decimal');
    }
  }
  const lists = new Map(
    all
      .filter(({ name }) => name === 'w:num')
      .map((each) => [
        each.attributes['w:numId'] ?? '',
        valOf(childOf(each, 'w:abstractNumId')) ?? '',
      ]),
  );
  return (number, level) => {
    const format = formats.get(`${lists.get(number)}/${level}`) ?? 'bullet';
    return format !== 'bullet' && format !== 'none';
  };
}
