import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes lines to a stream, waiting while its reader is slower; a reader that has gone is no error. */
export class Output {
  readonly #stream: Writable;
  #closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#closed = true;
    });
  }

  /** Whether the reader has gone, so that there is no use in writing more. */
  get closed(): boolean {
    return this.#closed;
  }

  async line(text: string): Promise<void> {
    if (this.#closed || this.#stream.write(`${text}\n`)) return;
    await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(() => {
      // The listener above handles the stream's error.
    });
  }
}
