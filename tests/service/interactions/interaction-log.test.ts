import { existsSync, openSync } from 'node:fs';
import {
  ApplicationCommandOptionType,
  GatewayCloseCodes,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { answerWith } from '../../../loopback/rest/rest-fault.ts';
import { textsOf } from '../../support/display.ts';
import { startDiscord, startMain, startServing } from '../../support/main.ts';

const ANSWERED = 'An interaction was answered.';

test('an interaction is one log line, without its text, person and place', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  const alice = discord.person('alice');
  await discord.command(alice, 'ask', { question: 'security guarantees zebra' });
  await discord.messageCommand(alice, 'Find in interview', { content: 'zebra', author: alice });
  const [line, ...others] = await bot.waitFor(ANSWERED, 2);
  expect(Object.keys(line ?? {}).sort()).toEqual(
    ['command', 'hostname', 'interaction', 'level', 'ms', 'msg', 'outcome', 'pid', 'time'].sort(),
  );
  expect(line).toMatchObject({ command: 'ask', outcome: 'partial', ms: expect.any(Number) });
  expect(others).toMatchObject([{ command: 'Find in interview', outcome: 'none' }]);
  expect(bot.output()).not.toContain('zebra');
  expect(bot.output()).not.toContain(alice.id);
});

test('LOG_QUESTIONS logs the questions of /ask with their outcome, and /about says so', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord, { LOG_QUESTIONS: 'true' });
  const alice = discord.person('alice');
  await discord.command(alice, 'ask', { question: 'pancakes' });
  await discord.messageCommand(alice, 'Find in interview', { content: 'zebra', author: alice });
  const { message } = await discord.command(alice, 'about');
  expect(textsOf(message).join()).toContain('keeps the questions of /ask');
  const lines = await bot.waitFor(ANSWERED, 3);
  expect(lines.map(({ question }) => question)).toEqual(['pancakes', undefined, undefined]);
  expect(lines[0]).toMatchObject({ outcome: 'none' });
  expect(bot.output()).not.toContain('zebra');
  expect(bot.output()).not.toContain(alice.id);
});

test('the token is never logged, whatever fails and whatever the errors contain', async () => {
  const discord = await startDiscord({ deadline: 300 });
  const secrets = [discord.token, 'secret question', 'token-1'];
  let requests = 0;
  discord.restFault = (method, path) => {
    if (path.includes('/callback') || (path.includes('/commands') && method === 'PUT')) {
      const message = `The token ${discord.token} is no good.`;
      const status = [400, 401, 403, 404, 500][requests++ % 5] ?? 500;
      return answerWith(status, { message, code: 1, errors: { token: discord.token } });
    }
    return undefined;
  };
  const bot = await startServing(
    discord,
    { LOG_LEVEL: 'trace' },
    'Commands could not be registered.',
  );
  discord.commands.set('global', [
    { name: 'ask', options: [{ type: ApplicationCommandOptionType.String, name: 'question' }] },
    { name: 'about' },
  ]);
  const alice = discord.person('alice');
  for (let turn = 0; turn < 5; turn++) {
    await discord.command(alice, 'ask', { question: 'secret question' });
    await discord.autocomplete(alice, 'ask', 'question', 'secret question');
  }
  discord.gateway.isUp = 500;
  discord.gateway.disconnect();
  await bot.waitFor('Not connected to Discord', 1);
  discord.gateway.isUp = true;
  discord.gateway.refuseWith.push(GatewayCloseCodes.AuthenticationFailed);
  discord.gateway.forgetSessions();
  expect(await bot.ended).toBe(78);
  expect(bot.output()).toContain('The token [token] is no good.');
  for (const secret of secrets) expect(bot.output()).not.toContain(secret);
});

test.runIf(existsSync('/dev/full'))('a full disk does not stop the bot', async () => {
  const discord = await startDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const bot = startMain(env, openSync('/dev/full', 'w'));
  await vi.waitFor(() => expect(discord.commands.get('global')).toHaveLength(5), 60_000);
  expect((await discord.command(discord.person('alice'), 'about')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('a log that nobody reads does not stop the bot', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  bot.child.stdout?.destroy();
  bot.child.stderr?.destroy();
  const alice = discord.person('alice');
  for (let turn = 0; turn < 5; turn++) {
    expect((await discord.command(alice, 'about')).type).toBe(
      InteractionResponseType.ChannelMessageWithSource,
    );
  }
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});
