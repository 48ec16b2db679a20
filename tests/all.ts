import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, readPlaywrightReport, readVitestReport } from './support/test-reports.ts';

/**
 * `npm test` runs everything, cheapest first. It stops if the types, the linter or the build fail. Then it runs all
 * tests, even if some fail. The last lines name each failed test and give the counts.
 */

const place = mkdtempSync(join(tmpdir(), 'forum-tests-'));
const report = (name: string) => join(place, `${name}.json`);
try {
  process.exitCode = runAll();
} finally {
  rmSync(place, { recursive: true });
}

function runAll(): number {
  for (const each of ['test:types', 'test:lint', 'build']) {
    const status = npm(each);
    if (status !== 0) return status;
  }
  // All three Vitest projects in one run, so that no processor waits at the end of each.
  const ofVitest = run('node_modules/vitest/vitest.mjs', [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`],
  ]);
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report('playwright');
  const ofPlaywright = run('tests/in-chromium.ts', ['--reporter=list,json']);
  const all = [readVitestReport(report('vitest')), readPlaywrightReport(report('playwright'))];
  const sum = (what: Exclude<keyof Counts, 'remarks'>) =>
    all.reduce((total, each) => total + each[what], 0);
  const remarks = all.flatMap((each) => each.remarks).map((each) => `${each}\n`);
  process.stdout.write(
    `\n${remarks.join('')}${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
  );
  return ofVitest || ofPlaywright;
}

function npm(script: string): number {
  // Through a shell, because npm is a script on Windows.
  return spawnSync(`npm run -s ${script}`, { stdio: 'inherit', shell: true }).status ?? 1;
}

function run(program: string, args: readonly string[]): number {
  return spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status ?? 1;
}
