import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Started, startDiscord, startMain, startServing } from '../../support/main.ts';

/** Where the bot says that it serves health and metrics. */
async function addressOf({ waitFor }: Started): Promise<string> {
  const [line] = await waitFor('Health and metrics are served at ');
  return /http:\S+\d/.exec(line?.msg ?? '')?.[0] ?? '';
}

async function get(url: string, method = 'GET') {
  const response = await fetch(url, { method });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

test('a serving bot is live and ready, on loopback only', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord, { HEALTH_PORT: '0' });
  const address = await addressOf(bot);
  expect(new URL(address).hostname).toBe('127.0.0.1');
  expect((await get(`${address}/livez`)).status).toBe(200);
  const ready = await get(`${address}/readyz`);
  expect(ready.status).toBe(200);
  expect(JSON.parse(ready.text)).toMatchObject({
    ready: true,
    content: expect.stringMatching(/^\w+$/),
    shards: [{ shard: 0, connected: true }],
  });
});

test('a bot that is not connected is live but not ready', async () => {
  const discord = await startDiscord();
  discord.gateway.isUp = false;
  const bot = startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    HEALTH_PORT: '0',
  });
  const address = await addressOf(bot);
  expect((await get(`${address}/livez`)).status).toBe(200);
  expect((await get(`${address}/readyz`)).status).toBe(503);
  discord.gateway.isUp = true;
  await bot.waitFor('Serving');
  expect((await get(`${address}/readyz`)).status).toBe(200);
  discord.gateway.isUp = false;
  discord.gateway.disconnect();
  await vi.waitFor(async () => expect((await get(`${address}/readyz`)).status).toBe(503));
  const { text } = await get(`${address}/metrics`);
  expect(text).toContain('verbatim_gateway_connected{shard="0"} 0');
  discord.gateway.isUp = true;
  await bot.waitFor('Connected to Discord.', 2);
  expect((await get(`${address}/readyz`)).status).toBe(200);
});

test('a bot that is shutting down is no longer ready', async () => {
  const discord = await startDiscord({ deadline: 300 });
  const bot = await startServing(discord, { HEALTH_PORT: '0' });
  const address = await addressOf(bot);
  discord.restFault = () => ({ kind: 'hang' });
  await discord.command(discord.person('alice'), 'about');
  bot.child.kill('SIGTERM');
  await bot.waitFor('finishing 1 answer');
  const { status, text } = await get(`${address}/readyz`);
  expect(status).toBe(503);
  expect(JSON.parse(text)).toMatchObject({ ready: false, stopping: true });
});

test('metrics count interactions by command and outcome, never by text or person', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord, { HEALTH_PORT: '0' });
  const address = await addressOf(bot);
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: 'security guarantees' });
  await discord.command(alice, 'ask', { question: 'recipe for pancakes' });
  await discord.command(alice, 'section', { name: 'flashpoint' });
  await discord.autocomplete(alice, 'ask', 'question', 'secu');
  await discord.press(alice, message, 'In context');
  if (message) await discord.forge(alice, message, 'forged');
  discord.commands.get('global')?.push({ name: 'made-up', type: ApplicationCommandType.ChatInput });
  await discord.command(alice, 'made-up');
  await bot.waitFor('An interaction was answered.', 7);
  const { text, headers } = await get(`${address}/metrics`);
  expect(headers.get('content-type')).toContain('version=0.0.4');
  const counted = text.split('\n').filter((line) => line.startsWith('verbatim_interactions_total'));
  expect(counted.sort()).toEqual([
    'verbatim_interactions_total{command="ask",outcome="answered"} 1',
    'verbatim_interactions_total{command="ask",outcome="none"} 1',
    'verbatim_interactions_total{command="button",outcome="refused"} 1',
    'verbatim_interactions_total{command="button",outcome="shown"} 1',
    'verbatim_interactions_total{command="section",outcome="found"} 1',
    'verbatim_interactions_total{command="suggestions",outcome="suggested"} 1',
    'verbatim_interactions_total{command="unknown",outcome="refused"} 1',
  ]);
  expect(text).toContain('verbatim_interaction_duration_seconds_count{command="ask"} 2');
  expect(text).toContain('verbatim_interactions_in_flight 0');
  expect(text).toContain('verbatim_gateway_connected{shard="0"} 1');
  expect(text).toMatch(/verbatim_content_info\{content="\w+",version="[\d.]+"\} 1/);
  expect(text).toContain('nodejs_heap_size_used_bytes');
  expect(text).not.toMatch(new RegExp(`pancakes|flashpoint|made-up|${alice.id}`));
});

test('other paths and methods are refused', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord, { HEALTH_PORT: '0' });
  const address = await addressOf(bot);
  for (const path of ['/', '/metrics/', '//', '/__proto__', '/toString', '/%00']) {
    expect((await get(address + path)).status).toBe(404);
  }
  expect((await get(`${address}/livez?x=1`)).status).toBe(200);
  expect((await get(`${address}/livez`, 'POST')).status).toBe(405);
  expect(await get(`${address}/livez`, 'HEAD')).toMatchObject({ status: 200, text: '' });
});

test('a port in use makes the bot exit before any login, with the remedy', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const discord = await startDiscord();
  const { ended, output } = startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    HEALTH_PORT: String((other.address() as AddressInfo).port),
  });
  expect(await ended).toBe(78);
  expect(output()).toContain('HEALTH_PORT');
  expect(output()).toContain('Choose another port');
  expect(discord.gateway.received.identify).toBe(0);
});

test('without HEALTH_PORT there is no health server', async () => {
  const bot = await startServing(await startDiscord());
  expect(bot.output()).not.toContain('Health and metrics');
});
