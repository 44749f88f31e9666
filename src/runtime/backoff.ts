/** Milliseconds: the longest that another side can make us wait by asking for it. */
const LONGEST_REQUESTED = 60 * 60 * 1000;

/** How long to pause between attempts, in milliseconds. */
export interface BackoffOptions {
  /** After the first failure; each further one doubles it. */
  readonly first: number;
  readonly longest: number;
}

/**
 * Exponential backoff with jitter: the pauses between attempts at something that fails. Half of
 * each pause is random, so that many processes do not come back at the same moment.
 */
export class Backoff {
  readonly #options: BackoffOptions;
  #failures = 0;

  constructor(options: BackoffOptions) {
    this.#options = options;
  }

  /**
   * The pause after one more failure.
   * @param requested what the other side asked for (`Retry-After`), in milliseconds; never undercut
   */
  next(requested = 0): number {
    const { first, longest } = this.#options;
    // 2 ** 30 is beyond every limit already, and no failure count overflows it.
    const pause = Math.min(first * 2 ** Math.min(this.#failures, 30), longest);
    this.#failures++;
    return Math.max(withJitter(pause), Math.min(requested, LONGEST_REQUESTED));
  }

  /** Notes that it worked: the next pause is the first one again. */
  reset(): void {
    this.#failures = 0;
  }
}

function withJitter(pause: number): number {
  return pause * (0.5 + Math.random() / 2);
}

/** What an error says about how long to wait before the next attempt, in milliseconds. */
export function requestedPause(error: unknown): number {
  if (!(error instanceof Error && 'retryAfter' in error)) return 0;
  const { retryAfter } = error;
  return typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter : 0;
}
