import { inject } from 'vitest';

/** Throws in a unit test, for which nothing is built: what is in `dist/` may be old or missing. */
export function requireBuild(): void {
  if (!inject('isBuilt')) throw new Error('Add this file to PROCESS in vitest.config.ts.');
}
