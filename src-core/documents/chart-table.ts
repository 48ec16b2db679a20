import type { Picture, Table } from './blocks.ts';
import { plainRun } from './minutes-input.ts';

/** The figures of a chart as a table, for formats without pictures. */
export function chartTable({ title, chart }: Picture): Table {
  const { now, last, spread } = chart.legend;
  const isCompared = last !== undefined;
  return {
    type: 'table',
    title,
    columns: [
      { title, share: 40 },
      { title: now, share: 20, align: 'end' },
      ...(isCompared ? [{ title: last, share: 20, align: 'end' as const }] : []),
      { title: spread, share: isCompared ? 20 : 40, align: 'end' },
    ],
    rows: chart.rows.map((row) =>
      [
        row.name,
        row.mean,
        ...(isCompared ? [row.lastMean] : []),
        row.now ? `${row.now.min}–${row.now.max}` : '–',
      ].map(plainRun),
    ),
  };
}
