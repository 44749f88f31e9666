import type { Client } from 'discord.js';
import { Events, GatewayDispatchEvents } from './discord-js.ts';

/** Servers of which the ids are kept; a bot in more has no commands left from development. */
const FEW = 20;

/**
 * Keeps the client from remembering the servers that it is in: none is needed to answer, and
 * 100,000 would take hundreds of megabytes.
 * @returns the ids of the servers, as long as they are few
 */
export function forgetGuilds(client: Client): () => readonly string[] {
  const few = new Set<string>();
  // Raw packets are emitted before the client reads them, and are the same objects.
  client.on(Events.Raw, (packet: { t?: unknown; d?: { guilds?: unknown } }) => {
    if (packet.t !== GatewayDispatchEvents.Ready || !Array.isArray(packet.d?.guilds)) return;
    for (const { id } of packet.d.guilds.slice(0, FEW + 1)) few.add(id);
    packet.d.guilds = [];
  });
  // The ids that the client waits for without the intent that would tell it about them.
  client.on(Events.ShardReady, (_, unavailable) => unavailable?.clear());
  return () => (few.size <= FEW ? [...few] : []);
}
