import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    isBuilt: boolean;
  }
}

/** Builds `dist/` once before the tests that start programs. */
export function setup({ provide }: TestProject): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  provide('isBuilt', true);
}
