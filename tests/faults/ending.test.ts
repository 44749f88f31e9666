import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { startDiscord, startServing } from '../support/main.ts';

const FINISHING = 'finishing 1 answer in flight';

/** A bot with an answer in flight that Discord never takes. */
async function startStuck() {
  const discord = await startDiscord({ deadline: 300 });
  const bot = await startServing(discord);
  discord.restFault = () => ({ kind: 'hang' });
  await discord.command(discord.person('alice'), 'about');
  return bot;
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets interactions in flight finish and exits with 0',
  async (signal) => {
    const discord = await startDiscord();
    const bot = await startServing(discord);
    let isAnswering = false;
    discord.restFault = () => {
      isAnswering = true;
      return { delay: 1000 };
    };
    const asked = discord.command(discord.person('alice'), 'about');
    await vi.waitFor(() => expect(isAnswering).toBe(true), 30_000);
    bot.child.kill(signal);
    await bot.waitFor(FINISHING);
    expect((await asked).type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(await bot.ended).toBe(0);
    expect(bot.logged('An interaction was answered.')).toHaveLength(1);
    expect(bot.logged('Ended.')).toHaveLength(1);
    expect(bot.logged('').filter(({ level }) => level > 30)).toEqual([]);
    await vi.waitFor(() => expect(discord.gateway.connections).toBe(0));
  },
);

test('an answer that cannot be delivered does not delay the exit', async () => {
  const bot = await startStuck();
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('a second signal makes it exit at once', async () => {
  const bot = await startStuck();
  bot.child.kill('SIGTERM');
  await bot.waitFor(FINISHING);
  bot.child.kill('SIGINT');
  expect(await bot.ended).toBe(130);
  expect(bot.output()).not.toContain('Ended.');
});
