import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ROOT } from '../src-main/platform/app-root.ts';

/** What was measured or counted, put into TESTING.md between the two marks that are its place. */
export function putIntoTesting(place: 'figures' | 'bench', table: string): void {
  const path = join(APP_ROOT, 'TESTING.md');
  const [from, to] = [`<!-- ${place} -->`, `<!-- end of ${place} -->`];
  const text = readFileSync(path, 'utf8');
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`TESTING.md has no ${from} … ${to}`);
  writeFileSync(path, `${text.slice(0, start + from.length)}\n\n${table}\n${text.slice(end)}`);
}

/** A table as the formatter lays it out: as wide as its cells, and no wider than it must be. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(3, ...all.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}
