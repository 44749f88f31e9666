import { writeSync } from 'node:fs';

/** Writes once this many bytes have collected, or after this many milliseconds. */
const TOGETHER = 4096;
const LONGEST_WAIT = 20;
/** The most bytes that may wait for a reader; the rest is dropped, not kept in memory. */
const MOST_WAITING = 1 << 20;

/**
 * The log's destination. Lines are written in batches, so that answers do not wait for them. pino's
 * own destination hangs in its last write if the disk is full or the reader has gone.
 */
export class StandardOutput {
  /** Bytes not yet taken by the reader, and the lines since. */
  #waiting: Buffer = Buffer.alloc(0);
  #lines = '';
  #timer: NodeJS.Timeout | undefined;
  readonly #write: (bytes: Buffer) => number;

  /** @param write writes some of the bytes and returns how many; defaults to standard output */
  constructor(write: (bytes: Buffer) => number = (bytes) => writeSync(1, bytes)) {
    this.#write = write;
  }

  write(line: string): void {
    if (this.#waiting.length + this.#lines.length > MOST_WAITING) return;
    this.#lines += line;
    if (this.#lines.length >= TOGETHER && this.#waiting.length === 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), LONGEST_WAIT).unref();
  }

  /** Writes the waiting bytes, as far as there is room. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = Buffer.concat([this.#waiting, Buffer.from(this.#lines)]);
    this.#lines = '';
    try {
      this.#waiting = this.#waiting.subarray(this.#write(this.#waiting));
    } catch (error) {
      // A full disk or a lost reader is no reason to stop answering; a slow reader may catch up.
      const isSlow = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
      if (!isSlow) this.#waiting = Buffer.alloc(0);
    }
    if (this.#waiting.length > 0) {
      this.#timer = setTimeout(() => this.flush(), LONGEST_WAIT).unref();
    }
  }
}
