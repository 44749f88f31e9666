import { writeSync } from 'node:fs';

/** Bytes that are written together, or what there is after so many milliseconds. */
const TOGETHER = 4096;
const LONGEST_WAIT = 20;
/** Bytes that wait for a reader at most; what comes on top is dropped, not kept in memory. */
const MOST_WAITING = 1 << 20;

/**
 * Where the log is written: lines together, so that answers do not wait for it. pino's own
 * destination never comes back from its last write where there is no room or no reader any more.
 */
export class StandardOutput {
  /** What a reader has not taken yet, and the lines since. */
  #waiting: Buffer = Buffer.alloc(0);
  #lines = '';
  #timer: NodeJS.Timeout | undefined;
  readonly #write: (bytes: Buffer) => number;

  /** @param write writes some of the bytes and returns how many; standard output without it */
  constructor(write: (bytes: Buffer) => number = (bytes) => writeSync(1, bytes)) {
    this.#write = write;
  }

  write(line: string): void {
    if (this.#waiting.length + this.#lines.length > MOST_WAITING) return;
    this.#lines += line;
    if (this.#lines.length >= TOGETHER && this.#waiting.length === 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), LONGEST_WAIT).unref();
  }

  /** Writes what waits, as far as there is room. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = Buffer.concat([this.#waiting, Buffer.from(this.#lines)]);
    this.#lines = '';
    try {
      this.#waiting = this.#waiting.subarray(this.#write(this.#waiting));
    } catch (error) {
      // A full disk or a reader that has gone is no reason to stop answering; a slow reader may come.
      const isSlow = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
      if (!isSlow) this.#waiting = Buffer.alloc(0);
    }
    if (this.#waiting.length > 0) {
      this.#timer = setTimeout(() => this.flush(), LONGEST_WAIT).unref();
    }
  }
}
