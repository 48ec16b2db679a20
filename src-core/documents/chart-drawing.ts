import {
  alongScale,
  meanChange,
  PARTNER_MARKS,
  SCORES,
} from '../projections/assessment/assessment.ts';
import type { Chart, ChartRow } from './blocks.ts';
import { textWidth, wrapText } from './text-width.ts';

/**
 * The position of each part of a chart, in points, as high as its names need. The renderers decide what the
 * parts look like.
 */

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
export type Shape =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly look: 'ink' | 'soft' | 'strong';
      readonly anchor?: 'middle' | 'end';
    }
  | {
      readonly kind: 'line';
      readonly look: 'grid' | 'spread';
      readonly from: Point;
      readonly to: Point;
    }
  | { readonly kind: 'dot'; readonly look: 'now' | 'last'; readonly at: Point; readonly r: number }
  | { readonly kind: 'arrow'; readonly at: Point; readonly isUp: boolean };
type Point = readonly [x: number, y: number];

/** The size of the type, as in the tables of the page. */
export const TEXT_SIZE = 9.5;
const LINE = 1.25 * TEXT_SIZE;
const PAD = 0.3 * TEXT_SIZE;
const GAP = 0.9 * TEXT_SIZE;
/** The distance from the middle of a line down to its baseline. */
const BASELINE = 0.35 * TEXT_SIZE;
const ARROW = 0.35 * TEXT_SIZE;
const KEY = 1.7 * TEXT_SIZE;

interface Columns {
  readonly names: number;
  readonly strip: { readonly left: number; readonly width: number };
  /** Where the figure of the average ends and the text about its change begins. */
  readonly mean: number;
  readonly change: number;
}

export function drawingOf(chart: Chart, width: number): Drawing {
  const columns = columnsOf(chart, width);
  const legend = legendOf(chart, width);
  const top = legend.height + LINE;
  const names = chart.rows.map(({ name }) => wrapText(name, columns.names / TEXT_SIZE));
  const heights = names.map((lines) => lines.length * LINE + 2 * PAD);
  const tops = heights.map((_, index) => top + sum(heights.slice(0, index)));
  const height = top + sum(heights);
  const at = (score: number) => columns.strip.left + alongScale(score) * columns.strip.width;
  return {
    width,
    height,
    shapes: [
      ...legend.shapes,
      ...SCORES.flatMap((score): Shape[] => [
        text(String(score), at(score), top - LINE / 2, 'soft', 'middle'),
        { kind: 'line', look: 'grid', from: [at(score), top], to: [at(score), height] },
      ]),
      ...chart.rows.flatMap((row, index) => {
        const [y, high] = [tops[index] ?? 0, heights[index] ?? 0];
        const lines = (names[index] ?? []).map((line, place) =>
          text(line, 0, y + PAD + (place + 0.5) * LINE, 'ink'),
        );
        const middle = y + high / 2;
        return [...lines, ...marks(row, at, middle), ...figures(row, columns, middle)];
      }),
    ],
  };
}

/** The figures get the width they need; the names and the marks share the rest. */
function columnsOf({ rows }: Chart, width: number): Columns {
  const widest = (texts: readonly string[], isStrong = false) =>
    TEXT_SIZE * Math.max(0, ...texts.map((each) => textWidth(each, isStrong)));
  const mean = widest(
    rows.map((row) => row.mean),
    true,
  );
  const said = widest(rows.map((row) => row.change));
  const change = said === 0 ? 0 : GAP / 2 + 2 * ARROW + GAP / 2 + said;
  const rest = width - mean - change - 2 * GAP;
  const names = 0.58 * rest;
  const strip = { left: names + GAP, width: rest - names };
  return { names, strip, mean: width - change, change: width - said };
}

function marks({ now, last }: ChartRow, at: (score: number) => number, y: number): Shape[] {
  return [
    ...(now
      ? ([
          { kind: 'line', look: 'spread', from: [at(now.min), y], to: [at(now.max), y] },
          dot('now', at(now.mean), y),
        ] as const)
      : []),
    ...(last ? [dot('last', at(last.mean), y)] : []),
  ];
}

function figures(row: ChartRow, columns: Columns, y: number): Shape[] {
  const by = meanChange(row);
  const arrow = [columns.change - GAP / 2 - ARROW, y] as const;
  return [
    text(row.mean, columns.mean, y, 'strong', 'end'),
    ...(by ? [{ kind: 'arrow', at: arrow, isUp: by > 0 } as const] : []),
    ...(row.change === '' ? [] : [text(row.change, columns.change, y, 'soft')]),
  ];
}

/** The entries are side by side while there is room, then on further lines. */
function legendOf({ legend }: Chart, width: number) {
  const entries = [
    { words: legend.now, key: (x: number, y: number) => dot('now', x + KEY / 2, y) },
    ...(legend.last === undefined
      ? []
      : [{ words: legend.last, key: (x: number, y: number) => dot('last', x + KEY / 2, y) }]),
    {
      words: legend.spread,
      key: (x: number, y: number): Shape => ({
        kind: 'line',
        look: 'spread',
        from: [x + PAD, y],
        to: [x + KEY - PAD, y],
      }),
    },
  ];
  let [x, y] = [0, LINE / 2];
  const shapes = entries.flatMap(({ words, key }): Shape[] => {
    const wide = KEY + PAD + textWidth(words) * TEXT_SIZE;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE + PAD];
    const entry = [key(x, y), text(words, x + KEY + PAD, y, 'ink')];
    x += wide + 2 * GAP;
    return entry;
  });
  return { shapes, height: y + LINE / 2 + GAP };
}

function text(
  words: string,
  x: number,
  middle: number,
  look: 'ink' | 'soft' | 'strong',
  anchor?: 'middle' | 'end',
): Shape {
  const place = { x, y: middle + BASELINE };
  return { kind: 'text', text: words, ...place, look, ...(anchor ? { anchor } : {}) };
}

function dot(look: 'now' | 'last', x: number, y: number): Shape {
  return { kind: 'dot', look, at: [x, y], r: PARTNER_MARKS[look] * TEXT_SIZE };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
