import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/core/**/*.test.ts', 'tests/main/**/*.test.ts', 'tests/renderer/**/*.test.ts'],
    // The tests that kill the program and open Word's files work with real processes.
    testTimeout: 300_000,
  },
});
