import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Stray output hides real failures: a test that prints, fails.
    onConsoleLog(log) {
      throw new Error(`Unexpected console output: ${log}`);
    },
  },
});
