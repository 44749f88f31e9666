import type { APIInteraction, Client } from 'discord.js';
import { Events, GatewayDispatchEvents } from './discord-js.ts';

interface Packet {
  t?: unknown;
  d?: unknown;
}

/**
 * Passes on every interaction as Discord sent it. The client gets nothing of it: its objects need
 * channels and messages that it does not keep, and it would hold interactions back until all of its
 * shards are ready, longer than Discord waits.
 */
export function receiveInteractions(
  client: Client,
  receive: (interaction: APIInteraction) => void,
): void {
  // Raw packets are emitted before the client reads them, and are the same objects.
  client.on(Events.Raw, (packet: Packet) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    const interaction = packet.d as APIInteraction;
    packet.t = '';
    packet.d = undefined;
    receive(interaction);
  });
}
