import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests in a real browser: each has a playground of its own, and each file a browser. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['tests/browser/**/*.test.ts'],
    exclude: [],
  },
});
