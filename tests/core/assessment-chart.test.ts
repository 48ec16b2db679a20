import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartRow, Picture } from '../../src-core/documents/blocks.ts';
import { drawingOf, type Shape } from '../../src-core/documents/chart-drawing.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { textWidth, wrapText } from '../../src-core/documents/text-width.ts';
import { openMeeting, type TestForum } from '../support/test-forum.ts';

/** The assessment chart in the minutes: its drawing, its text alternative and its layout. */

type Answers = Readonly<Record<string, number>>;

function hold(table: TestForum, year: number, answers: Answers, partner = 'p0'): void {
  const [meeting, at] = [`m-${year}`, `${year}-03-01T09:00:00+01:00`];
  if (!table.meetings.has(meeting)) {
    table.do({ do: 'createMeeting', id: meeting, title: meeting, startsAt: at, template: 'blank' });
    table.do({ do: 'conveneMeeting', meeting, at });
    table.do({ do: 'openMeeting', meeting, at });
  }
  for (const [criterion, score] of Object.entries(answers)) {
    table.do({ do: 'assess', meeting, partner, criterion, score });
  }
}

function pictureOf(table: TestForum, meeting: string): Picture {
  const { blocks } = minutesOf({
    forum: table.forum,
    meeting: table.meeting(meeting),
    carried: { obligations: [], postponed: [] },
    meetings: table.summaries(),
    language: 'nb',
    edition: 'full',
  });
  const at = blocks.findIndex(({ type }) => type === 'picture');
  // Below its heading and the scale. The chart has the figures, so no table repeats them.
  expect(blocks.slice(at - 2, at + 1).map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'picture',
  ]);
  expect(blocks.slice(at).filter(({ type }) => type === 'table')).toEqual([]);
  return blocks[at] as Picture;
}

describe('the assessment chart in the minutes', () => {
  it('shows averages and scores now and last time, even if one is missing', () => {
    const table = openMeeting(['decides', 'decides']);
    hold(table, 2026, { equality: 5 });
    hold(table, 2027, { equality: 2, voluntary: 4 });
    hold(table, 2028, { equality: 4, stability: 3 });
    hold(table, 2028, { equality: 5 }, 'p1');
    const { rows, legend } = pictureOf(table, 'm-2028').chart;
    expect(legend).toMatchObject({
      now: 'Gjennomsnitt 01.03.2028',
      last: 'Gjennomsnitt 01.03.2027',
    });
    expect(
      rows.map(({ name, mean, change, now, last }) => [name, mean, change, now?.max, last?.mean]),
    ).toEqual([
      ['Partene er likeverdige', '4,5', 'opp 2,5', 5, 2],
      ['Partnerskapet er stabilt og varig', '3,0', '', 3, undefined],
      ['Deltakelsen er frivillig', '–', '', undefined, 4],
    ]);
  });

  it('compares with nothing the first time', () => {
    const table = openMeeting(['decides']);
    hold(table, 2027, { equality: 2 });
    const { alt, chart } = pictureOf(table, 'm-2027');
    expect(chart.legend.last).toBeUndefined();
    expect(alt).toContain('Gjennomsnittet er 2,0 for alle kriteriene.');
    expect(alt).not.toMatch(/Mest|Høyest|endret/);
  });

  it('says where the average is highest and lowest, and where it changed most', () => {
    const table = openMeeting(['decides']);
    hold(table, 2027, { equality: 2, stability: 4, voluntary: 3, formalised: 3 });
    hold(table, 2028, { equality: 5, stability: 2, voluntary: 5, formalised: 3 });
    const { alt } = pictureOf(table, 'm-2028');
    for (const words of [
      '1. mars 2028',
      '1. mars 2027',
      'Høyest: Partene er likeverdige og Deltakelsen er frivillig (5,0).',
      'Lavest: Partnerskapet er stabilt og varig (2,0).',
      'Størst framgang: Partene er likeverdige (3,0).',
      'Størst nedgang: Partnerskapet er stabilt og varig (2,0).',
    ]) {
      expect(alt).toContain(words);
    }
  });

  it('says that nothing changed, and counts criteria when there are many', () => {
    const answers = {
      equality: 3,
      stability: 3,
      voluntary: 3,
      formalised: 3,
      'shared-ambitions': 4,
    };
    const table = openMeeting(['decides']);
    hold(table, 2027, answers);
    hold(table, 2028, answers);
    const { alt } = pictureOf(table, 'm-2028');
    expect(alt).toContain('Lavest: 4 kriterier (3,0).');
    expect(alt).toContain('Ingen av gjennomsnittene har endret seg.');
    expect(alt).not.toContain('Mest');
  });
});

const spread = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
  .map((scores) => ({
    mean: scores.reduce((sum, each) => sum + each, 0) / scores.length,
    min: Math.min(...scores),
    max: Math.max(...scores),
    count: scores.length,
  }));
