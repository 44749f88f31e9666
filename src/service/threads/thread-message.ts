import type { Worker } from 'node:worker_threads';

/**
 * The one message of a thread.
 * @throws what the thread failed with, or that it ended without a message
 */
export function messageOf(thread: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('messageerror', reject);
    thread.once('error', reject);
    thread.once('exit', (status) =>
      reject(new Error(`A thread ended with status ${status} before it was done.`)),
    );
  });
}
