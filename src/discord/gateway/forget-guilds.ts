import type { Client } from 'discord.js';
import { Events, GatewayDispatchEvents } from './discord-js.ts';

/** The most servers whose ids are kept; a bot in more has no commands left from development. */
const FEW = 20;

/**
 * Keeps the client from caching its servers: answers need none, and 100,000 would take hundreds of
 * megabytes.
 * @returns the ids of the servers while they are few
 */
export function forgetGuilds(client: Client): () => readonly string[] {
  const few = new Set<string>();
  // Raw packets are emitted before the client reads them, and are the same objects.
  client.on(Events.Raw, (packet: { t?: unknown; d?: { guilds?: unknown } }) => {
    if (packet.t !== GatewayDispatchEvents.Ready || !Array.isArray(packet.d?.guilds)) return;
    for (const { id } of packet.d.guilds.slice(0, FEW + 1)) few.add(id);
    packet.d.guilds = [];
  });
  // Without the Guilds intent, the client would wait in vain for these ids.
  client.on(Events.ShardReady, (_, unavailable) => unavailable?.clear());
  return () => (few.size <= FEW ? [...few] : []);
}
