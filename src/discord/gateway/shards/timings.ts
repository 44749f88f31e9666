import type { BackoffOptions } from '../../../runtime/backoff.ts';

/** How long a connection may take, in milliseconds. */
export interface Timings {
  /** From looking up the address to HELLO. */
  readonly hello: number;
  /**
   * The same when resuming a session: three attempts at a dead address must not take three times as
   * long.
   */
  readonly helloAgain: number;
  /** From IDENTIFY to READY, and from one sign of life to the next while a session is resumed. */
  readonly ready: number;
  /** For Discord's close frame after ours; then the connection is cut. */
  readonly goodbye: number;
  /** A connection that lasts this long counts as stable. */
  readonly stable: number;
  /** Between two connections. */
  readonly pauses: BackoffOptions;
}

export const TIMINGS: Timings = {
  hello: 10_000,
  helloAgain: 5000,
  ready: 15_000,
  goodbye: 1000,
  stable: 3000,
  pauses: { first: 500, longest: 15_000 },
};
