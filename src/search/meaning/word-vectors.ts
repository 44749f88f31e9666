const MAGIC = 'VERBVEC1';
const HEADER = 24;

/**
 * A table of word vectors, read in place: a Map of as many words would take ten times the memory.
 * data/README.md describes the file. A row is `dimensions` signed bytes times the row's scale, and
 * its length is the word's weight in a sentence. Words are ASCII and sorted by code unit.
 */
export class WordVectors {
  readonly size: number;
  readonly dimensions: number;
  readonly #words: Buffer;
  /** By row: where its word ends in #words. */
  readonly #ends: Uint32Array;
  readonly #scales: Float32Array;
  readonly #rows: Int8Array;
  /** Pairs of rows, sorted, each pair both ways round. */
  readonly #opposites: Uint16Array;

  /** @param bytes the file's */
  constructor(bytes: Buffer) {
    if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
      throw new Error('Not a table of word vectors of this version; make it again: data/README.md');
    }
    const [size = 0, dimensions = 0, opposites = 0, letters = 0] = [8, 12, 16, 20].map((at) =>
      bytes.readUInt32LE(at),
    );
    // Typed arrays need their numbers aligned, which a file's own buffer is.
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
    let at = aligned.byteOffset + HEADER;
    const take = (length: number) => {
      at += length;
      return at - length;
    };
    this.size = size;
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
      const found = this.word(middle);
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  word(row: number): string {
    return this.#words.toString('latin1', this.#ends[row - 1] ?? 0, this.#ends[row]);
  }

  /** Adds a row to a vector. */
  add(row: number, vector: Float32Array): void {
    const scale = this.#scales[row] ?? 0;
    const start = row * this.dimensions;
    for (let at = 0; at < this.dimensions; at++) {
      vector[at] = (vector[at] ?? 0) + scale * (this.#rows[start + at] ?? 0);
    }
  }

  /** How like two words are, from -1 to 1: the cosine of their rows. */
  likeness(one: number, other: number): number {
    const rows = this.#rows;
    const starts = [one * this.dimensions, other * this.dimensions] as const;
    let product = 0;
    let length = 0;
    let otherLength = 0;
    for (let at = 0; at < this.dimensions; at++) {
      const a = rows[starts[0] + at] ?? 0;
      const b = rows[starts[1] + at] ?? 0;
      product += a * b;
      length += a * a;
      otherLength += b * b;
    }
    return length === 0 || otherLength === 0 ? 0 : product / Math.sqrt(length * otherLength);
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
