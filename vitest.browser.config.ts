import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests in a real browser, one file at a time: each has a playground and a browser of its own. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['tests/browser/**/*.test.ts'],
    exclude: [],
    fileParallelism: false,
  },
});
