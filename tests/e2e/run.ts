import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '../../src-main/printing/chromium.ts';

/** Finds a Chromium (the system's, then Playwright's own, else fetches that one) and runs the specs in it. */

const FETCH_TIMEOUT = 180_000;

const own = chromium.executablePath();
const system = findChromium();
if (system === undefined && !existsSync(own)) {
  process.stdout.write('No Chromium on this machine; fetching one for the tests.\n');
  const fetched = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: FETCH_TIMEOUT,
  });
  if (fetched.status !== 0) {
    process.stderr.write(
      'The end-to-end tests need Chromium. Install it, or set FORUM_CHROMIUM.\n',
    );
    process.exit(1);
  }
}
const tests = spawnSync('npx', ['playwright', 'test', '-c', 'tests/playwright.config.ts'], {
  stdio: 'inherit',
  env: { ...process.env, ...(system ? { FORUM_CHROMIUM: system } : {}) },
});
process.exit(tests.status ?? 1);
