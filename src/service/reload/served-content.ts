import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Bot } from '../../discord/edition/edition.ts';
import type { ContentReading } from '../../interview/library/read-content.ts';
import { summarise } from '../../interview/library/summary.ts';
import type { Library } from '../../interview/model.ts';

// Scripts read these lines: docs/OPERATION.md names them.
const UNCHANGED = 'Content was read again: nothing has changed.';
const MISTAKES = 'Content has mistakes. What was read before goes on being served.';
const FAILED = 'Content could not be read again. What was read before goes on being served.';

/** What reading content again needs. */
export interface ContentSource {
  /** Reads the content folder; asked once at a time. */
  readonly read: () => Promise<ContentReading>;
  readonly makeBot: (library: Library) => Bot;
  readonly isStopping: () => boolean;
  readonly log: Logger;
}

/** The bot of the content that is served, which takes over what is read again. */
export class ServedContent {
  readonly #source: ContentSource;
  #bot: Bot;
  #isLastReadSuccessful = true;
  #isReading = false;
  /** Whether a reading is asked for, and whether it is told also where there is no news. */
  #asked: { readonly isTold: boolean } | undefined;

  constructor(library: Library, source: ContentSource) {
    this.#source = source;
    this.#bot = source.makeBot(library);
  }

  /** What answers from now on; an answer under way ends with the one that it began with. */
  get bot(): Bot {
    return this.#bot;
  }

  /** Whether the last reading neither found mistakes nor failed. */
  get isLastReadSuccessful(): boolean {
    return this.#isLastReadSuccessful;
  }

  /** Reads content again: at once, or once more after the reading under way. Never throws. */
  readAgain({ isTold } = { isTold: true }): void {
    this.#asked = { isTold: isTold || this.#asked?.isTold === true };
    if (!this.#isReading) void this.#readWhileAsked();
  }

  async #readWhileAsked(): Promise<void> {
    const { read, isStopping, log } = this.#source;
    this.#isReading = true;
    while (this.#asked !== undefined && !isStopping()) {
      const { isTold } = this.#asked;
      this.#asked = undefined;
      try {
        const reading = await read();
        if (!isStopping()) this.#takeOver(reading, isTold);
      } catch (error) {
        this.#isLastReadSuccessful = false;
        log.error({ err: error }, FAILED);
      }
    }
    this.#isReading = false;
  }

  #takeOver(reading: ContentReading, isTold: boolean): void {
    const { makeBot, log } = this.#source;
    if ('mistakes' in reading) {
      this.#isLastReadSuccessful = false;
      log.error({ mistakes: reading.mistakes }, MISTAKES);
      return;
    }
    const { library } = reading;
    if (isDeepStrictEqual(library, this.#bot.library)) {
      // That a mistake is gone is news.
      const level = isTold || !this.#isLastReadSuccessful ? 'info' : 'debug';
      this.#isLastReadSuccessful = true;
      log[level]({ content: this.#bot.fingerprint }, UNCHANGED);
      return;
    }
    this.#bot = makeBot(library);
    this.#isLastReadSuccessful = true;
    const { interviews, passages } = summarise(library);
    log.info(
      { content: this.#bot.fingerprint, interviews, passages },
      `Content was read again: serving ${interviews} interview(s) with ${passages} passages.`,
    );
  }
}
