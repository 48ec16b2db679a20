import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test`: everything, in the order of what it costs. The types, the words and the build come first, and end it when
 * they fail; then all tests, also when some of them fail, and how many there were of all of them together.
 */

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

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
  // The three of Vitest's at once, so that no processor waits at the end of each.
  const ofVitest = run('node_modules/vitest/vitest.mjs', [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`],
  ]);
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report('playwright');
  const ofPlaywright = run('tests/in-chromium.ts', ['--reporter=list,json']);
  const all = [countedByVitest(), countedByPlaywright()];
  const sum = (what: keyof Counts) => all.reduce((total, each) => total + each[what], 0);
  process.stdout.write(
    `\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
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

function countedByVitest(): Counts {
  const { numPassedTests = 0, numFailedTests = 0, ...rest } = told('vitest');
  const skipped = (rest.numPendingTests ?? 0) + (rest.numTodoTests ?? 0);
  return { passed: numPassedTests, failed: numFailedTests, skipped };
}

function countedByPlaywright(): Counts {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = told('playwright');
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** Nothing where the run ended before it was written; that it failed is known. */
function told(name: string): Readonly<Record<string, number>> {
  if (!existsSync(report(name))) return {};
  const { stats, ...all } = JSON.parse(readFileSync(report(name), 'utf8'));
  return stats ?? all;
}
