import type { Worker } from 'node:worker_threads';

/**
 * Resolves with the thread's one message.
 * @throws the thread's error, or an error if it ends without a message
 */
export function messageOf(thread: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('messageerror', reject);
    thread.once('error', reject);
    thread.once('exit', (status) =>
      reject(new Error(`A thread ended with status ${status} without a result.`)),
    );
  });
}
