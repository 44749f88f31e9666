import { REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { Loopback } from '../../../loopback/loopback.ts';
import { syncCommands } from '../../../src/discord/registration/sync-commands.ts';

const GUILD = '900000000000000001';

async function start() {
  const discord = await Loopback.start();
  onTestFinished(() => discord.close());
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  const sync = (guildId?: string) =>
    syncCommands(rest, {
      applicationId: discord.applicationId,
      otherGuildIds: [GUILD],
      ...(guildId !== undefined && { guildId }),
    });
  const names = (scope: string) => discord.commands.get(scope)?.map(({ name }) => name) ?? [];
  const writes = () => discord.requests.filter(({ method }) => method === 'PUT').length;
  return { discord, sync, names, writes };
}

const ALL = ['ask', 'section', 'contents', 'about', 'Find in interview'];

test('commands are registered everywhere, once', async () => {
  const { sync, names, writes } = await start();
  await sync();
  expect(names('global')).toEqual(ALL);
  expect(writes()).toBe(1);
  await sync();
  expect(writes()).toBe(1);
});

test('a command that differs is registered again', async () => {
  const { discord, sync, names, writes } = await start();
  await sync();
  const [ask, ...others] = discord.commands.get('global') ?? [];
  discord.commands.set('global', [{ ...ask, options: [] } as never, ...others]);
  await sync();
  expect(writes()).toBe(2);
  discord.commands.set('global', [
    ...(discord.commands.get('global') ?? []),
    { name: 'old', description: 'x' } as never,
  ]);
  await sync();
  expect(names('global')).toEqual(ALL);
});

test('switching between one server and everywhere clears the other, so that nothing shows twice', async () => {
  const { sync, names } = await start();
  await sync(GUILD);
  expect([names('global'), names(GUILD)]).toEqual([[], ALL]);
  await sync();
  expect([names('global'), names(GUILD)]).toEqual([ALL, []]);
  await sync(GUILD);
  expect([names('global'), names(GUILD)]).toEqual([[], ALL]);
});
