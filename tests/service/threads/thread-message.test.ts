import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { messageOf } from '../../../src/service/threads/thread-message.ts';

const thread = (program: string) => new Worker(program, { eval: true });

test('the message that a thread posts is returned', async () => {
  const program = "require('node:worker_threads').parentPort.postMessage(new Map([[1, 2]]))";
  expect(await messageOf(thread(program))).toEqual(new Map([[1, 2]]));
});

test('the error of a thread is thrown', async () => {
  await expect(messageOf(thread('throw new RangeError("too far")'))).rejects.toThrow('too far');
});

test('a thread that exits without a message is an error with its status', async () => {
  await expect(messageOf(thread('process.exit(3)'))).rejects.toThrow('status 3');
  await expect(messageOf(thread(''))).rejects.toThrow('status 0');
});
