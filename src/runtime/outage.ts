import type { Logger } from 'pino';

/** What the log says of an outage: once when it begins, once when it is over. */
interface Sentences {
  readonly began: string;
  readonly over: string;
}

/** Something that fails for a while: logged when it begins and when it ends, not in between. */
export class Outage {
  readonly #log: Logger;
  readonly #sentences: Sentences;
  #since: number | undefined;
  #times = 0;

  constructor(log: Logger, sentences: Sentences) {
    this.#log = log;
    this.#sentences = sentences;
  }

  /** Notes that it failed, perhaps once more. */
  failed(details: object = {}): void {
    this.#times++;
    if (this.#since === undefined) {
      this.#since = performance.now();
      this.#log.warn(details, this.#sentences.began);
    } else this.#log.debug(details, this.#sentences.began);
  }

  /** Notes that it works. */
  worked(details: object = {}): void {
    if (this.#since === undefined) return;
    const seconds = Math.round((performance.now() - this.#since) / 100) / 10;
    this.#log.info({ ...details, seconds, times: this.#times }, this.#sentences.over);
    this.#since = undefined;
    this.#times = 0;
  }
}
