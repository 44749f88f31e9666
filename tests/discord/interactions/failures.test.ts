import {
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { about } from '../../../src/discord/commands/about.ts';
import { startBot } from '../../support/bot.ts';

test('an unexpected error is reported with a reference that is in the log, and the bot continues', async () => {
  const { discord, errors } = await startBot();
  const alice = discord.person('alice');
  const broken = vi.spyOn(about, 'run').mockImplementationOnce(() => {
    throw new Error('secret detail');
  });
  const { message } = await discord.command(alice, 'about');
  broken.mockRestore();
  const reference = /reference ([0-9a-z]{8})/.exec(message?.body.content ?? '')?.[1];
  expect(reference).toBeDefined();
  expect(message?.body.content).not.toContain('secret');
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(JSON.parse(errors[0] ?? '')).toMatchObject({
    reference,
    err: { message: 'secret detail' },
  });
  expect((await discord.command(alice, 'about')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
});

test('an answer that Discord refuses is reported, and the bot continues', async () => {
  const { discord, errors } = await startBot();
  const alice = discord.person('alice');
  const broken = vi.spyOn(about, 'run').mockImplementationOnce(() => ({
    isPrivate: false,
    outcome: 'shown',
    view: {
      type: ComponentType.Container,
      components: [{ type: ComponentType.TextDisplay, content: 'x'.repeat(5000) }],
    },
  }));
  const { message } = await discord.command(alice, 'about');
  broken.mockRestore();
  expect(message?.body.content).toMatch(/^Something went wrong on my side/);
  expect(discord.takeProblems().length).toBeGreaterThan(0);
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(errors[0]).not.toContain('token-');
  expect((await discord.command(alice, 'about')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
});

test('an interaction that has expired or was already answered is harmless', async () => {
  const { discord, errors } = await startBot(undefined, { deadline: 150 });
  const alice = discord.person('alice');
  const late = vi.spyOn(about, 'run').mockImplementationOnce((interaction, bot) => {
    const end = Date.now() + 300;
    while (Date.now() < end);
    late.mockRestore();
    return about.run(interaction, bot);
  });
  expect((await discord.command(alice, 'about')).failed).toBe('The application did not respond');
  await vi.waitFor(() => expect(discord.requests.some(({ status }) => status === 404)).toBe(true));
  expect((await discord.command(alice, 'about')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );

  const doubled = vi.spyOn(about, 'run').mockImplementationOnce((interaction, bot) => {
    const { id, token } = interaction;
    void fetch(`${discord.apiUrl}/v10/interactions/${id}/${token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: InteractionResponseType.DeferredChannelMessageWithSource }),
    });
    doubled.mockRestore();
    return about.run(interaction, bot);
  });
  await discord.command(alice, 'about');
  await vi.waitFor(() => expect(discord.requests.some(({ status }) => status === 400)).toBe(true));
  expect((await discord.command(alice, 'about')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
  expect(errors).toEqual([]);
});

test('a command from an older version gets an explanation', async () => {
  const { discord } = await startBot();
  discord.commands
    .get('global')
    ?.push(
      { name: 'old', type: ApplicationCommandType.ChatInput },
      { name: 'Old', type: ApplicationCommandType.Message },
      { name: 'Old user', type: ApplicationCommandType.User },
    );
  const alice = discord.person('alice');
  for (const result of [
    await discord.command(alice, 'old'),
    await discord.messageCommand(alice, 'Old', { content: 'x', author: alice }),
  ]) {
    expect(result.message?.body.content).toBe('This command no longer exists. Please try /ask.');
  }
});