const row: fc.Arbitrary<ChartRow> = fc
  .record({
    name: fc.oneof(fc.string({ maxLength: 300 }), fc.lorem({ maxCount: 30 })),
    now: fc.option(spread, { nil: undefined }),
    last: fc.option(spread, { nil: undefined }),
  })
  .map(({ name, now, last }) => ({
    ...{ name, mean: now ? '3,0' : '–', lastMean: last ? '3,0' : '–' },
    change: now && last ? 'som sist' : '',
    ...(now ? { now } : {}),
    ...(last ? { last } : {}),
  }));
const chart: fc.Arbitrary<Chart> = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
  legend: fc.constant({ now: 'Gjennomsnitt 1', last: 'Gjennomsnitt 2', spread: 'Fra og til' }),
});
/** From the narrowest letterhead to a landscape page. */
const widths = fc.integer({ min: 220, max: 720 });

const SIZE = 9.5;
function edgesOf(shape: Shape): { x: readonly number[]; y: readonly number[] } {
  switch (shape.kind) {
    case 'text': {
      const wide = SIZE * textWidth(shape.text, shape.look === 'strong');
      const left = { middle: wide / 2, end: wide, start: 0 }[shape.anchor ?? 'start'];
      return {
        x: [shape.x - left, shape.x - left + wide],
        y: [shape.y - 0.93 * SIZE, shape.y + 0.21 * SIZE],
      };
    }
    case 'line':
      return { x: [shape.from[0], shape.to[0]], y: [shape.from[1], shape.to[1]] };
    case 'dot': {
      const { at, r } = shape;
      return { x: [at[0] - r, at[0] + r], y: [at[1] - r, at[1] + r] };
    }
    case 'arrow':
      return { x: [shape.at[0]], y: [shape.at[1]] };
  }
}

describe('the drawing of the chart', () => {
  it('stays within its edges, with marks clear of names and figures', () => {
    fc.assert(
      fc.property(chart, widths, (chart, width) => {
        const { height, shapes } = drawingOf(chart, width);
        const all = shapes.map((shape) => ({ shape, ...edgesOf(shape) }));
        for (const { x, y } of all) {
          expect(Math.min(...x)).toBeGreaterThanOrEqual(-0.01);
          expect(Math.max(...x)).toBeLessThanOrEqual(width + 0.01);
          expect(Math.min(...y)).toBeGreaterThanOrEqual(-0.01);
          expect(Math.max(...y)).toBeLessThanOrEqual(height + 0.01);
        }
        const top = Math.min(...shapes.flatMap((each) => (isGrid(each) ? [each.from[1]] : [])));
        const below = all.filter(({ y }) => Math.min(...y) >= top);
        const texts = below.filter(({ shape }) => shape.kind === 'text');
        const marks = below.filter(({ shape }) => shape.kind === 'dot' || shape.kind === 'line');
        const [left, right] = [
          Math.min(...marks.flatMap(({ x }) => x)),
          Math.max(...marks.flatMap(({ x }) => x)),
        ];
        for (const { x } of texts) {
          expect(Math.max(...x) < left || Math.min(...x) > right).toBe(true);
        }
      }),
    );
  });

  it('places each average between the lowest and highest score, higher further right', () => {
    fc.assert(
      fc.property(chart, widths, (chart, width) => {
        const shapes = drawingOf(chart, width).shapes;
        // The legend comes first, with one of each.
        const nows = shapes.filter((each) => each.kind === 'dot' && each.look === 'now').slice(1);
        const lines = shapes.filter(isSpread).slice(1);
        const answered = chart.rows.flatMap(({ now }) => (now ? [now] : []));
        const points = nows.flatMap((each, index) => {
          const [line, spread] = [lines[index], answered[index]];
          if (each.kind !== 'dot' || !line || !spread) return [];
          expect(each.at[0]).toBeGreaterThanOrEqual(line.from[0] - 0.001);
          expect(each.at[0]).toBeLessThanOrEqual(line.to[0] + 0.001);
          return [[spread.mean, each.at[0]] as const];
        });
        expect(points).toHaveLength(answered.length);
        const inOrder = points.toSorted(([a], [b]) => a - b).map(([, x]) => x);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }),
    );
  });

  it('keeps every letter of a name, and no line too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.double({ min: 2, max: 40, noNaN: true }),
        (name, width) => {
          const lines = wrapText(name, width);
          expect(lines.join('').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
          expect(lines.length).toBeGreaterThan(0);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

type Line = Extract<Shape, { kind: 'line' }>;
function isGrid(shape: Shape): shape is Line {
  return shape.kind === 'line' && shape.look === 'grid';
}
function isSpread(shape: Shape): shape is Line {
  return shape.kind === 'line' && shape.look === 'spread';
}
