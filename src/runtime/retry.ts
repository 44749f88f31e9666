import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff, requestedPause } from './backoff.ts';
import type { Outage } from './outage.ts';

/** Milliseconds before the second attempt. */
const FIRST_PAUSE = 1000;

/** How to retry, and where to log failures. */
export interface Persistence {
  readonly outage: Outage;
  /** The most milliseconds between two attempts, unless the other side asks for more. */
  readonly longestPause: number;
  /** Whether further attempts are pointless. */
  readonly isPermanent: (error: unknown) => boolean;
}

/**
 * Retries an operation until it succeeds.
 * @throws the error of a hopeless attempt
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
