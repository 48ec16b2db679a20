import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/{core,main,renderer,bench}/**/*.test.ts'],
    // The tests that kill the program and open Word's files work with real processes.
    testTimeout: 300_000,
  },
});
