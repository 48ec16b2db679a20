import type { Figures, Size } from '../simulate.ts';
import type { Counted, Counts } from '../support/report-figures.ts';
import { markdownTable } from './pages.ts';

/** The tables of docs/figures/robustness.md. */

type Row = readonly (string | number)[];
const shown = (value: string | number) =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : value;
const texts = (rows: readonly Row[]) => rows.map((row) => row.map(shown));

function inUnit(value: number | undefined, unit: string): string {
  return value === undefined ? '' : `${value} ${unit}`;
}

export function figuresOf(counted: readonly Counted[], size: Size, meeting: Figures): string {
  const cases = counted.flatMap((each) => (each.of === 'cases' ? [each] : []));
  const rows = [
    ...counted.flatMap((each) => (each.of === 'histories' ? historyRows(each) : [])),
    ...counted.flatMap((each): Row[] => (each.of === 'kills' ? [[each.what, each.count]] : [])),
    ['hostile cases, of all kinds below', cases.reduce((sum, each) => sum + each.cases, 0)],
    ...meetingRows(size, meeting),
  ];
  const readers = cases.map(({ what, cases: count, refused = '', longest, memory, kept }) => [
    ...[what, count, refused],
    ...[inUnit(longest, 'ms'), inUnit(memory, 'MB'), inUnit(kept, 'MB')],
  ]);
  return [
    markdownTable(['what', 'figure'], texts(rows)),
    markdownTable(
      ['hostile cases', 'run', 'refused', 'the longest', 'memory, more', 'of it kept'],
      texts(readers),
    ),
  ].join('\n');
}

function historyRows({
  seed,
  counts,
  codes,
}: {
  seed: number;
  counts: Counts;
  codes: Counts;
}): Row[] {
  const { histories = 0, ...rest } = counts;
  const byCode = Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    [`histories at random on the faulty disk (seed ${seed})`, histories],
    ...Object.entries(rest).map(([what, count]): Row => [`of them: ${what}`, count]),
    ...byCode.map(([code, count]): Row => [`of the calls that failed: ${code}`, count]),
  ];
}

function meetingRows({ commands, followers, hours }: Size, figures: Figures): Row[] {
  const { heap, latency, slowest, journal, snapshot, same, seconds } = figures;
  const of = (value: number) => value.toFixed(1);
  return [
    ['the long meeting: hours simulated', hours],
    ['its commands', commands],
    ['browsers that follow it', followers],
    ['of them, those that ended with the same as a newcomer', same],
    ['memory in use after a fifth of it, and at its end', `${of(heap[0])} and ${of(heap[1])} MB`],
    [
      'half of the answers within: first tenth, last tenth',
      `${of(latency[0])} and ${of(latency[1])} ms`,
    ],
    ['the slowest answer', `${Math.round(slowest)} ms`],
    ['the journal, a command', `${Math.round(journal / commands)} bytes`],
    ['the meeting’s file', `${Math.round(snapshot / 1024)} kB`],
    ['done in', `${Math.round(seconds)} s`],
  ];
}
