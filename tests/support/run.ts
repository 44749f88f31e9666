import { spawn } from 'node:child_process';
import { built } from './built.ts';
import { outputOf } from './output-of.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a built program, `dist/<name>.js`, in its own process. */
export function run(
  name: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [built(`${name}.js`), ...args], {
      env: { ...process.env, ...env },
    });
    const output = outputOf(child);
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: output.stdout, stderr: output.stderr }),
    );
    child.stdin.on('error', reject);
    child.stdin.end(input);
  });
}
