import { type ChildProcess, spawn } from 'node:child_process';
import { expect, vi } from 'vitest';
import { Loopback } from '../../loopback/loopback.ts';
import { built } from './built.ts';
import { contentFolder } from './content-folder.ts';
import { outputOf } from './output-of.ts';
import { afterwards } from './shared.ts';

/** A line of the log. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

export interface Started {
  readonly child: ChildProcess;
  /** The output to both streams. */
  readonly output: () => string;
  /** The log lines so far that contain this text. */
  readonly logged: (sentence: string) => LogLine[];
  /** Waits until the log has that many lines that contain this text. */
  readonly waitFor: (sentence: string, times?: number) => Promise<LogLine[]>;
  /** Forgets the output so far, because another test begins. */
  readonly forget: () => void;
  /** The exit status, once the process has exited. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts the built bot for one test, or for those that share it, in an empty folder and with only these
 * variables.
 * @param stdout where its standard output goes instead of `output`
 */
export function startMain(env: NodeJS.ProcessEnv, stdout: number | 'pipe' = 'pipe'): Started {
  const child = spawn(process.execPath, [built('main.js')], {
    cwd: contentFolder({}),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', stdout, 'pipe'],
  });
  afterwards(() => child.kill('SIGKILL'));
  const written = outputOf(child);
  let start = 0;
  const output = () => written.all.slice(start);
  const logged = (sentence: string) =>
    output()
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as LogLine)
      .filter(({ msg }) => msg.includes(sentence));
  return {
    child,
    output,
    logged,
    waitFor: async (sentence, times = 1) => {
      const check = () => expect(logged(sentence), output()).toHaveLength(times);
      await vi.waitFor(check, { timeout: 60_000, interval: 20 });
      return logged(sentence);
    },
    forget: () => {
      start = written.all.length;
    },
    ended: new Promise((resolve) => child.on('close', resolve)),
  };
}

/** Starts the built bot on a loopback Discord and waits for a log line: by default, until it serves. */
export async function startServing(
  discord: Loopback,
  env: NodeJS.ProcessEnv = {},
  until = 'Commands were registered.',
): Promise<Started> {
  const started = startMain({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...env,
  });
  await started.waitFor(until);
  return started;
}

/** Starts a loopback Discord, for one test or for those that share it. */
export async function startDiscord(
  options: Parameters<typeof Loopback.start>[0] = {},
): Promise<Loopback> {
  const discord = await Loopback.start(options);
  afterwards(() => discord.close());
  return discord;
}

/** Waits until clients have tried to connect again and again, while the gateway takes nobody. */
export async function triesAreTurnedAway({ gateway }: Loopback): Promise<void> {
  const check = () => expect(gateway.turnedAway).toBeGreaterThan(3);
  await vi.waitFor(check, { timeout: 60_000, interval: 20 });
}
