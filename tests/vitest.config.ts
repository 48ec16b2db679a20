import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { chromiumOfTests } from './support/chromium.ts';
import { PATIENCE } from './support/patience.ts';

const chromium = chromiumOfTests();

const MACHINES_OWN_TIME = {
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  teardownTimeout: PATIENCE,
  expect: { poll: { timeout: PATIENCE } },
  // A test that passes only the second time is reported as flaky. A failed property is never tried again.
  ...(process.env.CI ? { retry: { count: 1, condition: /^(?!Property failed)/ } } : {}),
};

export default defineConfig({
  test: {
    env: {
      // Prints in half the processor time of the person's own.
      ...(chromium ? { FORUM_CHROMIUM: chromium } : {}),
      // The program is started hundreds of times, so its compiled code is cached.
      NODE_COMPILE_CACHE: join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'),
    },
    root: '.',
    // All processors: by default Vitest leaves one idle, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...MACHINES_OWN_TIME,
          name: 'unit',
          include: ['tests/{core,install,renderer}/**/*.test.ts'],
          // These tests share no state, so loaded modules serve the next file.
          isolate: false,
        },
      },
      {
        test: {
          ...MACHINES_OWN_TIME,
          name: 'store',
          include: ['tests/{main,bench}/**/*.test.ts'],
        },
      },
      // Files for other programs: Word, PDF, sheets, calendars. The programs that read them also check them.
      {
        test: {
          ...MACHINES_OWN_TIME,
          name: 'documents',
          include: ['tests/documents/**/*.test.ts'],
        },
      },
    ],
  },
});
