import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These need a browser: see vitest.browser.config.ts.
    exclude: ['tests/browser/**'],
    // Some tests start the built programs.
    globalSetup: 'tests/support/build.ts',
    // Many tests wait for processes of their own, so that no core need be left free.
    maxWorkers: '100%',
    // A guard against hanging, far above what any test needs on a busy machine.
    testTimeout: 120_000,
    // Stray output hides real failures: a test that prints, fails.
    onConsoleLog(log) {
      throw new Error(`Unexpected console output: ${log}`);
    },
  },
});
