import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { answerWith } from '../../loopback/rest/rest-fault.ts';
import {
  type LogLine,
  type Started,
  startDiscord,
  startMain,
  startServing,
  triesAreTurnedAway,
} from '../support/main.ts';

const FAILED = 'Login failed; retrying';

/** Waits until a bot that logs all has failed to log in three times. */
function failsAgain({ waitFor }: Started): Promise<LogLine[]> {
  return waitFor(FAILED, 3);
}

/** What is logged without LOG_LEVEL=debug, too. */
function warningsIn(lines: readonly LogLine[]): LogLine[] {
  return lines.filter(({ level }) => level > 20);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('the bot waits for a Discord that is not up yet', async () => {
  const port = await freePort();
  const bot = startMain({
    DISCORD_TOKEN: 'loopback-token',
    DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
    LOG_LEVEL: 'debug',
  });
  await failsAgain(bot);
  const discord = await startDiscord({ port });
  await bot.waitFor('Serving');
  expect(warningsIn(bot.logged(FAILED))).toHaveLength(1);
  expect(bot.logged('Logged in.')).toHaveLength(1);
  expect(discord.gateway.received.identify).toBe(1);
});

test.each([
  ['refuses connections', false],
  ['answers 502', 502],
] as const)('a failing REST API and a gateway that %s cost no login', async (_, isUp) => {
  const discord = await startDiscord();
  discord.gateway.isUp = isUp;
  let tries = 0;
  discord.restFault = () => (tries++ < 2 ? answerWith(500) : undefined);
  const bot = startMain({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await bot.waitFor(FAILED);
  await bot.waitFor('Not connected to Discord');
  await triesAreTurnedAway(discord);
  expect(discord.gateway.received.identify).toBe(0);
  discord.gateway.isUp = true;
  discord.gateway.heartbeatInterval = 300;
  await bot.waitFor('Serving');
  // Time enough for another client to appear, if there is one.
  await vi.waitFor(() => expect(discord.gateway.received.heartbeat).toBeGreaterThan(3), 30_000);
  expect(discord.gateway.received.identify).toBe(1);
  expect(discord.gateway.connections).toBe(1);
  expect(bot.logged('Not connected to Discord')).toHaveLength(1);
});

test('a host name that cannot be resolved is logged once, and a signal still ends the bot', async () => {
  const bot = startMain({
    DISCORD_TOKEN: 'loopback-token',
    DISCORD_API_URL: 'http://discord.invalid/api',
    LOG_LEVEL: 'debug',
  });
  const [line] = await failsAgain(bot);
  expect(JSON.stringify(line)).toMatch(/ENOTFOUND|EAI_AGAIN/);
  expect(warningsIn(bot.logged(FAILED))).toHaveLength(1);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('a token that REST refuses makes the bot exit before any login', async () => {
  const discord = await startDiscord();
  const bot = startMain({ DISCORD_TOKEN: 'wrong', DISCORD_API_URL: discord.apiUrl });
  expect(await bot.ended).toBe(78);
  expect(discord.gateway.received.identify).toBe(0);
});

const REMEDIES = [
  [GatewayCloseCodes.AuthenticationFailed, 'DISCORD_TOKEN'],
  [GatewayCloseCodes.InvalidShard, 'SHARDS'],
  [GatewayCloseCodes.ShardingRequired, 'SHARDS=auto'],
  [GatewayCloseCodes.InvalidAPIVersion, 'Update Verbatim'],
  [GatewayCloseCodes.InvalidIntents, 'Update Verbatim'],
  [GatewayCloseCodes.DisallowedIntents, 'Update Verbatim'],
] as const;

test.each(REMEDIES)('code %i at login makes the bot exit with the remedy', async (code, remedy) => {
  const discord = await startDiscord();
  discord.gateway.refuseWith.push(code);
  const bot = startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SHARD_COUNT: '1',
  });
  expect(await bot.ended).toBe(78);
  const fatal = bot.logged(remedy);
  expect(fatal).toMatchObject([{ level: 60, msg: expect.stringContaining(String(code)) }]);
  expect(bot.logged('retrying')).toEqual([]);
  expect(discord.gateway.received.identify).toBe(1);
});

test.each(REMEDIES)('code %i later makes the bot exit with the remedy', async (code, remedy) => {
  const discord = await startDiscord();
  const bot = await startServing(discord, { SHARD_COUNT: '1' });
  discord.gateway.disconnect(code);
  expect(await bot.ended).toBe(78);
  expect(bot.logged(remedy)).toMatchObject([{ level: 60 }]);
  expect(bot.logged('retrying')).toEqual([]);
});

test('a bot that has outgrown its automatic shards may be restarted', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  discord.gateway.disconnect(GatewayCloseCodes.ShardingRequired);
  expect(await bot.ended).toBe(1);
  expect(bot.logged('then restart')).toMatchObject([{ level: 60 }]);
});

test('a login limit that cannot be read costs no login', async () => {
  const discord = await startDiscord();
  discord.gateway.helloDelay = 6000;
  let asked = 0;
  discord.restFault = (_, path) =>
    path === '/gateway/bot' && asked++ > 0 ? answerWith(500) : undefined;
  await startServing(discord);
  expect(asked).toBeGreaterThan(1);
  expect(discord.gateway.received.identify).toBe(1);
});

test('when few logins are left, the next one waits and says so', async () => {
  const discord = await startDiscord();
  Object.assign(discord.sessionStartLimit, { remaining: 2, reset_after: 4000 });
  const started = Date.now();
  const bot = await startServing(discord);
  expect(Date.now() - started).toBeGreaterThan(1900);
  expect(bot.logged('waiting before the next one')).toMatchObject([{ shard: 0, seconds: 2 }]);
});

test('when no login is left, none is tried until Discord allows it', async () => {
  const discord = await startDiscord();
  Object.assign(discord.sessionStartLimit, { remaining: 0, reset_after: 60_000 });
  const bot = startMain({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  const [line] = await bot.waitFor(FAILED);
  expect(JSON.stringify(line)).toContain('only 0 remaining');
  expect(discord.gateway.received.identify).toBe(0);
  Object.assign(discord.sessionStartLimit, { remaining: 1000, reset_after: 60_000 });
  await bot.waitFor('Serving');
});
