import { expect, onTestFinished, test, vi } from 'vitest';
import type { Loopback } from '../../loopback/loopback.ts';
import { answerWith, type RestFault } from '../../loopback/rest/rest-fault.ts';
import { makeClient } from '../../src/discord/gateway/client.ts';
import { connect } from '../../src/discord/gateway/connect.ts';
import { registerCommands } from '../../src/discord/registration/register-commands.ts';
import { makeLog } from '../../src/runtime/log.ts';
import { startGatewayClient } from '../support/gateway-client.ts';
import { type LogLine, startDiscord, startMain } from '../support/main.ts';

const FAILED = 'Login failed; retrying';
const GOOD = {
  url: 'ws://127.0.0.1:1',
  shards: 1,
  session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
};

const json = (text: string): RestFault => ({ kind: 'answer', status: 200, text, ...JSON_TYPE });
const JSON_TYPE = { headers: { 'content-type': 'application/json' } };
const limit = (fault: object) => ({
  ...GOOD,
  session_start_limit: { ...GOOD.session_start_limit, ...fault },
});

/** Answers of `GET /gateway/bot` with which nobody can log in. */
const BAD: readonly (readonly [string, RestFault])[] = [
  ['no address', answerWith(200, { ...GOOD, url: null })],
  ['an address that is none', answerWith(200, { ...GOOD, url: 'gateway' })],
  ['an address of another protocol', answerWith(200, { ...GOOD, url: 'https://discord.gg' })],
  ['no shards', answerWith(200, { ...GOOD, shards: 0 })],
  ['half a shard', answerWith(200, { ...GOOD, shards: 1.5 })],
  ['more shards than memory', answerWith(200, { ...GOOD, shards: 2 ** 40 })],
  ['no limit', answerWith(200, { url: GOOD.url, shards: 1 })],
  ['a limit without numbers', answerWith(200, limit({ remaining: null }))],
  ['no concurrency', answerWith(200, limit({ max_concurrency: 0 }))],
  ['an empty object', answerWith(200, {})],
  ['null', json('null')],
  ['half an answer', json('{"url":"ws:')],
  [
    'a page',
    { kind: 'answer', status: 200, text: '<html>', headers: { 'content-type': 'text/html' } },
  ],
  ['nothing', { kind: 'answer', status: 204 }],
  ['a redirect', answerWith(302)],
];

function failAt(discord: Loopback, path: string, faults: RestFault[]): number[] {
  const asked: number[] = [];
  discord.restFault = (_, requested) => {
    if (!requested.includes(path)) return undefined;
    asked.push(performance.now());
    return faults.shift();
  };
  return asked;
}

test.each(BAD)('%s in place of the gateway’s address fails the login at once', async (_, fault) => {
  const discord = await startDiscord();
  failAt(discord, '/gateway/bot', [fault]);
  await expect(startGatewayClient(discord)).rejects.toThrow(
    /Discord (?:answered|sent an unusable response)/,
  );
});

test.each(BAD)(
  '%s at a reconnect does not keep it from the address that it knows',
  async (_, fault) => {
    const discord = await startDiscord();
    discord.sessionStartLimit.max_concurrency = 1;
    const bot = await startGatewayClient(discord);
    failAt(discord, '/gateway/bot', [fault]);
    discord.gateway.forgetSessions();
    discord.gateway.disconnect(1000);
    await vi.waitFor(() => expect(bot.losses).toHaveLength(2), { timeout: 5000 });
    expect(String(bot.losses[1]?.error)).toMatch(/Discord (?:answered|sent an unusable response)/);
    // It does not have to log in again: to have come as far as HELLO is enough here.
    await vi.waitFor(() => expect(discord.gateway.connections).toBe(1));
  },
);

test('bad answers at the start are logged once, and the bot serves when they are over', async () => {
  const discord = await startDiscord();
  failAt(discord, '/gateway/bot', [
    answerWith(200, { ...GOOD, url: null }),
    answerWith(200, { ...GOOD, shards: 0 }),
  ]);
  const bot = startMain({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await bot.waitFor('Serving');
  expect(bot.logged(FAILED)).toHaveLength(1);
  expect(bot.logged('Logged in.')).toHaveLength(1);
  expect(bot.output()).not.toContain('Unexpected error');
});

/** The real client, logged in as the bot does it, and its log. */
async function logIn(discord: Loopback) {
  const lines: LogLine[] = [];
  const write = (line: string) => lines.push(JSON.parse(line) as LogLine);
  const log = makeLog({ logLevel: 'debug' }, { write });
  const make = () => {
    const client = makeClient({
      settings: { apiUrl: discord.apiUrl, sharding: { shards: 'auto' } },
      onInteraction: () => {},
      onPause: () => {},
    });
    onTestFinished(() => client.destroy());
    return client;
  };
  return { client: await connect(make, discord.token, log), log, lines };
}

const LATER: RestFault = { ...answerWith(503), headers: { 'retry-after': '2.5' } };
const TOO_MANY: RestFault = { ...answerWith(429, {}), headers: { 'retry-after': '2.5' } };
const IN_BODY = answerWith(429, { message: 'Slow down.', retry_after: 2.5, global: false });

test.each([
  ['503 with Retry-After', LATER],
  ['429 with Retry-After', TOO_MANY],
  ['429 with retry_after', IN_BODY],
])('%s is honoured at login and at registration', async (_, fault) => {
  const discord = await startDiscord();
  const logins = failAt(discord, '/gateway/bot', [fault]);
  const { client, log } = await logIn(discord);
  const registrations = failAt(discord, '/commands', [fault]);
  const scope = { applicationId: discord.applicationId, otherGuildIds: [] };
  await registerCommands(client.rest, scope, log);
  for (const [first = 0, second = 0] of [logins, registrations]) {
    expect(second - first).toBeGreaterThan(2400);
  }
  expect(discord.commands.get('global')).toBeDefined();
});

test('a body that stalls is given up in time, at login and at registration', async () => {
  const discord = await startDiscord();
  const logins = failAt(discord, '/gateway/bot', [{ kind: 'stall' }]);
  const { client, log, lines } = await logIn(discord);
  const registrations = failAt(discord, '/commands', [{ kind: 'stall' }, json('null')]);
  const scope = { applicationId: discord.applicationId, otherGuildIds: [] };
  await registerCommands(client.rest, scope, log);
  for (const [first = 0, second = 0] of [logins, registrations]) {
    expect(second - first).toBeGreaterThan(4900);
    expect(second - first).toBeLessThan(9000);
  }
  expect(lines.filter(({ level }) => level === 40)).toMatchObject([
    { msg: expect.stringContaining(FAILED), err: { name: 'AbortError' } },
    { err: { name: 'AbortError' } },
  ]);
  expect(discord.commands.get('global')).toBeDefined();
});
