const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** A list of words, sorted, a line each; a word may be followed by a space and what is known of it. */
export class SortedLines {
  readonly #bytes: Buffer;

  /** @param bytes are searched in place: a set of as many words would take ten times the memory */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** What follows a word on its line; undefined if there is no such word. */
  find(word: string): string | undefined {
    const bytes = this.#bytes;
    const wanted = Buffer.from(word);
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const start = bytes.lastIndexOf(LINE_FEED, Math.max(0, ((low + high) >> 1) - 1)) + 1;
      const next = bytes.indexOf(LINE_FEED, start);
      const end = next === -1 ? bytes.length : next;
      const after = Math.min(start + wanted.length, end);
      const order = wanted.compare(bytes, start, after);
      if (order === 0 && (after === end || bytes[after] === SPACE)) {
        return bytes.toString('latin1', after + 1, end);
      }
      // A line that only begins with the word comes after it.
      if (order <= 0) high = start;
      else low = end + 1;
    }
    return undefined;
  }
}
