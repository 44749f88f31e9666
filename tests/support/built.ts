import { resolve } from 'node:path';
import { inject } from 'vitest';

/**
 * The path of a built program or module: `built('main.js')`. Throws in a unit test, for which nothing
 * is built: what is in `dist/` may be old or missing.
 */
export function built(file: string): string {
  if (!inject('isBuilt')) throw new Error('Add this file to PROCESS in vitest.config.ts.');
  return resolve('dist', file);
}
