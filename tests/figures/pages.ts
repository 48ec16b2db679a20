import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ROOT } from '../../src-main/platform/app-root.ts';

/** The pages of docs/figures, each with one place for generated tables. */
export const PAGES = ['bench', 'robustness'] as const;
export type Page = (typeof PAGES)[number];

const [FROM, TO] = ['<!-- generated -->', '<!-- end of generated -->'];

export function pathOf(page: Page): string {
  return join(APP_ROOT, 'docs', 'figures', `${page}.md`);
}

export function writeTables(page: Page, tables: string): void {
  const path = pathOf(page);
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), tables));
}

/** `text` with `tables` between its two marks. Throws if it lacks them. */
export function withTables(text: string, tables: string): string {
  const [start, end] = [text.indexOf(FROM), text.indexOf(TO)];
  if (start < 0 || end < start) throw new Error(`The page has no ${FROM} … ${TO}`);
  return `${text.slice(0, start + FROM.length)}\n\n${tables}\n${text.slice(end)}`;
}

/** A Markdown table, each column as wide as its widest cell. */
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
