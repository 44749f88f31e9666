import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { textsOf } from '../../support/display.ts';
import { editedFolder, quotesFor, waitUntilListening } from '../../support/edited.ts';
import { type Started, startDiscord, startMain, startServing } from '../../support/main.ts';

const QUESTION = 'What do bees do all day?';
const CHANGED = 'Content read again: now serving 1 interview with 2 passages.';
const UNCHANGED = 'Content read again: nothing has changed.';
const PROBLEMS = 'Content has problems; still serving the previous version.';
const STALE = 'The interview has changed since this answer. Please ask again.';

/** The built bot with a content folder that the test edits. */
async function start(env: NodeJS.ProcessEnv = {}, passage = 'The bees hum all day.') {
  const edited = editedFolder(passage);
  const discord = await startDiscord();
  const bot = await startServing(discord, { CONTENT_DIR: edited.folder, ...env });
  return { ...edited, discord, bot, hangUp: () => bot.child.kill('SIGHUP') };
}

/** What the bot's health page and metrics say. */
async function health({ waitFor }: Started) {
  const [line] = await waitFor('Health and metrics are served at ');
  const address = /http:\S+\d/.exec(line?.msg ?? '')?.[0];
  const ready = (await (await fetch(`${address}/readyz`)).json()) as { content: string };
  return { content: ready.content, metrics: await (await fetch(`${address}/metrics`)).text() };
}

test('SIGHUP loads edited content, and older buttons say so', async () => {
  const { edit, discord, bot, hangUp } = await start();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: QUESTION });
  edit('The bees dance all day.');
  expect(await quotesFor(discord, QUESTION)).toEqual(['The bees hum all day.']);
  hangUp();
  const [line] = await bot.waitFor(CHANGED);
  expect(line).toMatchObject({ level: 30, interviews: 1, passages: 2 });
  expect(line?.content).toMatch(/^[\w-]{6}$/);
  expect(await quotesFor(discord, QUESTION)).toEqual(['The bees dance all day.']);
  const pressed = await discord.press(alice, message, 'In context');
  expect(pressed.message?.body.content).toBe(STALE);
  hangUp();
  expect(await bot.waitFor(UNCHANGED)).toMatchObject([{ level: 30, content: line?.content }]);
});

test('a problem is logged with file and line, and the old content is served until it is fixed', async () => {
  const { folder, edit, discord, bot, hangUp } = await start();
  edit('The bees dance all day.\n\n![A bee](bee.png)');
  hangUp();
  const [line] = await bot.waitFor(PROBLEMS);
  expect(line).toMatchObject({ level: 50 });
  expect(line?.problems).toEqual([
    expect.stringMatching(new RegExp(`^${folder}/bees/interview\\.md:18: .+`)),
  ]);
  expect(await quotesFor(discord, QUESTION)).toEqual(['The bees hum all day.']);
  edit('The bees dance all day.');
  hangUp();
  await bot.waitFor(CHANGED);
  expect(await quotesFor(discord, QUESTION)).toEqual(['The bees dance all day.']);
});

test('a missing content folder is a problem too', async () => {
  const { folder, discord, bot, hangUp } = await start();
  rmSync(join(folder, 'bees'), { recursive: true });
  hangUp();
  const [line] = await bot.waitFor(PROBLEMS);
  expect(line?.problems).toEqual([expect.stringMatching(/There is no interview here/)]);
  expect(await quotesFor(discord, QUESTION)).toEqual(['The bees hum all day.']);
});

test('health and metrics report the served content', async () => {
  const { edit, write, bot, hangUp } = await start({ HEALTH_PORT: '0' });
  const before = await health(bot);
  expect(before.metrics).toContain('verbatim_content_last_read_successful 1');
  write('No front matter.');
  hangUp();
  await bot.waitFor(PROBLEMS);
  const meanwhile = await health(bot);
  expect(meanwhile.content).toBe(before.content);
  expect(meanwhile.metrics).toContain('verbatim_content_last_read_successful 0');
  edit('The bees dance all day.');
  hangUp();
  const [line] = await bot.waitFor(CHANGED);
  const after = await health(bot);
  expect(after.content).not.toBe(before.content);
  expect(after.content).toBe(line?.content);
  expect(after.metrics).toContain('verbatim_content_last_read_successful 1');
  const told = after.metrics.match(/^verbatim_content_info.*$/gm);
  expect(told).toEqual([expect.stringContaining(`content="${after.content}"`)]);
});

