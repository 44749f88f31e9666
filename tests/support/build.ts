import { execFileSync } from 'node:child_process';

/** Builds `dist/` once before the tests. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
