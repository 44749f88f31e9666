import type { Logger } from 'pino';

/** The log messages for an outage: one when it begins, one when it is over. */
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

  /** Records a failure, perhaps one of many. */
  failed(details: object = {}): void {
    this.#times++;
    if (this.#since === undefined) {
      this.#since = performance.now();
      this.#log.warn(details, this.#sentences.began);
    } else this.#log.debug(details, this.#sentences.began);
  }

  /** Records a success. */
  worked(details: object = {}): void {
    if (this.#since === undefined) return;
    const seconds = Math.round((performance.now() - this.#since) / 100) / 10;
    this.#log.info({ ...details, seconds, times: this.#times }, this.#sentences.over);
    this.#since = undefined;
    this.#times = 0;
  }
}