test('after a burst of SIGHUPs, the last edit is served', async () => {
  const { edit, discord, bot, hangUp } = await start();
  for (const times of [1, 2, 3, 4, 5]) {
    edit(`The bees dance ${times} times all day.`);
    hangUp();
  }
  const last = 'The bees dance 5 times all day.';
  await vi.waitFor(async () => expect(await quotesFor(discord, QUESTION)).toEqual([last]), {
    timeout: 60_000,
  });
  expect(bot.logged('').filter(({ level }) => level > 30)).toEqual([]);
});

test('SIGHUP is followed while it waits for Discord', async () => {
  const { folder, edit } = editedFolder('The bees hum all day.');
  const discord = await startDiscord();
  discord.gateway.isUp = false;
  const bot = startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    CONTENT_DIR: folder,
  });
  await bot.waitFor('Not connected to Discord');
  edit('The bees dance all day.');
  bot.child.kill('SIGHUP');
  await bot.waitFor(CHANGED);
  discord.gateway.isUp = true;
  await bot.waitFor('Commands were registered.');
  expect(await quotesFor(discord, QUESTION)).toEqual(['The bees dance all day.']);
});

test.runIf(process.platform === 'linux')(
  'a SIGHUP before there is content is remembered',
  async () => {
    const { folder } = editedFolder('The bees hum all day.');
    const discord = await startDiscord();
    const bot = startMain({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CONTENT_DIR: folder,
    });
    await waitUntilListening(bot);
    bot.child.kill('SIGHUP');
    await bot.waitFor(UNCHANGED);
    await bot.waitFor('Commands were registered.');
    expect(await quotesFor(discord, QUESTION)).toEqual(['The bees hum all day.']);
    expect(bot.logged(UNCHANGED)).toHaveLength(1);
  },
);

test('a shutdown while content is read is clean, and the new content is not served', async () => {
  // Enough to read for much longer than ending takes.
  const passages = Array.from({ length: 2000 }, (_, i) => `The *bees* hum in “hive” number ${i}.`);
  const { edit, bot } = await start({}, passages.join('\n\n'));
  edit('The bees dance all day.\n\n'.repeat(2) + passages.join('\n\n'));
  bot.child.kill('SIGHUP');
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.logged('Ended.')).toHaveLength(1);
  expect(bot.logged('read again')).toEqual([]);
  expect(bot.logged('').filter(({ level }) => level > 30)).toEqual([]);
});

test('SIGHUP during shutdown is ignored', async () => {
  const { discord, bot } = await start();
  let isAnswering = false;
  discord.restFault = () => {
    isAnswering = true;
    return { delay: 1000 };
  };
  const asked = discord.command(discord.person('alice'), 'about');
  await vi.waitFor(() => expect(isAnswering).toBe(true), { timeout: 60_000 });
  bot.child.kill('SIGTERM');
  await bot.waitFor('SIGTERM: finishing 1 answer');
  bot.child.kill('SIGHUP');
  expect((await asked).type).toBe(InteractionResponseType.ChannelMessageWithSource);
  expect(await bot.ended).toBe(0);
  expect(bot.logged('read again')).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'many reloads leave no thread, handle or listener behind',
  async () => {
    const { edit, bot, hangUp } = await start({ HEALTH_PORT: '0' });
    const held = async () => {
      const { metrics } = await health(bot);
      return {
        threads: readdirSync(`/proc/${bot.child.pid}/task`).length,
        // Sockets come and go with requests; ports and workers are those of threads.
        resources: metrics.match(/^nodejs_active_resources\{type="(?!.*TCP|.*HTTP|Timeout).*$/gm),
      };
    };
    const read = async (times: number) => {
      edit(`The bees hum ${times} times all day.`);
      hangUp();
      await bot.waitFor('Content read again: now serving', times);
    };
    await read(1);
    const before = await held();
    for (let times = 2; times <= 30; times++) await read(times);
    expect(await held()).toEqual(before);
    expect(bot.output()).not.toContain('Warning');
  },
);

test('the built-in content is served as it was built', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  bot.child.kill('SIGHUP');
  await bot.waitFor(UNCHANGED);
  const { message } = await discord.command(discord.person('alice'), 'contents');
  expect(textsOf(message).join('\n')).toContain('Perinçek');
});
