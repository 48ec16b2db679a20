import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { APP_ROOT } from '../../src-main/platform/app-root.ts';
import { writeTables } from '../figures/pages.ts';
import { bench, FULL, SMOKE } from './bench.ts';
import { figure, markdownOf, tableOf, verdict } from './rows.ts';

/**
 * `npm run bench [-- --smoke] [-- --write]` prints a table, and writes it with every sample to out/bench.json.
 * `--write` also writes the table into docs/figures/bench.md.
 */

const scale = process.argv.includes('--smoke') ? SMOKE : FULL;
const rows = await bench(join(APP_ROOT, 'out', 'bench'), scale, (text) =>
  process.stderr.write(`${text}\n`),
);
process.stdout.write(`${tableOf(rows)}\n`);

if (process.argv.includes('--write')) writeTables('bench', markdownOf(rows));

const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
const results = rows.map((row) => ({
  ...row,
  p50: figure(row.samples, 'p50'),
  p95: figure(row.samples, 'p95'),
  p99: figure(row.samples, 'p99'),
  verdict: verdict(row),
}));
const path = join(APP_ROOT, 'out', 'bench.json');
await writeFile(path, JSON.stringify({ machine, scale, results }, null, 2));
process.stderr.write(`${path}\n`);
