import type { TestUserConfig } from 'vitest/node';

/** What holds for all tests, those in a browser included. */
export const shared = {
  // A guard against hanging, far above what any test needs on a busy machine.
  testTimeout: 120_000,
  // Stray output hides real failures: a test that prints, fails.
  onConsoleLog(log) {
    throw new Error(`Unexpected console output: ${log}`);
  },
} satisfies TestUserConfig;

/** Builds the program once, for tests that start it. */
export const BUILD = 'tests/support/build.ts';
