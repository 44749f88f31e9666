const MAGIC = 'VERBVEC1';
const HEADER = 24;

/**
 * A table of word vectors, read in place, since a Map of as many words would take ten times the
 * memory. data/README.md describes the file. A row is `dimensions` signed bytes times the row's
 * scale, and its length is the word's weight in a sentence. Words are ASCII and sorted by code
 * unit.
 */
export class WordVectors {
  readonly size: number;
  readonly dimensions: number;
  readonly #words: Buffer;
  /** By row: the end of its word in #words. */
  readonly #ends: Uint32Array;
  readonly #scales: Float32Array;
  readonly #rows: Int8Array;
  /** The unscaled lengths of rows that have been compared; otherwise 0. */
  readonly #lengths: Float32Array;
  /** Sorted pairs of rows, each in both directions. */
  readonly #opposites: Uint16Array;

  /** @param bytes the file's bytes */
  constructor(bytes: Buffer) {
    if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
      throw new Error('Not a table of word vectors of this version; make it again: data/README.md');
    }
    const [size = 0, dimensions = 0, opposites = 0, letters = 0] = [8, 12, 16, 20].map((at) =>
      bytes.readUInt32LE(at),
    );
    // Typed arrays need aligned data, and a file's own buffer is aligned.
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
    let at = aligned.byteOffset + HEADER;
    const take = (length: number) => {
      at += length;
      return at - length;
    };
    this.size = size;
    this.#lengths = new Float32Array(size);
    this.dimensions = dimensions;
    this.#scales = new Float32Array(aligned.buffer, take(4 * size), size);
    this.#ends = new Uint32Array(aligned.buffer, take(4 * size), size);
    this.#opposites = new Uint16Array(aligned.buffer, take(4 * opposites), 2 * opposites);
    this.#rows = new Int8Array(aligned.buffer, take(size * dimensions), size * dimensions);
    this.#words = Buffer.from(aligned.buffer, take(letters), letters);
  }

  /** The row of a folded word; undefined for names, numbers, negations and words it lacks. */
  row(word: string): number | undefined {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(middle, word);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  /** The rows of words by their numbers; -1 where the table has none. */
  rows(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => this.row(word) ?? -1);
  }

  /**
   * Compares a row's word with another letter by letter, which is cheaper than creating strings.
   */
  #compare(row: number, word: string): number {
    const start = this.#ends[row - 1] ?? 0;
    const length = (this.#ends[row] ?? 0) - start;
    for (let at = 0; at < length && at < word.length; at++) {
      const difference = (this.#words[start + at] ?? 0) - word.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  }

  /** Adds a row to a vector. */
  add(row: number, vector: Float32Array): void {
    const scale = this.#scales[row] ?? 0;
    const start = row * this.dimensions;
    for (let at = 0; at < this.dimensions; at++) {
      vector[at] = (vector[at] ?? 0) + scale * (this.#rows[start + at] ?? 0);
    }
  }

  /** The similarity of two words, from -1 to 1: the cosine of their rows. */
  likeness(one: number, other: number): number {
    const lengths = this.#length(one) * this.#length(other);
    return lengths === 0 ? 0 : this.#product(one, other) / lengths;
  }

  #length(row: number): number {
    const known = this.#lengths[row] ?? 0;
    if (known > 0) return known;
    // Rounded as stored, so that the first comparison equals all later ones.
    const length = Math.fround(Math.sqrt(this.#product(row, row)));
    this.#lengths[row] = length;
    return length;
  }

  #product(one: number, other: number): number {
    const rows = this.#rows;
    const start = one * this.dimensions;
    const otherStart = other * this.dimensions;
    // Four independent sums run in parallel.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < this.dimensions; at += 4) {
      a += (rows[start + at] ?? 0) * (rows[otherStart + at] ?? 0);
      b += (rows[start + at + 1] ?? 0) * (rows[otherStart + at + 1] ?? 0);
      c += (rows[start + at + 2] ?? 0) * (rows[otherStart + at + 2] ?? 0);
      d += (rows[start + at + 3] ?? 0) * (rows[otherStart + at + 3] ?? 0);
    }
    return a + b + c + d;
  }

  /** Whether two words mean the opposite of each other, as “win” and “lose” do. */
  areOpposites(one: number, other: number): boolean {
    const pairs = this.#opposites;
    let low = 0;
    let high = pairs.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      const first = pairs[2 * middle] ?? 0;
      const second = pairs[2 * middle + 1] ?? 0;
      if (first === one && second === other) return true;
      if (first < one || (first === one && second < other)) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}
