import { setTimeout as sleep } from 'node:timers/promises';
import type { APIGatewaySessionStartLimit, IIdentifyThrottler, WebSocketOptions } from 'discord.js';
import { SimpleIdentifyThrottler } from './discord-js.ts';

type Limit = APIGatewaySessionStartLimit;
type Manager = Parameters<NonNullable<WebSocketOptions['buildIdentifyThrottler']>>[0];

/** Shorter waits are skipped. In milliseconds. */
const LEAST_WAIT = 1000;
/** In milliseconds; Discord renews its limit once a day. */
const LONGEST_WAIT = 24 * 60 * 60 * 1000;

/**
 * How long to wait before the next IDENTIFY, in milliseconds. Discord allows about 1000 a day, and
 * resets the token after the last one. The remaining ones are spread over the time until the limit
 * is renewed, more strictly the more have been used. A few restarts need no wait, and no crash loop
 * uses them all up.
 * @param limit from `GET /gateway/bot`, `reset_after` in milliseconds
 */
export function identifyWait(limit: Partial<Limit> & Pick<Limit, 'total' | 'remaining'>): number {
  const { total, remaining, reset_after = 0 } = limit;
  const used = Math.max(0, 1 - remaining / Math.max(total, 1));
  if (used === 0) return 0;
  const renewed = Math.min(reset_after, LONGEST_WAIT);
  if (remaining <= 1) return renewed;
  const wait = (renewed / remaining) * used ** 2;
  return wait < LEAST_WAIT ? 0 : wait;
}

/**
 * Wraps discord.js's own IDENTIFY throttler, waiting for {@link identifyWait} first. It rejects
 * only if the connection is lost meanwhile.
 */
export function pacedIdentifies(onPause: (shard: number, wait: number) => void) {
  // One for all shards: discord.js would create several if they connect at the same moment.
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
  const limit = await currentLimit(manager);
  const inner = new SimpleIdentifyThrottler(limit?.max_concurrency ?? 1);
  /** When a shard may continue: losing the connection meanwhile does not restart its wait. */
  const allowedAt = new Map<number, number>();
  return {
    async waitForIdentify(shard, signal) {
      let until = allowedAt.get(shard);
      if (until === undefined) {
        // The login, or the shard before this connection, has just asked Discord for its limit.
        const current = await currentLimit(manager);
        const wait = current === undefined ? 0 : identifyWait(current);
        until = Date.now() + wait;
        allowedAt.set(shard, until);
        if (wait > 0) onPause(shard, wait);
      }
      await sleep(Math.max(0, until - Date.now()), undefined, { signal });
      await inner.waitForIdentify(shard, signal);
      allowedAt.delete(shard);
    },
  };
}

/** The limit reported by Discord, or undefined if it cannot be asked. */
async function currentLimit(manager: Manager): Promise<Limit | undefined> {
  try {
    return (await manager.fetchGatewayInformation()).session_start_limit;
  } catch {
    return undefined;
  }
}
