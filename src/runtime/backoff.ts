/** The longest wait, in milliseconds, that the other side can request. */
const LONGEST_REQUESTED = 60 * 60 * 1000;

/** How long to pause between attempts, in milliseconds. */
export interface BackoffOptions {
  /** After the first failure; each further failure doubles it. */
  readonly first: number;
  readonly longest: number;
}

/**
 * Exponential backoff with jitter: the pauses between attempts at something that fails. Half of
 * each pause is random, so that many processes do not retry at the same moment.
 */
export class Backoff {
  readonly #options: BackoffOptions;
  #failures = 0;

  constructor(options: BackoffOptions) {
    this.#options = options;
  }

  /**
   * Returns the pause after one more failure.
   * @param requested the wait that the other side asked for (`Retry-After`), in milliseconds; the
   * pause is never shorter
   */
  next(requested = 0): number {
    const { first, longest } = this.#options;
    // 2 ** 30 exceeds every limit already, and cannot overflow.
    const pause = Math.min(first * 2 ** Math.min(this.#failures, 30), longest);
    this.#failures++;
    return Math.max(withJitter(pause), Math.min(requested, LONGEST_REQUESTED));
  }

  /** Records a success: the next pause is the first one again. */
  reset(): void {
    this.#failures = 0;
  }
}

function withJitter(pause: number): number {
  return pause * (0.5 + Math.random() / 2);
}

/** Returns how long an error asks to wait before the next attempt, in milliseconds. */
export function requestedPause(error: unknown): number {
  if (!(error instanceof Error && 'retryAfter' in error)) return 0;
  const { retryAfter } = error;
  return typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter : 0;
}
