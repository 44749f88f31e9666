import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { shardOf } from '../../loopback/gateway/gateway.ts';
import type { Loopback } from '../../loopback/loopback.ts';
import { PLACES, type Place } from '../../loopback/people/people.ts';
import { startDiscord, startServing } from '../support/main.ts';

/** A place in a server whose events go to this shard of two. */
function placeOf(shard: number): Place {
  const ids = Array.from({ length: 2 }, (_, n) => String((BigInt(9_000_000 + n) << 22n) + 1n));
  const guildId = ids.find((id) => shardOf(id, 2) === shard);
  if (guildId === undefined) throw new Error(`No server of shard ${shard}.`);
  return { ...PLACES.guild, guildId };
}

const callbacks = ({ requests }: Loopback) =>
  requests.filter(({ path }) => path.includes('/callback'));
const writes = ({ requests }: Loopback) => requests.filter(({ method }) => method === 'PUT');

test('two processes answer each interaction once, and one continues alone', async () => {
  const discord = await startDiscord();
  const first = await startServing(discord, { SHARDS: '0', SHARD_COUNT: '2' });
  const second = await startServing(discord, { SHARDS: '1', SHARD_COUNT: '2' }, 'Serving');
  const alice = discord.person('alice');
  const places = [placeOf(0), placeOf(1), PLACES.directMessage];
  for (const place of [...places, ...places]) {
    expect((await discord.command(alice, 'about', {}, place)).type).toBe(
      InteractionResponseType.ChannelMessageWithSource,
    );
  }
  await first.waitFor('An interaction was answered.', 4);
  await second.waitFor('An interaction was answered.', 2);
  expect(callbacks(discord).map(({ status }) => status)).toEqual(Array(6).fill(204));
  expect(writes(discord)).toHaveLength(1);

  second.child.kill('SIGKILL');
  await second.ended;
  await vi.waitFor(() => expect(discord.gateway.connections).toBe(1));
  for (const place of [placeOf(0), PLACES.directMessage]) {
    expect((await discord.command(alice, 'about', {}, place)).type).toBe(
      InteractionResponseType.ChannelMessageWithSource,
    );
  }

  await startServing(discord, { SHARDS: '1', SHARD_COUNT: '2' }, 'Serving');
  expect((await discord.command(alice, 'about', {}, placeOf(1))).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
  expect(writes(discord)).toHaveLength(1);
});

test('buttons on one process’s answer work in the other', async () => {
  const discord = await startDiscord();
  await startServing(discord, { SHARDS: '0', SHARD_COUNT: '2' });
  await startServing(discord, { SHARDS: '1', SHARD_COUNT: '2' }, 'Serving');
  const alice = discord.person('alice');
  const question = 'security guarantees';
  const { message } = await discord.command(alice, 'ask', { question }, placeOf(0));
  if (message === undefined) throw new Error('There is no answer.');
  const moved = { ...message, place: placeOf(1) };
  expect((await discord.press(alice, moved, 'In context')).type).toBe(
    InteractionResponseType.UpdateMessage,
  );
});

test.each([
  ['auto takes as many shards as Discord recommends', { SHARDS: 'auto' }],
  ['nothing set does the same', {}],
  ['an empty SHARD_COUNT counts as unset', { SHARDS: 'auto', SHARD_COUNT: '' }],
  ['auto with SHARD_COUNT takes that many', { SHARDS: 'auto', SHARD_COUNT: '2' }],
  ['a list takes those', { SHARDS: '0,1', SHARD_COUNT: '2' }],
])('%s, in one process', async (_, env) => {
  const discord = await startDiscord();
  discord.recommendedShards = 2;
  // Otherwise the second shard waits for five seconds, as Discord asks.
  discord.sessionStartLimit.max_concurrency = 2;
  const bot = await startServing(discord, env);
  expect(bot.logged('Serving')).toMatchObject([{ shards: [0, 1] }]);
  const alice = discord.person('alice');
  for (const shard of [0, 1]) {
    expect((await discord.command(alice, 'about', {}, placeOf(shard))).type).toBe(
      InteractionResponseType.ChannelMessageWithSource,
    );
  }
});
