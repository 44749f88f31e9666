import { REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../../loopback/interactions/commands.ts';
import { Loopback } from '../../../loopback/loopback.ts';
import { answerWith } from '../../../loopback/rest/rest-fault.ts';
import { registerCommands } from '../../../src/discord/registration/register-commands.ts';
import { makeLog } from '../../../src/runtime/log.ts';
import type { LogLine } from '../../support/main.ts';

const GUILD = '900000000000000001';
const FORBIDDEN = '900000000000000002';
const FURTHER = '900000000000000003';
const ALL = ['ask', 'section', 'contents', 'about', 'Find in interview'];

async function start(otherGuildIds: readonly string[] = [GUILD]) {
  const discord = await Loopback.start();
  onTestFinished(() => discord.close());
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
  const lines: LogLine[] = [];
  const write = (line: string) => lines.push(JSON.parse(line) as LogLine);
  const log = makeLog({ logLevel: 'info' }, { write });
  const register = async (guildId?: string) => {
    lines.length = 0;
    const scope = {
      applicationId: discord.applicationId,
      otherGuildIds,
      ...(guildId !== undefined && { guildId }),
    };
    await registerCommands(rest, scope, log);
    return lines;
  };
  const names = (scope: string) => discord.commands.get(scope)?.map(({ name }) => name) ?? [];
  const writes = () => discord.requests.filter(({ method }) => method === 'PUT').length;
  return { discord, register, names, writes };
}

test('commands are registered everywhere, once', async () => {
  const { register, names, writes } = await start();
  expect(await register()).toMatchObject([{ msg: 'Commands were registered.' }]);
  expect(names('global')).toEqual(ALL);
  expect(writes()).toBe(1);
  expect(await register()).toMatchObject([{ msg: 'Commands are up to date.', written: [] }]);
  expect(writes()).toBe(1);
});

test.each([
  ['choices', [{ name: 'x', value: 'x' }]],
  ['min_length', 3],
  ['name_localizations', { de: 'frage' }],
])(
  'a command with a different %s is registered again, and the log says what differed',
  async (key, value) => {
    const { discord, register, writes } = await start();
    await register();
    const [ask, ...others] = discord.commands.get('global') ?? [];
    const [question, ...options] = ask?.options ?? [];
    const changed = { ...ask, options: [{ ...question, [key]: value }, ...options] } as Command;
    discord.commands.set('global', [changed, ...others]);
    expect(await register()).toMatchObject([
      {
        msg: 'Commands were registered.',
        differences: [{ path: `ask.options[0].${key}`, ours: null, theirs: value }],
      },
    ]);
    expect(writes()).toBe(2);
    expect(discord.commands.get('global')?.[0]?.options?.[0]).toEqual(question);
  },
);

test('a command that no longer exists is removed', async () => {
  const { discord, register, names } = await start();
  await register();
  const registered = discord.commands.get('global') ?? [];
  discord.commands.set('global', [...registered, { name: 'old', description: 'x' }]);
  expect(await register()).toMatchObject([{ differences: [{ path: 'old', ours: null }] }]);
  expect(names('global')).toEqual(ALL);
});

test('switching between one server and everywhere clears the other, so that nothing shows twice', async () => {
  const { register, names } = await start();
  await register(GUILD);
  expect([names('global'), names(GUILD)]).toEqual([[], ALL]);
  expect(await register()).toMatchObject([
    { msg: 'Commands were registered.' },
    { msg: 'Old commands were removed.', guild: GUILD, commands: ALL },
  ]);
  expect([names('global'), names(GUILD)]).toEqual([ALL, []]);
  expect(await register(GUILD)).toMatchObject([
    { msg: 'Commands were registered.' },
    { msg: 'Old commands were removed.', guild: null },
  ]);
  expect([names('global'), names(GUILD)]).toEqual([[], ALL]);
});

test('a server that refuses is logged separately, and the others are cleared', async () => {
  const { discord, register, names } = await start([FORBIDDEN, FURTHER]);
  discord.commands.set(FURTHER, [{ name: 'old', description: 'x' }]);
  discord.restFault = (_, path) =>
    path.includes(FORBIDDEN)
      ? answerWith(403, { message: 'Missing Access', code: 50001 })
      : undefined;
  expect(await register()).toMatchObject([
    { msg: 'Commands were registered.', level: 30 },
    {
      msg: 'Old commands could not be removed.',
      level: 40,
      guild: FORBIDDEN,
      err: { code: 50001 },
    },
    { msg: 'Old commands were removed.', guild: FURTHER },
  ]);
  expect([names('global'), names(FURTHER)]).toEqual([ALL, []]);
});

test('if commands cannot be registered in their own place, those elsewhere stay', async () => {
  const { discord, register, names } = await start();
  await register();
  discord.restFault = (_, path) =>
    path.includes(GUILD) ? answerWith(403, { message: 'Missing Access', code: 50001 }) : undefined;
  expect(await register(GUILD)).toMatchObject([
    { msg: 'Commands could not be registered.', level: 50, err: { code: 50001 } },
  ]);
  expect(names('global')).toEqual(ALL);
});
