import { execFileSync } from 'node:child_process';

/** Builds `dist/` once before the tests. */
export function setup(): void {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
