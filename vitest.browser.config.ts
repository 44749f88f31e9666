import { defineConfig } from 'vitest/config';
import { BUILD, shared } from './vitest.shared.ts';

/** The tests in a real browser: each has a playground of its own, and each file a browser. */
export default defineConfig({
  test: {
    ...shared,
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: BUILD,
    maxWorkers: '100%',
  },
});
