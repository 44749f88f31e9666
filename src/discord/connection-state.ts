import type { Client } from 'discord.js';
import { Status } from './discord-js.ts';

/**
 * How old the last answered heartbeat may be, in milliseconds: two of Discord's intervals of
 * 41.25 s, and some time for the answer.
 */
const RECENT = 100_000;

/** What is known of a shard's connection. */
export interface ShardState {
  readonly shard: number;
  readonly connected: boolean;
  /** Round trip of the last heartbeat in seconds, if there was one. */
  readonly ping?: number;
}

/** The state of every shard of this process; none before Discord has said how many there are. */
export function shardStates(client: Client | undefined): ShardState[] {
  if (client === undefined) return [];
  return client.ws.shards.map(({ id, status, ping, lastPingTimestamp }) => {
    // discord.js has no time stamp of a shard's start, only one of its own.
    const lastSign = Math.max(lastPingTimestamp, client.readyTimestamp ?? 0);
    return {
      shard: id,
      connected: status === Status.Ready && Date.now() - lastSign < RECENT,
      ...(ping >= 0 && { ping: ping / 1000 }),
    };
  });
}

/** Whether every shard of this process is connected and its heartbeats are answered. */
export function isConnected(client: Client | undefined): boolean {
  return client?.isReady() === true && shardStates(client).every(({ connected }) => connected);
}
