import { setTimeout as sleep } from 'node:timers/promises';
import type { APIGatewaySessionStartLimit, IIdentifyThrottler, WebSocketOptions } from 'discord.js';
import { SimpleIdentifyThrottler } from './discord-js.ts';

type Manager = Parameters<NonNullable<WebSocketOptions['buildIdentifyThrottler']>>[0];

/** Shorter waits are not worth doing. In milliseconds. */
const LEAST_WAIT = 1000;

/**
 * How long to wait before the next IDENTIFY, in milliseconds. Discord allows 1000 a day or so, and
 * resets the token with the last. What is left is spread over the time until the limit is renewed, the more
 * strictly the more is used: a few restarts wait for nothing, and no crash loop uses it all up.
 * @param limit as `GET /gateway/bot` tells it, `reset_after` in milliseconds
 */
export function identifyWait(limit: APIGatewaySessionStartLimit): number {
  const { total, remaining, reset_after } = limit;
  const used = Math.max(0, 1 - remaining / Math.max(total, 1));
  if (used === 0) return 0;
  if (remaining <= 1) return reset_after;
  const wait = (reset_after / remaining) * used ** 2;
  return wait < LEAST_WAIT ? 0 : wait;
}

/**
 * Makes discord.js's own throttler of IDENTIFYs, with {@link identifyWait} before it. It rejects only
 * when the connection is lost meanwhile: whatever else it threw would make discord.js identify twice.
 */
export function pacedIdentifies(onPause: (shard: number, wait: number) => void) {
  // One for all shards: discord.js would make several where they connect at the same moment.
  let throttler: Promise<IIdentifyThrottler> | undefined;
  return (manager: Manager): Promise<IIdentifyThrottler> => {
    throttler ??= makeThrottler(manager, onPause);
    return throttler;
  };
}

async function makeThrottler(
  manager: Manager,
  onPause: (shard: number, wait: number) => void,
): Promise<IIdentifyThrottler> {
  const limit = await currentLimit(manager, false);
  const inner = new SimpleIdentifyThrottler(limit?.max_concurrency ?? 1);
  const identified = new Set<number>();
  /** When a shard may go on: a connection that is lost meanwhile does not start its wait anew. */
  const allowedAt = new Map<number, number>();
  return {
    async waitForIdentify(shard, signal) {
      let until = allowedAt.get(shard);
      if (until === undefined) {
        // The login has just asked Discord for its limit: only later ones have to ask again.
        const current = await currentLimit(manager, identified.has(shard));
        const wait = current === undefined ? 0 : identifyWait(current);
        until = Date.now() + wait;
        allowedAt.set(shard, until);
        if (wait > 0) onPause(shard, wait);
      }
      await sleep(Math.max(0, until - Date.now()), undefined, { signal });
      await inner.waitForIdentify(shard, signal);
      allowedAt.delete(shard);
      identified.add(shard);
    },
  };
}

/** What Discord says of its limit, or nothing where it cannot be asked. */
async function currentLimit(
  manager: Manager,
  force: boolean,
): Promise<APIGatewaySessionStartLimit | undefined> {
  try {
    return (await manager.fetchGatewayInformation(force)).session_start_limit;
  } catch {
    return undefined;
  }
}
