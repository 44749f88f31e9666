import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, onTestFinished, test, vi } from 'vitest';
import { built } from '../support/built.ts';
import { contentFolder } from '../support/content-folder.ts';
import { startDiscord } from '../support/main.ts';

/** Starts the built bot by hand in a terminal, with its log and its process id in files. */
async function startInTerminal(redirections: string) {
  const discord = await startDiscord();
  const folder = contentFolder({});
  const bot = `${process.execPath} ${built('main.js')}`;
  const terminal = spawn(
    'script',
    ['--quiet', '--command', `echo $$ > pid; exec ${bot} ${redirections}`, '/dev/null'],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        SHELL: '/bin/sh',
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
      },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  const read = (file: string) => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });
  await waitFor(() => expect(discord.commands.get('global')).toHaveLength(5));
  const pid = Number(read('pid'));
  const state = () => {
    const status = `/proc/${pid}/status`;
    return existsSync(status) ? /^State:\s*(\w)/m.exec(readFileSync(status, 'utf8'))?.[1] : 'gone';
  };
  onTestFinished(() => {
    terminal.kill('SIGKILL');
    if (state() !== 'gone') process.kill(pid, 'SIGKILL');
  });
  return {
    discord,
    hangUp: () => process.kill(pid, 'SIGHUP'),
    close: () => terminal.kill('SIGKILL'),
    log: () => read('log'),
    waitFor,
    // A process that has ended stays as a zombie where nobody waits for it.
    hasEnded: () => ['gone', 'Z'].includes(state() ?? ''),
  };
}

const READ_AGAIN = 'Content read again';

test.runIf(process.platform === 'linux').each([
  ['terminal', '', false],
  ['file, while errors go to the terminal', '> log', true],
  ['file, as its errors do', '> log 2>&1', true],
])(
  'a bot whose log goes to a %s ends when its terminal closes',
  async (_, redirections, hasLog) => {
    const { discord, hangUp, close, log, waitFor, hasEnded } = await startInTerminal(redirections);
    // While the terminal is there, it is the signal of anybody.
    hangUp();
    if (hasLog) await waitFor(() => expect(log()).toContain(READ_AGAIN));
    close();
    await waitFor(() => expect(hasEnded()).toBe(true));
    await waitFor(() => expect(discord.gateway.connections).toBe(0));
    if (!hasLog) return;
    for (const line of ['SIGHUP: finishing 0 answer', 'Ended.']) expect(log()).toContain(line);
  },
);

test.runIf(process.platform === 'linux')('a bot started to outlive its terminal does', async () => {
  const { discord, close, log, waitFor, hasEnded } =
    await startInTerminal('< /dev/null > log 2>&1');
  close();
  await waitFor(() => expect(log()).toContain(READ_AGAIN));
  expect(hasEnded()).toBe(false);
  expect((await discord.command(discord.person('alice'), 'about')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
});
