import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some tests start the built programs.
    globalSetup: 'tests/support/build.ts',
    testTimeout: 20_000,
    // Stray output hides real failures: a test that prints, fails.
    onConsoleLog(log) {
      throw new Error(`Unexpected console output: ${log}`);
    },
  },
});
