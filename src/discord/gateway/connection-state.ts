import type { Client } from 'discord.js';
import { Events, Status } from './discord-js.ts';

/**
 * The maximum age of the last acknowledged heartbeat, in milliseconds: two of Discord's intervals
 * of 41.25 s, plus some time for the answer.
 */
const RECENT = 100_000;

/** The state of a shard's connection. */
export interface ShardState {
  readonly shard: number;
  readonly connected: boolean;
  /** Round trip of the last heartbeat in seconds, if there was one. */
  readonly ping?: number;
}

/**
 * Tracks a client's shards. @returns their states; none until Discord has said how many there are
 */
export function trackShards(client: Client): () => ShardState[] {
  const connectedAt = new Map<number, number>();
  const note = (shard: number) => connectedAt.set(shard, Date.now());
  client.on(Events.ShardReady, note);
  client.on(Events.ShardResume, note);
  return () =>
    client.ws.shards.map(({ id, status, ping, lastPingTimestamp }) => {
      const lastSign = Math.max(lastPingTimestamp, connectedAt.get(id) ?? 0);
      return {
        shard: id,
        connected: status === Status.Ready && Date.now() - lastSign < RECENT,
        ...(ping >= 0 && { ping: ping / 1000 }),
      };
    });
}

/** Whether every shard is connected and its heartbeats are acknowledged. */
export function areConnected(shards: readonly ShardState[]): boolean {
  return shards.length > 0 && shards.every(({ connected }) => connected);
}
