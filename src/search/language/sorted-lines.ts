const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** A sorted list of words, one per line; a word may be followed by a space and its data. */
export class SortedLines {
  readonly #bytes: Buffer;

  /**
   * @param bytes searched in place, since a set of as many words would take ten times the memory
   */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The data of a word; undefined if there is no such word. */
  find(word: string): string | undefined {
    if (/[\n ]/.test(word)) return undefined;
    const bytes = this.#bytes;
    const wanted = Buffer.from(word);
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      let start = (low + high) >> 1;
      while (start > low && bytes[start - 1] !== LINE_FEED) start--;
      let differs = 0;
      while (differs < wanted.length && bytes[start + differs] === wanted[differs]) differs++;
      const end = bytes[start + differs] ?? LINE_FEED;
      if (differs === wanted.length && (end === LINE_FEED || end === SPACE)) {
        return bytes.toString('latin1', start + differs + 1, this.#lineEnd(start));
      }
      if (differs === wanted.length || end > (wanted[differs] ?? 0)) high = start;
      else low = this.#lineEnd(start) + 1;
    }
    return undefined;
  }

  #lineEnd(start: number): number {
    let end = start;
    while (end < this.#bytes.length && this.#bytes[end] !== LINE_FEED) end++;
    return end;
  }
}
