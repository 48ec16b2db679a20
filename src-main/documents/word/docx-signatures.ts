import type { Signatures } from '../../../src-core/documents/blocks.ts';
import { docxParagraph, type TabStop } from './docx-paragraph.ts';
import { SIGNATURE } from './docx-paragraph-styles.ts';
import { columnWidth, grid, tableRow } from './docx-tables.ts';
import { TAB, textRun } from './docx-text.ts';
import { element, joinXml, type WordXml } from './word-xml.ts';

/** The lines to sign on: up to two below each other, more in pairs next to each other. */

export function signatures({ places, placeAndDate }: Signatures, width: number): WordXml {
  const prompt = textRun(`${placeAndDate}: `);
  return places.length > 2 ? sideBySide(places, prompt, width) : oneByOne(places, prompt, width);
}

type Places = Signatures['places'];

/** A line for place and date, and next to it one for the name printed below. */
function oneByOne(places: Places, prompt: WordXml, width: number): WordXml {
  const tabs: readonly TabStop[] = [
    { kind: 'left', at: SIGNATURE - 300, leader: 'underscore' },
    { kind: 'left', at: SIGNATURE },
    { kind: 'right', at: width, leader: 'underscore' },
  ];
  const lines = places.map((place, index) =>
    joinXml([
      docxParagraph({ style: 'Signature', tabs }, joinXml([prompt, TAB, TAB, TAB])),
      docxParagraph({ style: 'SignedBy', keepNext: index < places.length - 1 }, signatoryOf(place)),
    ]),
  );
  return joinXml(lines);
}

const GAP = 300;

/** All of them stay on the same page. */
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
  return joinXml([
    docxParagraph({ style: 'SignaturePlace', keepNext, tabs }, joinXml([prompt, TAB])),
    docxParagraph({ style: 'SignatureLine', keepNext, tabs }, TAB),
    docxParagraph({ style: 'SignedBy', keepNext, indent: { left: 0 } }, signatoryOf(place)),
  ]);
}

function signatoryOf({ role, name }: Places[number]): WordXml {
  return textRun(name === undefined ? role : `${name}\n${role}`);
}
