import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { markdownTable, PAGES, pathOf, withTables } from '../figures/pages.ts';
import { figuresOf } from '../figures/table.ts';

it.each(PAGES)('writes tables into the page %s without changing the rest', (page) => {
  const text = readFileSync(pathOf(page), 'utf8');
  const once = withTables(text, markdownTable(['one'], [['first']]));
  expect(once).toContain('| first |');
  const [, tables = ''] = text.split(/<!-- (?:end of )?generated -->/);
  expect(withTables(once, tables.trim().concat('\n'))).toBe(text);
});

it('refuses a page without a place for tables', () => {
  expect(() => withTables('# Figures', '')).toThrow('generated');
});

it('makes tables of the counts from the tests', () => {
  const table = figuresOf(
    [
      {
        of: 'histories',
        seed: 6,
        counts: { histories: 2_000, 'power cuts': 12 },
        codes: { ENOSPC: 3, EIO: 2 },
      },
      { of: 'kills', what: 'kills', count: 50 },
      { of: 'cases', what: 'sheets', cases: 1_500, refused: 900, longest: 20, memory: 3, kept: 1 },
      { of: 'cases', what: 'zip', cases: 300 },
    ],
    { commands: 5_000, followers: 50, hours: 8 },
    {
      heap: [32.41, 35.2],
      latency: [3, 2.3],
      work: [2, 1.9],
      slowest: 95.4,
      journal: 2_000_000,
      snapshot: 61_440,
      same: 50,
      seconds: 14.2,
    },
  );
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  for (const [what, figure] of [
    ['histories at random on the faulty disk (seed 6)', '2,000'],
    ['of them: power cuts', '12'],
    ['of the calls that failed: EIO', '2'],
    ['kills', '50'],
    ['hostile cases, of all kinds below', '1,800'],
    ['browsers that follow it', '50'],
    ['the journal, a command', '400 bytes'],
  ]) {
    expect(cells.find((row) => row[1] === what)?.[2], what).toBe(figure);
  }
  expect(cells).toContainEqual(['', 'sheets', '1,500', '900', '20 ms', '3 MB', '1 MB', '']);
  expect(
    new Set(
      table.split('\n\n').map(
        (part) =>
          new Set(
            part
              .trim()
              .split('\n')
              .map((line) => line.length),
          ).size,
      ),
    ),
  ).toEqual(new Set([1]));
});
