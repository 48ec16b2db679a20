import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Finds a Chromium (the system's, then Playwright's own, else fetches that one) and runs the specs in it. */

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FETCH_TIMEOUT = 180_000;

const own = chromium.executablePath();
const system = process.env.FORUM_CHROMIUM ?? SYSTEM.find((path) => existsSync(path));
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
