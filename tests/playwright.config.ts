import { defineConfig } from '@playwright/test';
import { launchOptions } from './chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  // One that passes only the second time is told of as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    launchOptions: launchOptions(),
  },
});
