import { W } from '../letterhead/word-namespaces.ts';
import { CALLOUT_INDENT } from './docx-callouts.ts';
import type { DocxIds } from './docx-ids.ts';
import { LIST_STEP } from './docx-styles.ts';
import { element, property, type WordXml } from './word-xml.ts';

/** The formats of a document's lists, and where each list starts. */

type Kind = DocxIds['allLists'][number];

const KINDS: readonly Kind[] = [
  { isOrdered: false, inPanel: false },
  { isOrdered: false, inPanel: true },
  { isOrdered: true, inPanel: false },
  { isOrdered: true, inPanel: true },
];
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export function numberingPart(lists: readonly Kind[]): string {
  const looks = KINDS.map((kind, index) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': index + 1 },
      property('w:multiLevelType', 'hybridMultilevel'),
      ...LEVELS.map((level) => levelOf(kind, level)),
    ),
  );
  const begun = LEVELS.map((level) =>
    element('w:lvlOverride', { 'w:ilvl': level }, property('w:startOverride', 1)),
  );
  const numbers = lists.map((list, index) =>
    element(
      'w:num',
      { 'w:numId': index + 1 },
      property('w:abstractNumId', 1 + KINDS.findIndex((kind) => isSameKind(kind, list))),
      ...begun,
    ),
  );
  return HEAD + element('w:numbering', { 'xmlns:w': W }, ...looks, ...numbers);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function isSameKind(a: Kind, b: Kind): boolean {
  return a.isOrdered === b.isOrdered && a.inPanel === b.inPanel;
}

/**
 * Word joins paragraphs into one box only if their left indents are equal. So in a panel, only the bullet or
 * number is indented.
 */
function levelOf({ isOrdered, inPanel }: Kind, level: number): WordXml {
  const bullet = level % 2 ? '–' : '•';
  const indent = inPanel
    ? { 'w:left': CALLOUT_INDENT, 'w:firstLine': LIST_STEP * level }
    : { 'w:left': LIST_STEP * (level + 1), 'w:hanging': LIST_STEP };
  return element(
    'w:lvl',
    { 'w:ilvl': level },
    property('w:start', 1),
    property('w:numFmt', isOrdered ? 'decimal' : 'bullet'),
    property('w:suff', inPanel ? 'space' : 'tab'),
    property('w:lvlText', isOrdered ? `%${level + 1}.` : bullet),
    property('w:lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', indent)),
  );
}
