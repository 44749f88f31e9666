import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DeadAddress, type Death } from '../../loopback/gateway/dead-address.ts';
import { startGatewayClient } from '../support/gateway-client.ts';
import { startDiscord } from '../support/main.ts';

/** Longer than Discord wants between two logins. */
const LOGIN = { timeout: 20_000, interval: 20 };

const INTERACTION = { id: '1', token: 't', type: 2, data: {} };

async function deadAddress(death: Death): Promise<DeadAddress> {
  const address = await DeadAddress.start(death);
  onTestFinished(() => address.close());
  return address;
}

/** Loses a connection whose session has this address, until there is a new session. */
async function loseFor(resumeUrl: string) {
  const discord = await startDiscord();
  discord.resumeUrl = resumeUrl;
  const bot = await startGatewayClient(discord);
  discord.resumeUrl = undefined;
  discord.gateway.disconnect();
  await vi.waitFor(() => expect(discord.gateway.received.identify).toBe(2), LOGIN);
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true));
  discord.gateway.dispatch('INTERACTION_CREATE', INTERACTION);
  await vi.waitFor(() => expect(bot.interactions).toEqual(['1']));
  return { discord, bot };
}

test('a session with a dead address is given up after a few attempts, and another one started', async () => {
  const deaths: Death[] = [503, 404, 302, 'refuses', 'silent', 'no HELLO'];
  await Promise.all(
    deaths.map(async (death) => {
      const address = await deadAddress(death);
      const { discord } = await loseFor(address.url);
      expect(address.tries).toBe(3);
      // The main gateway's address may have changed as well: it is asked for again.
      const asked = discord.requests.filter(({ path }) => path === '/gateway/bot');
      expect(asked.length).toBeGreaterThan(1);
    }),
  );
});

test('an address that does not resolve is given up, too', async () => {
  const { bot } = await loseFor('ws://gateway.invalid');
  expect(bot.losses.map(({ error }) => String(error)).join('\n')).toMatch(/ENOTFOUND|EAI_AGAIN/);
});

test.each(['', 'garbage', 'http://127.0.0.1:1', 'ws://'])(
  'where a session has the address “%s”, it is resumed at the main gateway',
  async (url) => {
    const discord = await startDiscord();
    discord.resumeUrl = url;
    const bot = await startGatewayClient(discord);
    discord.gateway.disconnect();
    await vi.waitFor(() => expect(bot.losses).toHaveLength(1));
    await vi.waitFor(() => expect(bot.isConnected()).toBe(true));
    expect(discord.gateway.received).toMatchObject({ identify: 1, resume: 1 });
  },
);

test('a gateway whose address changes is found again', async () => {
  const discord = await startDiscord();
  const address = await deadAddress(503);
  discord.gatewayUrl = address.url;
  const starting = startGatewayClient(discord);
  await vi.waitFor(() => expect(address.tries).toBeGreaterThan(1));
  discord.gatewayUrl = undefined;
  await starting;
});

test('a gateway that answers 503 is tried less and less often, up to a limit', async () => {
  const discord = await startDiscord();
  const bot = await startGatewayClient(discord, { pauses: { first: 50, longest: 400 } });
  discord.gateway.isUp = 503;
  discord.gateway.disconnect();
  const at: number[] = [];
  await vi.waitFor(
    () => {
      if (bot.losses.length > at.length) at.push(performance.now());
      expect(at.length).toBe(8);
    },
    { timeout: 10_000, interval: 1 },
  );
  const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  expect(pauses.at(-1)).toBeGreaterThan(190);
  expect(Math.max(...pauses)).toBeLessThan(1500);
  discord.gateway.isUp = true;
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true), LOGIN);
});

test('connections that break as soon as they are good are not hammered', async () => {
  const discord = await startDiscord();
  const bot = await startGatewayClient(discord, { pauses: { first: 2, longest: 2000 } });
  const stop = setInterval(() => discord.gateway.hasSession && discord.gateway.disconnect(), 1);
  await sleep(1500);
  clearInterval(stop);
  expect(bot.losses.length).toBeGreaterThan(10);
  expect(bot.losses.length).toBeLessThan(25);
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true), LOGIN);
});

