import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff, requestedPause } from '../../runtime/backoff.ts';
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from './discord-js.ts';
import { UnusableAnswer } from './rest/unusable-answer.ts';

/** In milliseconds. Discord waits 3 s for the first answer; later ones are lost. */
const STILL_WAITED_FOR = 2500;
const PAUSES = { first: 100, longest: STILL_WAITED_FOR };

/** An answer that did not reach Discord while someone was waiting for it. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

/**
 * Sends an answer to Discord. Retries while the failure may be temporary and the person is still
 * waiting.
 * @param receivedAt when the interaction arrived, from `performance.now()`
 * @throws {Undelivered} when it is too late; otherwise Discord's error about the answer itself
 */
export async function deliver(send: () => Promise<unknown>, receivedAt: number): Promise<void> {
  const backoff = new Backoff(PAUSES);
  for (let isFirst = true; ; isFirst = false) {
    try {
      await send();
      return;
    } catch (error) {
      // An earlier attempt had arrived; only Discord's response to it was lost.
      if (!isFirst && isAnswered(error)) return;
      if (!isTransient(error)) throw error;
      const wait = backoff.next(requestedPause(error));
      if (performance.now() - receivedAt + wait > STILL_WAITED_FOR) {
        throw new Undelivered('Discord could not be reached in time.', { cause: error });
      }
      await sleep(wait);
    }
  }
}

function isAnswered(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** Whether an error lies in the network or with Discord rather than in the request. */
export function isTransient(error: unknown): boolean {
  if (error instanceof RateLimitError || error instanceof UnusableAnswer) return true;
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  // System errors (ECONNREFUSED, ENOTFOUND, EAI_AGAIN …) and those of Node's HTTP client.
  return (
    error.name === 'AbortError' ||
    ('code' in error && /^(?:E(?!RR_)[A-Z_]+|UND_ERR_(?!INVALID)\w+)$/.test(`${error.code}`))
  );
}
