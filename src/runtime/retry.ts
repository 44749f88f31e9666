import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff, requestedPause } from './backoff.ts';
import type { Outage } from './outage.ts';

/** Milliseconds before the second attempt. */
const FIRST_PAUSE = 1000;

/** How to continue with what fails, and where to log it. */
export interface Persistence {
  readonly outage: Outage;
  /** Milliseconds between two attempts at most, unless the other side asks for more. */
  readonly longestPause: number;
  /** Whether no further attempt can help. */
  readonly isPermanent: (error: unknown) => boolean;
}

/**
 * Attempts something again until it works.
 * @throws what a hopeless attempt threw
 */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  { outage, longestPause, isPermanent }: Persistence,
): Promise<Result> {
  const backoff = new Backoff({ first: FIRST_PAUSE, longest: longestPause });
  for (;;) {
    try {
      const result = await attempt();
      outage.worked();
      return result;
    } catch (error) {
      if (isPermanent(error)) throw error;
      outage.failed({ err: error });
      await sleep(backoff.next(requestedPause(error)));
    }
  }
}
