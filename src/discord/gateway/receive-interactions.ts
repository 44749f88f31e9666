import type { APIInteraction, Client } from 'discord.js';
import { Events, GatewayDispatchEvents } from './discord-js.ts';

interface Packet {
  t?: unknown;
  d?: unknown;
}

/**
 * Passes on every interaction as Discord sent it, and hides it from the client. The client’s
 * objects need channels and messages that it does not cache, and it would hold interactions back
 * until all shards are ready, longer than Discord waits.
 */
export function receiveInteractions(
  client: Client,
  receive: (interaction: APIInteraction) => void,
): void {
  // Raw packets are emitted before the client reads them, and are the same objects.
  client.on(Events.Raw, (packet: Packet) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    const interaction = packet.d;
    packet.t = '';
    packet.d = undefined;
    if (isInteraction(interaction)) receive(interaction);
    else client.emit(Events.Warn, 'Discord sent an interaction that cannot be read.');
  });
}

/** Whether this can be answered, and has the fields that every interaction of a person has. */
function isInteraction(value: unknown): value is APIInteraction {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    /^\d{1,20}$/.test(value.id) &&
    typeof value.token === 'string' &&
    Number.isInteger(value.type) &&
    isRecord(value.data)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
