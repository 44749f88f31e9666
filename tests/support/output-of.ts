import type { ChildProcess } from 'node:child_process';

/** A process's output so far, by stream and in all; it grows as the process writes. */
export function outputOf(child: ChildProcess): { stdout: string; stderr: string; all: string } {
  const output = { stdout: '', stderr: '', all: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
      output.all += text;
    });
  }
  return output;
}
