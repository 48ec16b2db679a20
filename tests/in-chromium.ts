import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { APP_ROOT } from '../src-main/platform/app-root.ts';
import { buildIfStale } from '../src-main/transports/renderer-bundle.ts';
import { chromiumOfTests } from './support/chromium.ts';

/**
 * Runs the specs of a folder (`e2e`, `desktop`), or all of them, in a Chromium: the system's, then Playwright's,
 * otherwise a downloaded one. `node tests/in-chromium.ts [folder] [arguments of Playwright]`
 */

if (chromiumOfTests() === undefined && !existsSync(chromium.executablePath())) {
  process.stdout.write('No Chromium on this machine; fetching one for the tests.\n');
  if (playwright('install', 'chromium') !== 0) {
    process.stderr.write('These tests need Chromium. Install it, or set FORUM_CHROMIUM.\n');
    process.exit(1);
  }
}
await buildIfStale();
process.exit(playwright('test', '-c', 'tests/playwright.config.ts', ...process.argv.slice(2)));

/** Through Node, because on Windows the command is a script that needs a shell. */
function playwright(...args: readonly string[]): number {
  const { status } = spawnSync(
    process.execPath,
    [join(APP_ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), ...args],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}
