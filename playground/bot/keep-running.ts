import { setTimeout as sleep } from 'node:timers/promises';
import { NEEDS_OPERATOR } from '../../src/runtime/exit-status.ts';
import type { ContentState } from '../protocol/protocol.ts';
import { type BotProcess, type BotSettings, type Ending, startBot } from './bot-process.ts';
import { contentReport, shortened } from './content-report.ts';
import { FolderChanges } from './folder-changes.ts';
import type { LogLine } from './log-lines.ts';
import { readable, WARNING } from './readable.ts';

/** Milliseconds before the bot is started again: grows for as long as it does not serve. */
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 5000;

export interface KeepRunningOptions {
  readonly settings: BotSettings;
  /** From where files are named. */
  readonly directory: string;
  readonly onProcess: (isRunning: boolean) => void;
  readonly onContent: (content: ContentState) => void;
  readonly print: (line: string) => void;
  readonly warn: (text: string) => void;
}

/** Runs the bot, and starts it again whenever it has ended, until it is closed. */
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

  /** Ends the bot, and waits until it has ended. */
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
      const { ending, hasServed, complaints } = await this.#runOnce();
      if (signal.aborted) return;
      if (hasServed) pause = SHORTEST_PAUSE;
      const isMistaken = ending === NEEDS_OPERATOR && complaints.length > 0;
      if (isMistaken) this.#tell({ summary: '', problems: complaints });
      this.#options.warn(
        isMistaken
          ? 'The bot starts when the content is mended.'
          : `The bot has ended (${ending}) and is started again.`,
      );
      // Rejects only where this is closed.
      const wait = isMistaken
        ? this.#changes.since(count, signal)
        : sleep(pause, undefined, { signal });
      await wait.catch(() => {});
      pause = isMistaken ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  async #runOnce(): Promise<{ ending: Ending; hasServed: boolean; complaints: string[] }> {
    const { settings, directory, onProcess, print, warn } = this.#options;
    const complaints: string[] = [];
    let hasServed = false;
    const bot = startBot(settings, {
      log: (line) => {
        if (this.#read(line)) hasServed = true;
      },
      other: (text) => {
        const complaint = shortened(text, directory);
        complaints.push(complaint);
        warn(complaint);
      },
    });
    this.#bot = bot;
    onProcess(true);
    if (bot.pid !== undefined) print(`The bot runs as process ${bot.pid}.`);
    const ending = await bot.ended;
    onProcess(false);
    return { ending, hasServed, complaints };
  }

  /** @returns whether the bot serves, by this line of its log */
  #read(line: LogLine): boolean {
    const { directory, warn } = this.#options;
    const content = contentReport(line, this.#content, directory);
    if (content !== undefined) this.#tell(content);
    if (line.level >= WARNING) warn(readable(line, directory));
    return content !== undefined;
  }

  #tell(content: ContentState): void {
    this.#content = content;
    this.#options.onContent(content);
  }
}
