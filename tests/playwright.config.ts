import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';
import { PATIENCE } from './support/patience.ts';

// The stand-in and the program are started for each test that needs them, and need not be compiled each time.
process.env.NODE_COMPILE_CACHE ??= join(
  import.meta.dirname,
  '../node_modules/.cache/compiled-for-specs',
);

/** The limit of one step. A hanging step is reported long before the test times out. */
const STEP = PATIENCE / 6;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  // Also within one file, so that a long one is not alone at the end.
  fullyParallel: true,
  // A test that passes on the second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: PATIENCE,
  expect: { timeout: STEP },
  use: {
    actionTimeout: STEP,
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    launchOptions: launchOptions(),
  },
});
