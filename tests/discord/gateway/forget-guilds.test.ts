import { Events } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { makeClient } from '../../../src/discord/gateway/client.ts';
import { forgetGuilds } from '../../../src/discord/gateway/forget-guilds.ts';
import { startDiscord } from '../../support/main.ts';

async function connectTo(guildIds: readonly string[]) {
  const discord = await startDiscord({ guildIds });
  const client = makeClient({
    settings: { apiUrl: discord.apiUrl, sharding: { shards: 'auto' } },
    onInteraction: () => {},
    onPause: () => {},
  });
  const few = forgetGuilds(client);
  const unavailable = new Promise<ReadonlySet<string> | undefined>((resolve) => {
    client.on(Events.ShardReady, (_, ids) => resolve(ids));
  });
  onTestFinished(() => client.destroy());
  await client.login(discord.token);
  return { client, few, waitedFor: await unavailable };
}

const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => String(900_000_000_000_000_000n + BigInt(n)));

test('the client caches no servers and few ids', async () => {
  const { client, few, waitedFor } = await connectTo(ids(3));
  expect(client.guilds.cache.size).toBe(0);
  expect(waitedFor?.size).toBe(0);
  expect(few()).toEqual(ids(3));
});

test('of many servers not even the ids are cached', async () => {
  const { client, few, waitedFor } = await connectTo(ids(5000));
  expect(client.guilds.cache.size).toBe(0);
  expect(waitedFor?.size).toBe(0);
  expect(few()).toEqual([]);
});
