import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Edition } from '../../discord/edition/edition.ts';
import type { ContentReading } from '../../interview/library/read-content.ts';
import { summarise } from '../../interview/library/summary.ts';
import type { Library } from '../../interview/model.ts';
import { counted } from '../../messages/counted.ts';

// Scripts read these lines: docs/OPERATION.md names them.
const UNCHANGED = 'Content read again: nothing has changed.';
const PROBLEMS = 'Content has problems; still serving the previous version.';
const FAILED = 'Content could not be read again; still serving the previous version.';

/** What re-reading content needs. */
export interface ContentSource {
  /** Reads the content folder; never called twice at the same time. */
  readonly read: () => Promise<ContentReading>;
  readonly makeEdition: (library: Library) => Edition;
  readonly isStopping: () => boolean;
  readonly log: Logger;
}

/** Holds the edition being served, and replaces it when content is read again. */
export class ServedContent {
  readonly #source: ContentSource;
  #edition: Edition;
  #isLastReadSuccessful = true;
  #isReading = false;
  /** Whether a read is due, and whether to log it even if nothing has changed. */
  #asked: { readonly isTold: boolean } | undefined;

  constructor(library: Library, source: ContentSource) {
    this.#source = source;
    this.#edition = source.makeEdition(library);
  }

  /** The current edition. An answer in progress keeps the edition that it started with. */
  get edition(): Edition {
    return this.#edition;
  }

  /** Whether the last read succeeded without problems. */
  get isLastReadSuccessful(): boolean {
    return this.#isLastReadSuccessful;
  }

  /** Reads content again: at once, or after the read in progress. Never throws. */
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
    const { makeEdition, log } = this.#source;
    if ('problems' in reading) {
      this.#isLastReadSuccessful = false;
      log.error({ problems: reading.problems }, PROBLEMS);
      return;
    }
    const { library } = reading;
    if (isDeepStrictEqual(library, this.#edition.library)) {
      // Recovery from a problem is worth logging.
      const level = isTold || !this.#isLastReadSuccessful ? 'info' : 'debug';
      this.#isLastReadSuccessful = true;
      log[level]({ content: this.#edition.fingerprint }, UNCHANGED);
      return;
    }
    this.#edition = makeEdition(library);
    this.#isLastReadSuccessful = true;
    const { interviews, passages } = summarise(library);
    log.info(
      { content: this.#edition.fingerprint, interviews, passages },
      `Content read again: now serving ${counted(interviews, 'interview')} with ${counted(passages, 'passage')}.`,
    );
  }
}
