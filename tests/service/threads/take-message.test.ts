import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { takeMessage } from '../../../src/service/threads/take-message.ts';
import { built } from '../../support/built.ts';
import { contentFolder } from '../../support/content-folder.ts';

const thread = (program: string) => new Worker(program, { eval: true });
const POSTS = "require('node:worker_threads').parentPort.postMessage(1)";
const NEVER_ENDS = 'for (;;);';

test('a message is received, and its thread is terminated', async () => {
  const posts = thread(`${POSTS}; setInterval(() => {}, 1000)`);
  expect(await takeMessage(posts, 60_000)).toEqual({ message: 1 });
  expect(posts.threadId).toBe(-1);
});

test('a thread that exceeds its time limit is terminated', async () => {
  const never = thread(NEVER_ENDS);
  expect(await takeMessage(never, 50)).toEqual({ givenUp: 'late' });
  expect(never.threadId).toBe(-1);
});

test('a thread whose message is no longer needed is terminated', async () => {
  const never = thread(NEVER_ENDS);
  expect(await takeMessage(never, 60_000, Promise.resolve())).toEqual({ givenUp: 'unwanted' });
  expect(never.threadId).toBe(-1);
});

test('the error of a thread is thrown', async () => {
  await expect(takeMessage(thread('throw new RangeError("too far")'), 60_000)).rejects.toThrow(
    'too far',
  );
});

test.runIf(process.platform === 'linux')(
  'a thread that blocks for ever does not keep the process alive',
  async () => {
    const folder = contentFolder({
      'stuck.mjs': `
        import { Worker } from 'node:worker_threads';
        import { exit, takeMessage } from ${JSON.stringify(built('service/threads/take-message.js'))};
        const reads = "require('node:fs').readFileSync('pipe')";
        await takeMessage(new Worker(reads, { eval: true }), 200);
        exit(78);
      `,
    });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const child = spawn(process.execPath, ['stuck.mjs'], { cwd: folder });
    const signal = await new Promise((ended) => child.on('close', (_, by) => ended(by)));
    expect(signal).toBe('SIGKILL');
  },
);
