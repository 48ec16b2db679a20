import type { Signatures } from '../../../src-core/documents/blocks.ts';
import { docxParagraph, type TabStop } from './docx-paragraph.ts';
import { SIGNATURE } from './docx-paragraph-styles.ts';
import { columnWidth, grid, tableRow } from './docx-tables.ts';
import { TAB, textRun } from './docx-text.ts';
import { element, together, type WordXml } from './word-xml.ts';

/** Where those who sign write: up to two one below the other, more of them two beside each other. */

export function signatures({ places, placeAndDate }: Signatures, width: number): WordXml {
  const prompt = textRun(`${placeAndDate}: `);
  return places.length > 2 ? sideBySide(places, prompt, width) : oneByOne(places, prompt, width);
}

type Places = Signatures['places'];

/** A line for place and date, and beside it one for the name that stands below. */
function oneByOne(places: Places, prompt: WordXml, width: number): WordXml {
  const tabs: readonly TabStop[] = [
    { kind: 'left', at: SIGNATURE - 300, leader: 'underscore' },
    { kind: 'left', at: SIGNATURE },
    { kind: 'right', at: width, leader: 'underscore' },
  ];
  const lines = places.map((place, index) =>
    together([
      docxParagraph({ style: 'Signature', tabs }, together([prompt, TAB, TAB, TAB])),
      docxParagraph({ style: 'SignedBy', keepNext: index < places.length - 1 }, signatoryOf(place)),
    ]),
  );
  return together(lines);
}

const GAP = 300;

/** All of them on the same page. */
function sideBySide(places: Places, prompt: WordXml, whole: number): WordXml {
  const width = Math.floor(whole / 2);
  const pairs = places.flatMap((place, index) =>
    index % 2 ? [] : [[place, places[index + 1]] as const],
  );
  const rows = pairs.map((pair, index) => {
    const keepNext = index < pairs.length - 1;
    const cells = pair.map((place) =>
      element(
        'w:tc',
        {},
        element('w:tcPr', {}, columnWidth('w:tcW', width), MARGINS),
        place ? placeFor(place, prompt, width, keepNext) : docxParagraph({ keepNext }),
      ),
    );
    return tableRow({ isKept: true }, cells);
  });
  const properties = [
    columnWidth('w:tblW', whole),
    NO_BORDERS,
    element('w:tblLayout', { 'w:type': 'fixed' }),
  ];
  return element('w:tbl', {}, element('w:tblPr', {}, ...properties), grid([width, width]), ...rows);
}

const MARGINS = element('w:tcMar', {}, columnWidth('w:left', 0), columnWidth('w:right', GAP));
const NO_BORDERS = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    element(`w:${side}`, { 'w:val': 'none', 'w:color': 'auto', 'w:sz': 0 }),
  ),
);

function placeFor(
  place: Places[number],
  prompt: WordXml,
  width: number,
  keepNext: boolean,
): WordXml {
  const tabs: readonly TabStop[] = [{ kind: 'right', at: width - GAP, leader: 'underscore' }];
  return together([
    docxParagraph({ style: 'SignaturePlace', keepNext, tabs }, together([prompt, TAB])),
    docxParagraph({ style: 'SignatureLine', keepNext, tabs }, TAB),
    docxParagraph({ style: 'SignedBy', keepNext, indent: { left: 0 } }, signatoryOf(place)),
  ]);
}

function signatoryOf({ role, name }: Places[number]): WordXml {
  return textRun(name === undefined ? role : `${name}\n${role}`);
}
