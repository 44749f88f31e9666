import { expect, onTestFinished, test, vi } from 'vitest';
import { makeClient } from '../../../src/discord/gateway/client.ts';
import type { Sharding } from '../../../src/runtime/settings.ts';
import { startDiscord } from '../../support/main.ts';

const make = (sharding: Sharding, apiUrl?: string) => {
  const client = makeClient({
    settings: { sharding, ...(apiUrl !== undefined && { apiUrl }) },
    onInteraction: () => {},
    onPause: () => {},
  });
  onTestFinished(() => client.destroy());
  return client;
};

test.each([
  ['an unset variable', {}],
  ['an empty variable', { SHARDS: '', SHARD_COUNT: '' }],
  ['what discord.js cannot read', { SHARDS: '0,1', SHARD_COUNT: 'x' }],
  ['another plan', { SHARDS: '[4]', SHARD_COUNT: '5' }],
])(
  'shards come from the settings, with %s in the environment, which stays unchanged',
  (_, variables) => {
    onTestFinished(() => void vi.unstubAllEnvs());
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const before = { ...process.env };
    expect(make({ shards: 'auto' }).options.shards).toBe('auto');
    expect(make({ shards: [0], shardCount: 1 }).options).toMatchObject({
      shards: [0],
      shardCount: 1,
    });
    expect(make({ shards: 'auto', shardCount: 1 }).options).toMatchObject({
      shards: [0],
      shardCount: 1,
    });
    expect(make({ shards: 'auto', shardCount: 2 }).options).toMatchObject({
      shards: [0, 1],
      shardCount: 2,
    });
    expect(make({ shards: [1], shardCount: 3 }).options).toMatchObject({
      shards: [1],
      shardCount: 3,
    });
    expect(process.env).toEqual(before);
  },
);

test('the bot starts as many shards as Discord recommends, whatever the environment says', async () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('SHARD_COUNT', '5');
  const discord = await startDiscord();
  discord.recommendedShards = 1;
  const client = make({ shards: 'auto' }, discord.apiUrl);
  await client.login(discord.token);
  await vi.waitFor(() => expect([...client.ws.shards.keys()]).toEqual([0]));
  expect(client.options).toMatchObject({ shards: [0], shardCount: 1 });
});
