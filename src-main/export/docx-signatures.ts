import {
  BorderStyle,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Signatures } from '../../src-core/minutes/blocks.ts';
import { runs, tab } from './docx-text.ts';
import { xmlText } from './xml-text.ts';

/** Many who are to sign, two beside each other, all of them on the same page. */

const GAP = 300;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

export function sideBySide(
  places: Signatures['places'],
  placeAndDate: string,
  whole: number,
): Table {
  const width = Math.floor(whole / 2);
  const pairs = places.flatMap((place, index) =>
    index % 2 ? [] : [[place, places[index + 1]] as const],
  );
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [width, width],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: pairs.map(
      (pair, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: index < pairs.length - 1,
          children: pair.map(
            (place) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { left: 0, right: GAP },
                children: place ? linesOf(place, placeAndDate, width) : [new Paragraph({})],
              }),
          ),
        }),
    ),
  });
}

function linesOf(
  { role, name }: Signatures['places'][number],
  placeAndDate: string,
  width: number,
): Paragraph[] {
  const toTheEdge = [
    { type: TabStopType.RIGHT, position: width - GAP, leader: LeaderType.UNDERSCORE },
  ];
  return [
    new Paragraph({
      style: 'SignaturePlace',
      tabStops: toTheEdge,
      children: [new TextRun(`${xmlText(placeAndDate)}: `), tab()],
    }),
    new Paragraph({ style: 'SignatureLine', tabStops: toTheEdge, children: [tab()] }),
    new Paragraph({
      style: 'SignedBy',
      indent: { left: 0 },
      children: runs([{ text: name === undefined ? role : `${name}\n${role}` }]),
    }),
  ];
}
