import { setTimeout as sleep } from 'node:timers/promises';
import type { Outage } from './outage.ts';

/** Milliseconds before the second attempt; each further one waits twice as long, up to the longest. */
const FIRST_PAUSE = 1000;

/** How long to keep trying, and what to report. */
export interface Persistence {
  readonly outage: Outage;
  /** Milliseconds between two attempts at most. */
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
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      const result = await attempt();
      outage.worked();
      return result;
    } catch (error) {
      if (isPermanent(error)) throw error;
      outage.failed({ err: error });
    }
    // With a random part, so that many processes do not come back at the same moment.
    await sleep(pause * (0.5 + Math.random() / 2));
  }
}
