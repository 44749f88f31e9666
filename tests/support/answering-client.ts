import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Loopback } from '../../loopback/loopback.ts';
import type { Edition } from '../../src/discord/edition/edition.ts';
import { makeClient } from '../../src/discord/gateway/client.ts';
import { forgetGuilds } from '../../src/discord/gateway/forget-guilds.ts';
import { ConnectionLog } from '../../src/discord/gateway/watch-connection.ts';
import { InFlight } from '../../src/service/interactions/in-flight.ts';
import { interactionListener } from '../../src/service/interactions/interaction-listener.ts';
import { interactionLog } from '../../src/service/interactions/interaction-log.ts';

/** Connects the bot’s own client, in this process, to a loopback Discord and waits until it is ready. */
export async function answeringClient(
  edition: Edition,
  discord: Loopback,
  log: Logger,
): Promise<Client> {
  const observers = [interactionLog(log, { logQuestions: edition.logQuestions })];
  const connections = new ConnectionLog(log);
  const client = makeClient({
    settings: { apiUrl: discord.apiUrl, sharding: { shards: 'auto' } },
    onInteraction: interactionListener(() => edition, new InFlight(), observers),
    onPause: () => {},
    onLost: (shard, loss) => connections.lost(shard, loss),
  });
  forgetGuilds(client);
  connections.watch(client);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return client;
}
