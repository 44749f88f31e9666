import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { updated } from '../../playground/page/state/state.ts';
import type { State } from '../../playground/protocol/protocol.ts';
import { contentFolder } from '../support/content-folder.ts';
import { outputOf } from '../support/output-of.ts';
import { eventually, followEvents, isRunning } from '../support/playground.ts';

const MAIN = fileURLToPath(new URL('../../playground/main.ts', import.meta.url));

/** Starts the program for one test. */
function start(args: readonly string[], cwd = process.cwd(), env: NodeJS.ProcessEnv = {}) {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), MAIN, '--no-open', ...args],
    { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = outputOf(child);
  const ended = once(child, 'close').then(([status]: (number | null)[]) => status);
  const address = () => /^http:\/\/127\.0\.0\.1:\d+$/m.exec(output.stdout)?.[0] ?? '';
  const botPid = () => Number(/^The bot is running as process (\d+)\.$/m.exec(output.stdout)?.[1]);
  return { child, output, ended, address, botPid };
}

/** Starts it and waits until a page's state is as expected: by default, the bot is online. */
async function startServing(
  until = ({ botState }: State) => botState === 'online',
  ...[args, cwd, env]: Partial<Parameters<typeof start>>
) {
  const started = start(['--port', '0', ...(args ?? [])], cwd, env);
  await eventually(() => expect(started.address(), started.output.stderr).not.toBe(''));
  let state: State | undefined;
  void followEvents(started.address(), (update) => {
    state = updated(state, update);
  }).catch(() => {});
  const known = await eventually(() => {
    if (state === undefined || !until(state)) throw new Error(started.output.stderr);
    return state;
  });
  return { ...started, state: known };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'it prints the address and what to do, and %s stops it and the bot cleanly',
  async (signal) => {
    const { child, output, ended, botPid, address } = await startServing();
    const pid = botPid();
    expect(output.stdout.split('\n')).toEqual([
      address(),
      `The bot is running as process ${pid}.`,
      'Open it in a browser and type /ask with a question. Press Ctrl-C to stop.',
      '',
    ]);
    child.kill(signal);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(isRunning(pid)).toBe(false);
    expect(output.stderr).toBe('');
  },
);

test('the bot does not outlive a killed playground', async () => {
  const { child, ended, botPid } = await startServing();
  const pid = botPid();
  child.kill('SIGKILL');
  await ended;
  await eventually(() => expect(isRunning(pid)).toBe(false));
});

test('the bot gets neither .env nor the environment of the person who starts it', async () => {
  const cwd = contentFolder({
    '.env':
      'DISCORD_TOKEN=real\nDISCORD_GUILD_ID=nonsense\nCONTENT_DIR=/nowhere\nSHARDS=nonsense\n',
  });
  const { output } = await startServing(undefined, [], cwd, {
    DISCORD_GUILD_ID: '900000000000000001',
    SHARD_COUNT: 'nonsense',
  });
  expect(output.stderr).toBe('');
});

test('paths of problems are relative, in the page and in the terminal', async () => {
  const cwd = contentFolder({ 'mine/bees/interview.md': '## Bees\n\nBees hum.\n' });
  const { state, output } = await startServing(
    ({ content }) => content.problems.length > 0,
    ['--content', 'mine'],
    cwd,
  );
  for (const problem of state.content.problems)
    expect(problem).toMatch(/^mine\/bees\/interview\.md(?::\d+)?: /);
  await eventually(() =>
    expect(output.stderr.split('\n')).toEqual([
      ...state.content.problems,
      'The bot will start once the content is fixed.',
      '',
    ]),
  );
});

test('a wrong argument ends it with status 2 and a sentence', async () => {
  for (const [args, sentence] of [
    [['--port', 'x'], /^Option '--port <number>' argument 'x' is invalid\. .+ See --help\.\n$/],
    [['--content', 'nowhere'], /^There is no folder “nowhere”\. See --help\.\n$/],
  ] as const) {
    const { ended, output } = start(args);
    expect(await ended).toBe(2);
    expect(output.stderr).toMatch(sentence);
    expect(output.stdout).toBe('');
  }
});

test('a port in use ends it with status 1 and the remedy', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const { ended, output } = start(['--port', String(port)]);
  expect(await ended).toBe(1);
  expect(output.stdout).toBe('');
  expect(output.stderr).toBe(
    `Port ${port} is in use, perhaps by another playground. Choose another port: npm run playground -- --port 8485\n`,
  );
});
