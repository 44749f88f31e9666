import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LeanDiscord } from './lean-discord.ts';

const PROGRAMS = {
  Verbatim: '../../dist/main.js',
  'constant bot': './constant-bot.js',
} as const;

export type BotName = keyof typeof PROGRAMS;

/** A process's memory in bytes, and its CPU time since its start in milliseconds. */
export interface Usage {
  readonly heapUsed: number;
  readonly rss: number;
  readonly cpu: number;
}

/** Milliseconds for what a bot does once it is connected, such as registering commands. */
const SETTLE = 1500;

/** A bot in a process of its own, with a Discord of its own. */
export class BotProcess {
  readonly name: BotName;
  readonly discord: LeanDiscord;
  readonly #child: ChildProcess;

  private constructor(name: BotName, discord: LeanDiscord, child: ChildProcess) {
    this.name = name;
    this.discord = discord;
    this.#child = child;
  }

  /**
   * Starts a bot and waits until it serves.
   * @param options how many servers it is in, and further options for Node, such as `--cpu-prof`
   */
  static async start(
    name: BotName,
    { guilds = 1, nodeOptions = [] }: { guilds?: number; nodeOptions?: readonly string[] } = {},
  ): Promise<BotProcess> {
    const discord = await LeanDiscord.start(guilds);
    const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
    const child = spawn(
      process.execPath,
      ['--expose-gc', ...nodeOptions, '--import', path('./probe.js'), path(PROGRAMS[name])],
      {
        env: { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    const ended = once(child, 'exit').then(() => {
      throw new Error(`${name} ended before it was ready.`);
    });
    await Promise.race([discord.identified, ended]);
    ended.catch(() => {});
    await sleep(SETTLE);
    return new BotProcess(name, discord, child);
  }

  /** The process's usage; with `collect`, after a garbage collection. */
  async usage({ collect }: { collect: boolean }): Promise<Usage> {
    this.#child.send({ collect });
    const [usage] = (await once(this.#child, 'message')) as [Usage];
    return usage;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGTERM');
      await once(this.#child, 'exit');
    }
    await this.discord.close();
  }
}
