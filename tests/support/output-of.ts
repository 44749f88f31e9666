import type { ChildProcess } from 'node:child_process';

/** What a process has written so far, to each stream and to both together; grows as it writes. */
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