test('a connection that has gone silent is given up at the next heartbeat', async () => {
  const discord = await startDiscord();
  discord.gateway.heartbeatInterval = 400;
  const bot = await startGatewayClient(discord);
  await vi.waitFor(() => expect(discord.gateway.received.heartbeat).toBeGreaterThan(1));
  discord.gateway.goSilent();
  const silentAt = performance.now();
  discord.gateway.dispatch('INTERACTION_CREATE', INTERACTION);
  await vi.waitFor(() => expect(bot.interactions).toEqual(['1']), { interval: 5, timeout: 5000 });
  // One interval until a heartbeat is sent, one until it is missed; and no waiting for a goodbye.
  expect(performance.now() - silentAt).toBeLessThan(1500);
  expect(bot.losses).toMatchObject([{ error: { message: expect.stringContaining('heartbeat') } }]);
  expect(discord.gateway.received).toMatchObject({ identify: 1, resume: 1 });
});

test('a gateway that never sends HELLO is abandoned, and so is one that never answers RESUME', async () => {
  const discord = await startDiscord();
  const bot = await startGatewayClient(discord);
  discord.gateway.saysHello = false;
  discord.gateway.disconnect();
  await vi.waitFor(() => expect(String(bot.losses.at(-1)?.error)).toContain('HELLO'));
  discord.gateway.saysHello = true;
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true));
  discord.gateway.answersResumes = false;
  discord.gateway.disconnect();
  await vi.waitFor(() => expect(String(bot.losses.at(-1)?.error)).toContain('RESUMED'));
  expect(bot.isConnected()).toBe(false);
  discord.gateway.answersResumes = true;
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true));
  expect(discord.gateway.received.identify).toBe(1);
});

test('it is not connected without a session that can be used', async () => {
  const discord = await startDiscord();
  const bot = await startGatewayClient(discord, { ready: 5000 });
  discord.gateway.answersResumes = false;
  discord.gateway.invalidate(true);
  await vi.waitFor(() => expect(discord.gateway.received.resume).toBe(1));
  await sleep(100);
  expect(bot.isConnected()).toBe(false);
  // RESUMED to somebody who has just been told to identify resumes nothing.
  discord.gateway.answersResumes = true;
  discord.gateway.invalidate(false);
  await vi.waitFor(() => expect(bot.losses.length).toBeGreaterThan(1));
  await vi.waitFor(() => expect(discord.gateway.connections).toBe(1));
  discord.gateway.sendFrame(JSON.stringify({ op: 0, t: 'RESUMED', s: 2, d: {} }));
  await sleep(100);
  expect(bot.isConnected()).toBe(false);
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true), LOGIN);
});

test('the close code and the reason are known, also before HELLO', async () => {
  const discord = await startDiscord();
  const bot = await startGatewayClient(discord);
  discord.gateway.saysHello = false;
  discord.gateway.disconnect(4000, 'Unknown error.');
  await vi.waitFor(() => {
    discord.gateway.disconnect(1008, 'User-Agent header is required');
    expect(bot.losses).toHaveLength(2);
  });
  discord.gateway.saysHello = true;
  await vi.waitFor(() =>
    expect(bot.losses).toMatchObject([
      { code: 4000, reason: 'Unknown error.' },
      { code: 1008, reason: 'User-Agent header is required' },
    ]),
  );
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true));
  discord.gateway.disconnect(4014, 'Disallowed intent(s).');
  await vi.waitFor(() =>
    expect(bot.refusals).toMatchObject([{ code: 4014, reason: 'Disallowed intent(s).' }]),
  );
});

test('a READY that the client cannot work with is not taken for a login', async () => {
  const faults = [{ user: null }, { application: {} }, { guilds: null }, { guilds: [null] }];
  await Promise.all(
    faults.map(async (fault) => {
      const discord = await startDiscord();
      const bot = await startGatewayClient(discord);
      discord.gateway.readyFault = fault;
      discord.gateway.invalidate(false);
      const check = () => expect(String(bot.losses.at(-1)?.error)).toContain('READY');
      await vi.waitFor(check, LOGIN);
      expect(bot.isConnected()).toBe(false);
      discord.gateway.readyFault = {};
      await vi.waitFor(() => expect(bot.isConnected()).toBe(true), LOGIN);
    }),
  );
});

test('a session without an id is used, and never resumed', async () => {
  const discord = await startDiscord();
  discord.gateway.readyFault = { session_id: undefined };
  const bot = await startGatewayClient(discord);
  discord.gateway.disconnect();
  await vi.waitFor(() => expect(discord.gateway.received.identify).toBe(2), LOGIN);
  await vi.waitFor(() => expect(bot.isConnected()).toBe(true));
  expect(discord.gateway.received.resume).toBe(0);
});
