import type { Signatures } from '../../../src-core/documents/blocks.ts';
import { paragraph, type TabStop } from './docx-paragraph.ts';
import { SIGNATURE } from './docx-styles.ts';
import { grid, tableRow, widthOf } from './docx-tables.ts';
import { run, TAB } from './docx-text.ts';
import { element, together, type Xml } from './word-xml.ts';

/** Where those who sign write: up to two one below the other, more of them two beside each other. */

export function signatures({ places, placeAndDate }: Signatures, width: number): Xml {
  const prompt = run(`${placeAndDate}: `);
  return places.length > 2 ? sideBySide(places, prompt, width) : oneByOne(places, prompt, width);
}

type Places = Signatures['places'];

/** A line for place and date, and beside it one for the name that stands below. */
function oneByOne(places: Places, prompt: Xml, width: number): Xml {
  const tabs: readonly TabStop[] = [
    { kind: 'left', at: SIGNATURE - 300, leader: 'underscore' },
    { kind: 'left', at: SIGNATURE },
    { kind: 'right', at: width, leader: 'underscore' },
  ];
  const lines = places.map((place, index) =>
    together([
      paragraph({ style: 'Signature', tabs }, together([prompt, TAB, TAB, TAB])),
      paragraph({ style: 'SignedBy', keepNext: index < places.length - 1 }, signedBy(place)),
    ]),
  );
  return together(lines);
}

const GAP = 300;

/** All of them on the same page. */
function sideBySide(places: Places, prompt: Xml, whole: number): Xml {
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
        element('w:tcPr', {}, widthOf('w:tcW', width), MARGINS),
        place ? placeFor(place, prompt, width, keepNext) : paragraph({ keepNext }),
      ),
    );
    return tableRow({ isKept: true }, cells);
  });
  const properties = [
    widthOf('w:tblW', whole),
    NO_BORDERS,
    element('w:tblLayout', { 'w:type': 'fixed' }),
  ];
  return element('w:tbl', {}, element('w:tblPr', {}, ...properties), grid([width, width]), ...rows);
}

const MARGINS = element('w:tcMar', {}, widthOf('w:left', 0), widthOf('w:right', GAP));
const NO_BORDERS = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    element(`w:${side}`, { 'w:val': 'none', 'w:color': 'auto', 'w:sz': 0 }),
  ),
);

function placeFor(place: Places[number], prompt: Xml, width: number, keepNext: boolean): Xml {
  const tabs: readonly TabStop[] = [{ kind: 'right', at: width - GAP, leader: 'underscore' }];
  return together([
    paragraph({ style: 'SignaturePlace', keepNext, tabs }, together([prompt, TAB])),
    paragraph({ style: 'SignatureLine', keepNext, tabs }, TAB),
    paragraph({ style: 'SignedBy', keepNext, indent: { left: 0 } }, signedBy(place)),
  ]);
}

function signedBy({ role, name }: Places[number]): Xml {
  return run(name === undefined ? role : `${name}\n${role}`);
}
