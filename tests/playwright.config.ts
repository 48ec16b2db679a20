import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';
import { PATIENCE } from './support/patience.ts';

/** Of one step. A step that hangs is named well before the whole test is given up. */
const STEP = PATIENCE / 6;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  // Also those of one file, so that a long one is not alone at the end.
  fullyParallel: true,
  // One that passes only the second time is told of as flaky.
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
