import { markdownTable } from '../figures/pages.ts';

/** Measurements and their targets. */

export type Figure = 'p50' | 'p95' | 'p99' | 'most';

export interface Row {
  readonly name: string;
  /** `^`: an exponent of growth; 1 means linear in the size. */
  readonly unit: 'ms' | 'MB' | '×' | '^';
  readonly samples: readonly number[];
  /** Rows without targets are for orientation or comparison. */
  readonly targets?: Partial<Record<Figure, number>>;
}

const SHARES: Readonly<Record<Figure, number>> = { p50: 0.5, p95: 0.95, p99: 0.99, most: 1 };

export function figure(samples: readonly number[], which: Figure): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * SHARES[which]) - 1)] ?? Number.NaN;
}

/** The exponent of the best fitting power of the size: 0 is constant, 1 is linear. */
export function exponentOf(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, value]) => value))];
  const spread = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return logs.reduce((sum, [size, value]) => sum + (size - x) * (value - y), 0) / spread;
}

/** Merges rows of the same name from several runs. */
export function merged(rows: readonly Row[]): Row[] {
  const byName = new Map<string, Row>();
  for (const row of rows) {
    const samples = [...(byName.get(row.name)?.samples ?? []), ...row.samples];
    byName.set(row.name, { ...row, samples });
  }
  return [...byName.values()];
}

/** `met`, or by how much a target is missed; empty without targets. */
export function verdict({ samples, targets = {} }: Row): string {
  const missed = Object.entries(targets).flatMap(([which, target]) => {
    const found = figure(samples, which as Figure);
    return found > target
      ? [`not met: ${which} is ${(found / target).toFixed(1)} × ${target}`]
      : [];
  });
  return Object.keys(targets).length === 0 ? '' : missed.join('; ') || 'met';
}

const HEAD = ['', 'p50', 'p95', 'p99', 'most', '', 'target', ''];

function linesOf(rows: readonly Row[]): string[][] {
  return rows.map((row) => [
    row.name,
    ...(['p50', 'p95', 'p99', 'most'] as const).map((which) => shown(figure(row.samples, which))),
    row.unit,
    Object.entries(row.targets ?? {})
      .map(([which, target]) => `${which} ≤ ${target}`)
      .join(', '),
    verdict(row),
  ]);
}

/** The table of docs/figures/bench.md. */
export function markdownOf(rows: readonly Row[]): string {
  return markdownTable(
    HEAD,
    linesOf(rows).map(([name = '', ...rest]) => [name.trim(), ...rest]),
  );
}

export function tableOf(rows: readonly Row[]): string {
  const [head, lines] = [HEAD, linesOf(rows)];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => (line[column] ?? '').length)),
  );
  const isFigure = (column: number) => column >= 1 && column <= 4;
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return isFigure(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
