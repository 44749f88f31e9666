import { setTimeout as sleep } from 'node:timers/promises';
import { NEEDS_OPERATOR } from '../../src/runtime/exit-status.ts';
import type { ContentState } from '../protocol/protocol.ts';
import { type BotProcess, type BotSettings, type Ending, startBot } from './bot-process.ts';
import { contentReport, shortened } from './content-report.ts';
import { FolderChanges } from './folder-changes.ts';
import type { LogLine } from './log-lines.ts';
import { readable, WARNING } from './readable.ts';

/** Milliseconds before the bot is restarted; the pause doubles until the bot serves again. */
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 5000;

export interface KeepRunningOptions {
  readonly settings: BotSettings;
  /** Paths in problems are relative to it. */
  readonly directory: string;
  readonly onProcess: (isRunning: boolean) => void;
  readonly onContent: (content: ContentState) => void;
  readonly print: (line: string) => void;
  readonly warn: (text: string) => void;
}

/** Runs the bot and restarts it whenever it exits, until this is closed. */
export class KeepRunning {
  readonly #options: KeepRunningOptions;
  readonly #closing = new AbortController();
  readonly #changes: FolderChanges;
  readonly #done: Promise<void>;
  #bot: BotProcess | undefined;
  #content: ContentState = { summary: '', problems: [] };

  constructor(options: KeepRunningOptions) {
    this.#options = options;
    this.#changes = new FolderChanges(options.settings.contentDir);
    this.#done = this.#run();
  }

  /** Stops the bot and waits until it has exited. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#bot?.end();
    await this.#done;
    await this.#changes.close();
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    let pause = SHORTEST_PAUSE;
    while (!signal.aborted) {
      const { count } = this.#changes;
      const { ending, hasServed, problems } = await this.#runOnce();
      if (signal.aborted) return;
      if (hasServed) pause = SHORTEST_PAUSE;
      const needsEdit = ending === NEEDS_OPERATOR && problems.length > 0;
      if (needsEdit) this.#report({ summary: '', problems });
      this.#options.warn(
        needsEdit
          ? 'The bot will start once the content is fixed.'
          : `The bot exited (${ending}); restarting.`,
      );
      // Rejects only when this is closed.
      const wait = needsEdit
        ? this.#changes.since(count, signal)
        : sleep(pause, undefined, { signal });
      await wait.catch(() => {});
      pause = needsEdit ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  async #runOnce(): Promise<{ ending: Ending; hasServed: boolean; problems: string[] }> {
    const { settings, directory, onProcess, print, warn } = this.#options;
    const problems: string[] = [];
    let hasServed = false;
    const bot = startBot(settings, {
      log: (line) => {
        if (this.#read(line)) hasServed = true;
      },
      other: (text) => {
        const problem = shortened(text, directory);
        problems.push(problem);
        warn(problem);
      },
    });
    this.#bot = bot;
    onProcess(true);
    if (bot.pid !== undefined) print(`The bot is running as process ${bot.pid}.`);
    const ending = await bot.ended;
    onProcess(false);
    return { ending, hasServed, problems };
  }

  /** @returns whether this log line shows that the bot serves */
  #read(line: LogLine): boolean {
    const { directory, warn } = this.#options;
    const content = contentReport(line, this.#content, directory);
    if (content !== undefined) this.#report(content);
    if (line.level >= WARNING) warn(readable(line, directory));
    return content !== undefined;
  }

  #report(content: ContentState): void {
    this.#content = content;
    this.#options.onContent(content);
  }
}
