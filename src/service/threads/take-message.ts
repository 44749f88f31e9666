import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { messageOf } from './thread-message.ts';

/** Milliseconds for a thread to end once it is asked to. */
const LONGEST_END = 1000;

/** What came of a thread: its message, or that it was given up. */
export type Taken = { readonly message: unknown } | { readonly givenUp: 'late' | 'unwanted' };

let stuck = 0;

/**
 * Takes the one message of a thread and ends it, or gives it up and ends it.
 * @param limit milliseconds that it may take
 * @param unwanted resolves once nobody needs the message any more
 * @throws what the thread failed with
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
 * Ends the process with a status. A thread that waits for a drive that never answers cannot be ended, and
 * leaving would wait for it: then the process is killed instead.
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

/** Resolves after so many milliseconds, or never once the clock is stopped. */
function sleepUntil(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    sleep(milliseconds, undefined, { signal }).then(resolve, () => {});
  });
}
