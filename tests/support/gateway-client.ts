import type { Client } from 'discord.js';
import { onTestFinished, vi } from 'vitest';
import type { Loopback } from '../../loopback/loopback.ts';
import { makeClient } from '../../src/discord/gateway/client.ts';
import { trackShards } from '../../src/discord/gateway/connection-state.ts';
import type { Loss } from '../../src/discord/gateway/shards/shard.ts';
import type { Timings } from '../../src/discord/gateway/shards/timings.ts';

/** Timings with which a test need not wait. */
const QUICK: Partial<Timings> = {
  hello: 300,
  helloAgain: 300,
  ready: 300,
  goodbye: 100,
  pauses: { first: 50, longest: 400 },
};

export interface GatewayClient {
  readonly client: Client;
  readonly losses: readonly Loss[];
  readonly refusals: readonly Loss[];
  /** Ids of the interactions that came. */
  readonly interactions: readonly string[];
  readonly isConnected: () => boolean;
}

/** Logs the real client in at a loopback Discord, in this process, for one test. */
export async function startGatewayClient(
  discord: Loopback,
  timings: Partial<Timings> = {},
): Promise<GatewayClient> {
  const losses: Loss[] = [];
  const refusals: Loss[] = [];
  const interactions: string[] = [];
  const client = makeClient({
    settings: { apiUrl: discord.apiUrl, sharding: { shards: 'auto' } },
    onInteraction: ({ id }) => interactions.push(id),
    onPause: () => {},
    onLost: (_, loss) => losses.push(loss),
    onRefused: (_, loss) => refusals.push(loss),
    timings: { ...QUICK, ...timings },
  });
  onTestFinished(() => client.destroy());
  const shards = trackShards(client);
  await client.login(discord.token);
  const isConnected = () => shards().some(({ connected }) => connected);
  await vi.waitUntil(isConnected, { timeout: 20_000, interval: 20 });
  return { client, losses, refusals, interactions, isConnected };
}
