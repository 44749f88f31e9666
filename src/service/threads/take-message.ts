import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { messageOf } from './thread-message.ts';

/** Milliseconds that a thread has to end when asked to. */
const LONGEST_END = 1000;

/** The outcome of a thread: its message, or why it was abandoned. */
export type Taken = { readonly message: unknown } | { readonly givenUp: 'late' | 'unwanted' };

let stuck = 0;

/**
 * Waits for the one message of a thread, or abandons it; ends the thread either way.
 * @param limit milliseconds that the thread may take
 * @param unwanted resolves when the message is no longer needed
 * @throws the thread's error
 */
export async function takeMessage(
  thread: Worker,
  limit: number,
  unwanted: Promise<unknown> = new Promise(() => {}),
): Promise<Taken> {
  const clock = new AbortController();
  try {
    return await Promise.race([
      messageOf(thread).then((message) => ({ message })),
      sleepUntil(limit, clock.signal).then(() => ({ givenUp: 'late' as const })),
      unwanted.then(() => ({ givenUp: 'unwanted' as const })),
    ]);
  } finally {
    clock.abort();
    await end(thread);
  }
}

/**
 * Ends the process with a status. A thread waiting for a drive that never responds cannot be ended,
 * and a normal exit would wait for it. In that case the process is killed.
 */
export function exit(status: number): never {
  if (stuck > 0) process.kill(process.pid, 'SIGKILL');
  process.exit(status);
}

async function end(thread: Worker): Promise<void> {
  stuck++;
  const clock = new AbortController();
  const ended = thread.terminate().then(() => stuck--);
  await Promise.race([ended, sleepUntil(LONGEST_END, clock.signal)]);
  clock.abort();
}

/** Resolves after this many milliseconds, or never if the clock is stopped first. */
function sleepUntil(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    sleep(milliseconds, undefined, { signal }).then(resolve, () => {});
  });
}
