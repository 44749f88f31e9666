import { expect, test, vi } from 'vitest';
import { PLACES } from '../loopback/people/people.ts';
import { contentFolder } from './support/content-folder.ts';
import { textsOf } from './support/display.ts';
import { startDiscord, startMain } from './support/main.ts';

test('without a token it says how to get one and how to try it without', async () => {
  const { output, ended } = startMain({});
  expect(await ended).toBe(78);
  expect(output()).toMatch(
    /^DISCORD_TOKEN is not set\. .*discord\.com\/developers.*npm run playground/,
  );
});

test('all problems of settings and content are reported together, before anything starts', async () => {
  const folder = contentFolder({ 'bees/interview.md': 'Text.' });
  const { output, ended } = startMain({
    DISCORD_TOKEN: 'very secret',
    DISCORD_GUILD_ID: 'x',
    DISCORD_API_URL: 'y',
    LOG_LEVEL: 'loud',
    CONTENT_DIR: folder,
  });
  expect(await ended).toBe(78);
  const names = output()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(names).toEqual([
    'DISCORD_TOKEN',
    'DISCORD_GUILD_ID',
    'DISCORD_API_URL',
    'LOG_LEVEL',
    `${folder}/bees/interview.md:1:`,
    '',
  ]);
  expect(output()).not.toContain('secret');
});

test('it serves, logs this once with the invite link, and exits on SIGTERM', async () => {
  const discord = await startDiscord();
  const { child, output, ended, waitFor } = startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: `${discord.apiUrl}/`,
  });
  await vi.waitFor(() => expect(discord.commands.get('global')).toHaveLength(5), {
    timeout: 60_000,
  });
  const { message } = await discord.command(discord.person('alice'), 'ask', {
    question: 'security guarantees',
  });
  expect(textsOf(message)[0]).toBe('-# “security guarantees”');
  await waitFor('Serving 1 interview with 13 passages');
  expect(output()).toContain(`client_id=${discord.applicationId}`);
  expect(output()).not.toContain(discord.token);
  expect(output()).not.toContain('security guarantees');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('DISCORD_GUILD_ID registers the commands in that server', async () => {
  const discord = await startDiscord();
  const guildId = PLACES.guild.guildId;
  startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: guildId,
  });
  await vi.waitFor(() => expect(discord.commands.get(guildId)).toHaveLength(5), {
    timeout: 60_000,
  });
  expect(discord.commands.get('global') ?? []).toEqual([]);
});

test('for a token that Discord refuses it logs the remedy but not the token, and exits', async () => {
  const discord = await startDiscord();
  const { output, ended } = startMain({
    DISCORD_TOKEN: 'wrong-token',
    DISCORD_API_URL: discord.apiUrl,
  });
  expect(await ended).toBe(78);
  expect(output()).toContain('put it into DISCORD_TOKEN');
  expect(output()).not.toContain('wrong-token');
});
